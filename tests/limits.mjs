// Limits of the built files' sizes, gzipped at level 9. They guard against accidents, and lie a little above the present sizes.
// docs/CONTRIBUTING.md says what the files consist of.

import { gzipSync } from "node:zlib";

const KB = 1024;

/** The engine alone. */
export const WASM = 176 * KB;
/** Everything that index.html names. With this, the run can be seen and steered. */
export const FIRST_LOAD = 257.5 * KB;
/** The first load with the panels and their charts, which are fetched when the run has begun. */
export const ALL_PANELS = 386 * KB;
/** What the page loads when Take away is pressed. */
export const TAKE_AWAY = 58 * KB;
/** What the page loads when Share is pressed. */
export const SHARE = 11.5 * KB;
/** What the page loads in addition for a QR code. */
export const QR_CODE = 2.5 * KB;
/** What the page loads in addition for videos, if the browser can write them. */
export const VIDEO = 59 * KB;
/** What map.html loads until its map is there, beside the wasm: page, style sheet, script and that map. */
export const MAP_PAGE = 60 * KB;
/** The tag's script, with the wasm inside. */
export const TAG = 371 * KB;
/** The whole page in one file. */
export const ONE_FILE = 503 * KB;
/** The class Gan in somebody's bundle: the wasm and the JavaScript that calls it. */
export const CLASS = WASM + 10 * KB;

/** @param {string | Uint8Array} content */
export function weight(content) {
	return gzipSync(content, { level: 9 }).length;
}
