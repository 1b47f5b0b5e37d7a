// The engine in Node: the package's own, whose wasm lies beside the command.

import init, { Gan, onPanic, version } from "../embed/npm/node.js";

/** The class Gan, its wasm loaded. */
export async function loadEngine() {
	await init();
	return Gan;
}

/** All of it, for the one player of a command. */
export const source = {
	load: loadEngine,
	hearPanics(listener: (message: string) => void) {
		onPanic(listener);
		return () => onPanic(() => {});
	},
	/** Who is told of a panic ends the command. */
	panic: () => undefined,
	version,
};
