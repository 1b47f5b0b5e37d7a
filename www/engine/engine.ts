// The only module that imports the wasm package: loads it once for all stages on the page.

import init, { Gan, onPanic, version } from "../../pkg/gan_painter.js";
import { BLOCKED, compile } from "./source.js";
import { messageOf, problemOf, StartError } from "./problems.js";

let loading: Promise<typeof Gan> | undefined;
/** The engine's version, kept from the start because after a panic the engine may not be asked anything. */
let ownVersion = "";
/** The compiled wasm, which a worker can be given. */
let compiled: WebAssembly.Module | undefined;
let panicked: string | undefined;
const listeners = new Set<(message: string) => void>();

/**
 * Calls the listener with the message of a panic, during the call that panics. All stages on the page share the engine, and after a
 * panic none of them can rely on it.
 * @returns a function that stops this
 */
function hearPanics(listener: (message: string) => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Loads the wasm and returns the class Gan. After a failure, the next call tries again. */
export function loadEngine(): Promise<typeof Gan> {
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
		compiled = await compile();
		await init({ module_or_path: compiled });
	} catch (error) {
		const problem = error instanceof StartError ? error.problem : problemOf(error, "damaged");
		throw new StartError(problem === "blocked" ? BLOCKED : problem, messageOf(error));
	}
	ownVersion = version();
	onPanic((message) => {
		panicked ??= message;
		listeners.forEach((listener) => listener(message));
	});
	return Gan;
}

/** The engine as a player needs it. */
export const source = {
	async load() {
		const Engine = await loadEngine();
		if (panicked !== undefined) {
			throw new WebAssembly.RuntimeError(panicked);
		}
		return Engine;
	},
	hearPanics,
	panic: () => panicked,
	/** The compiled wasm; undefined until it is loaded. */
	module: () => compiled,
	/** The engine's version; empty until it is loaded. */
	version: () => ownVersion,
};
