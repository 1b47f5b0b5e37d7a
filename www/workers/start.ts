// Starts a worker of the site.

import type { Start } from "../outcomes/pool.js";
import SiteWorker from "./worker.js?worker";

/** @returns what starts a worker; undefined if there is no file for one, as in a page that is a single file */
export function workerStarter(module: WebAssembly.Module): Start | undefined {
	return (hear) => {
		const worker = new SiteWorker();
		const crash = (message: string) => hear({ kind: "crashed", message });
		worker.addEventListener("message", ({ data }) => hear(data));
		worker.addEventListener("messageerror", () => crash("a message could not be read"));
		worker.addEventListener("error", (event) => {
			// The page is told by the pool.
			event.preventDefault();
			crash(event.message ?? "the worker could not be loaded");
		});
		worker.postMessage(module);
		return {
			post: (order) => worker.postMessage(order),
			end: () => worker.terminate(),
		};
	};
}
