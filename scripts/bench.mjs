// npm run bench: measures our step beside everybody else's, in turns within one run, how our step grows, where its time goes, and
// the page under a trace. It writes the tables and charts in docs/. `-- --python PATH` adds PyTorch and JAX, if that Python has
// them.

import { parseArgs } from "node:util";
import { buildAll, pageFolder } from "../benches/build.mjs";
import { checkPython, startPeers } from "../benches/python.mjs";
import { main } from "./main.mjs";
import { Failure, needWasmTools, run } from "./tools.mjs";

await main(async () => {
	const { python } = readOptions();
	needWasmTools();
	await buildAll();
	run("node", ["scripts/build.mjs"]);

	const { launch } = await import("../tests/page/browser.mjs");
	const { serve, serveDist } = await import("../tests/page/serve.mjs");
	const { measureSpeed, measureStepParts, measureSizes, measurePage } = await import("../benches/parts.mjs");
	const [contestants, site] = [await serve(pageFolder), await serveDist()];
	const browser = await launch();
	/** @type {Awaited<ReturnType<typeof startPeers>> | undefined} */
	let peers;
	try {
		peers = python ? await startPeers(python) : undefined;
		await measureSpeed(browser, contestants.address, peers);
		await measureStepParts();
		await measureSizes();
		await measurePage(browser, site.address);
	} finally {
		peers?.stop();
		await browser.close();
		contestants.stop();
		site.stop();
	}
});

/** @returns {{ python?: string }} */
function readOptions() {
	let options;
	try {
		options = parseArgs({ options: { python: { type: "string" } } }).values;
	} catch (error) {
		const { message } = /** @type {Error} */ (error);
		throw new Failure(`${message.split(". ")[0]}; the only option is --python PATH, after npm run bench --`);
	}
	if (options.python !== undefined) {
		checkPython(options.python);
	}
	return options;
}
