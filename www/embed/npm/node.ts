// The package's main entry in Node, whose fetch reads no files.

import { readFile } from "node:fs/promises";
import load from "../../../pkg/gan_painter.js";

export * from "../../../pkg/gan_painter.js";

const init: typeof load = async (source) =>
	load(source ?? { module_or_path: await readFile(new URL("../../../pkg/gan_painter_bg.wasm", import.meta.url)) });

export default init;
