// The package's main entry: the class Gan, with its wasm in a file beside it.

import load from "../../../pkg/gan_painter.js";

export * from "../../../pkg/gan_painter.js";

const init: typeof load = (source = { module_or_path: new URL("../../../pkg/gan_painter_bg.wasm", import.meta.url) }) =>
	load(source);

export default init;
