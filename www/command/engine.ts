// The engine in Node. It is the package's own, and its wasm is beside the command.

import { readFile } from "node:fs/promises";
import init, { Gan, onPanic, version } from "../embed/npm/node.js";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The wasm, which is compiled once. Threads get it as it is. */
export function compiledEngine() {
	compiled ??= readFile(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)).then(WebAssembly.compile);
	return compiled;
}

/** Loads the wasm and returns the class Gan. */
export async function loadEngine() {
	await init({ module_or_path: await compiledEngine() });
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
