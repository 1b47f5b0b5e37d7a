// @ts-check
// The package's entry "inline": the class Gan, its wasm inside the script.

import load from "../../../pkg/gan_painter.js";
import { compile } from "../../engine/inline.js";

export * from "../../../pkg/gan_painter.js";

/** @type {typeof import("./types/inline.js").default} */
export default async function init() {
	return load({ module_or_path: await compile() });
}
