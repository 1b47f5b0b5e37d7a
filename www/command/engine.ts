// The engine in Node. It is the package's own, and its wasm is beside the command.

import init, { Gan, onPanic, version } from "../embed/npm/node.js";

/** Loads the wasm and returns the class Gan. */
export async function loadEngine() {
	await init();
	return Gan;
}

/** The engine for the command's only player. */
export const source = {
	load: loadEngine,
	hearPanics(listener: (message: string) => void) {
		onPanic(listener);
		return () => onPanic(() => {});
	},
	/** The command ends when it is told of a panic, so it never asks afterwards. */
	panic: () => undefined,
	version,
};
