// The most that the built files may weigh, gzipped at level 9: limits against accidents, well above what they weigh.

import { gzipSync } from "node:zlib";

const KB = 1024;

/** The engine alone. */
export const WASM = 100 * KB;
/** All that index.html names: with this the run can be seen and steered. */
export const FIRST_LOAD = 135 * KB;
/** With the panels and their charts, which are fetched when the run is there. */
export const ALL_PANELS = 190 * KB;
/** The tag's script, the wasm inside. */
export const TAG = 145 * KB;
/** The whole page in one file. */
export const ONE_FILE = 190 * KB;
/** The class Gan in somebody's bundle: the wasm and the JavaScript that calls it. */
export const CLASS = WASM + 10 * KB;

/** @param {string | Uint8Array} content */
export function weight(content) {
	return gzipSync(content, { level: 9 }).length;
}
