// @ts-check
// The package's own entry: the class Gan, its wasm a file beside it.

import load from "../../../pkg/gan_painter.js";

export * from "../../../pkg/gan_painter.js";

/** @type {typeof load} */
export default function init(
	source = { module_or_path: new URL("../../../pkg/gan_painter_bg.wasm", import.meta.url) },
) {
	return load(source);
}
