// @ts-check
// The only module that imports the wasm package: loads it once for all stages on the page.

import init, { Gan, onPanic, version } from "../../pkg/gan_painter.js";
import { BLOCKED, compile } from "./source.js";
import { messageOf, problemOf, StartError } from "./problems.js";

/** @type {Promise<typeof Gan> | undefined} */
let loading;
/** What the engine says of itself, kept from its start on: after a panic it is asked nothing any more. */
let ownVersion = "";
/** @type {Set<(message: string) => void>} */
const listeners = new Set();

/** The engine's version; empty until it is loaded. */
export function engineVersion() {
	return ownVersion;
}

/**
 * Has the listener hear the message of a panic, in the midst of the call that panics. All stages on the page share the engine, and
 * after a panic none of them can rely on it.
 * @param {(message: string) => void} listener
 * @returns {() => void} ends that
 */
export function hearPanics(listener) {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

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
	ownVersion = version();
	onPanic((message) => listeners.forEach((listener) => listener(message)));
	return Gan;
}
