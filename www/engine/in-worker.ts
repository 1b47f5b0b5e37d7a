// The engine in a worker, which gets the compiled wasm from its page: it is neither loaded nor compiled again.

import { Gan, initSync } from "../../pkg/gan_painter.js";

export function startEngine(module: WebAssembly.Module) {
	initSync({ module });
	return Gan;
}
