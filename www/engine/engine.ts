// The only module that imports the wasm package: loads it once for all stages on the page.

import init, { Gan, onPanic, version } from "../../pkg/gan_painter.js";
import { BLOCKED, compile } from "./source.js";
import { messageOf, problemOf, StartError } from "./problems.js";

let loading: Promise<typeof Gan> | undefined;
/** What the engine says of itself, kept from its start on: after a panic it is asked nothing any more. */
let ownVersion = "";
let panicked: string | undefined;
const listeners = new Set<(message: string) => void>();

/**
 * Has the listener hear the message of a panic, in the midst of the call that panics. All stages on the page share the engine, and
 * after a panic none of them can rely on it.
 * @returns ends that
 */
function hearPanics(listener: (message: string) => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** The class Gan, its wasm loaded. After a failure the next call tries again. */
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
		await init({ module_or_path: await compile() });
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

/** All of it, for a player. */
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
	/** The engine's version; empty until it is loaded. */
	version: () => ownVersion,
};
