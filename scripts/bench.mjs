// npm run bench: measures our step beside everybody else's, in turns within one run, how our step grows, where its time goes, and
// the page under a trace. It writes the tables and charts in docs/. `-- --python PATH` adds PyTorch and JAX, if that Python has
// them. `-- --part panels` measures the page's panels alone, and so on with the other parts.

import { parseArgs } from "node:util";
import { buildAll, pageFolder } from "../benches/build.mjs";
import { checkPython, startPeers } from "../benches/python.mjs";
import { main } from "./main.mjs";
import { Failure, needWasmTools, run } from "./tools.mjs";

const PARTS = /** @type {const} */ (["steps", "parts", "growth", "page", "panels", "map", "workers"]);

await main(async () => {
	const { python, part } = readOptions();
	needWasmTools();
	await buildAll();
	run("node", ["scripts/build.mjs"]);

	const { launch } = await import("../tests/page/browser.mjs");
	const { serve, serveDist } = await import("../tests/page/serve.mjs");
	const measure = await import("../benches/parts.mjs");
	const [contestants, site] = [await serve(pageFolder), await serveDist()];
	const browser = await launch();
	/** @type {Awaited<ReturnType<typeof startPeers>> | undefined} */
	let peers;
	try {
		peers = python ? await startPeers(python) : undefined;
		/** @type {Record<(typeof PARTS)[number], () => Promise<void>>} */
		const parts = {
			steps: () => measure.measureSpeed(browser, contestants.address, peers),
			parts: measure.measureStepParts,
			growth: measure.measureSizes,
			page: () => measure.measurePage(browser, site.address),
			panels: () => measure.measurePanelFrames(browser, site.address),
			map: measure.measureMapRuns,
			workers: () => measure.measureMapPage(browser, site.address),
		};
		for (const name of part ? [part] : PARTS) {
			await parts[name]();
		}
	} finally {
		peers?.stop();
		await browser.close();
		contestants.stop();
		site.stop();
	}
});

/** @returns {{ python?: string, part?: (typeof PARTS)[number] }} */
function readOptions() {
	let options;
	try {
		options = parseArgs({ options: { python: { type: "string" }, part: { type: "string" } } }).values;
	} catch (error) {
		const { message } = /** @type {Error} */ (error);
		throw new Failure(
			`${message.split(". ")[0]}; the options are --python PATH and --part NAME, after npm run bench --`,
		);
	}
	const { python, part: given } = options;
	const part = PARTS.find((name) => name === given);
	if (given !== undefined && !part) {
		throw new Failure(`--part must be one of ${PARTS.join(", ")}, but ${given} was given`);
	}
	if (python !== undefined) {
		checkPython(python);
	}
	return { python, part };
}
