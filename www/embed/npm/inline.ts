// The package's entry "inline": the class Gan, with its wasm inside the script.

import load, { type InitOutput } from "../../../pkg/gan_painter.js";
import { compile } from "../../engine/inline.js";

export * from "../../../pkg/gan_painter.js";

/** Unpacks the wasm inside the script, and makes `Gan` usable. */
export default async function init(): Promise<InitOutput> {
	return load({ module_or_path: await compile() });
}
