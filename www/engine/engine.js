// @ts-check
// The only module that imports the wasm package: loads it once for all stages on the page.

import init, { Gan } from "../../pkg/gan_painter.js";
import { BLOCKED, compile } from "./source.js";
import { messageOf, problemOf, StartError } from "./problems.js";

/** @type {Promise<typeof Gan> | undefined} */
let loading;

/**
 * The class Gan, its wasm loaded. After a failure the next call tries again.
 * @returns {Promise<typeof Gan>}
 */
export function loadEngine() {
	loading ??= load().catch((error) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load() {
	if (typeof WebAssembly !== "object") {
		throw new StartError("noWasm", "WebAssembly is not defined");
	}
	try {
		await init({ module_or_path: await compile() });
	} catch (error) {
		const problem = error instanceof StartError ? error.problem : problemOf(error, "damaged");
		throw new StartError(problem === "blocked" ? BLOCKED : problem, messageOf(error));
	}
	return Gan;
}
