// A worker of the site: a classic script of its own. The page first posts the compiled engine, and then orders.

import { startEngine } from "../engine/in-worker.js";
import { messageOf } from "../engine/problems.js";
import type { Order, Report } from "../outcomes/messages.js";
import { Servant } from "../outcomes/servant.js";

const report = (report: Report) => postMessage(report);
let servant: Servant | undefined;

addEventListener("message", ({ data }: MessageEvent<WebAssembly.Module | Order>) => {
	if (!(data instanceof WebAssembly.Module)) {
		servant?.receive(data);
		return;
	}
	try {
		servant = new Servant(startEngine(data), report);
		report({ kind: "ready" });
	} catch (error) {
		report({ kind: "crashed", message: messageOf(error) });
	}
});
