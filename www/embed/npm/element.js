// @ts-check
// The package's entry "element": the tag <gan-painter>, its wasm inside the script.

import { GanPainter as Tag } from "../element.js";

/** @type {typeof import("./types/element.js").GanPainter} */
export const GanPainter = Tag;
