// Builds the forms that have the wasm inside their script.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./tools.mjs";

/** The module that holds the wasm. */
export const PACKED = "virtual:packed-engine";

/**
 * A plugin of Vite that replaces source.ts by inline.ts, which has the wasm inside, and start.ts by nowhere.ts, because a single file
 * has no other one for a worker.
 * @returns {import("vite").Plugin}
 */
export function engineInside() {
	const replacements = new Map([
		[join(root, "www/engine/source.js"), join(root, "www/engine/inline.ts")],
		[join(root, "www/workers/start.js"), join(root, "www/workers/nowhere.ts")],
	]);
	return {
		name: "engine-inside",
		enforce: "pre",
		resolveId(source, importer) {
			if (source === PACKED) {
				return PACKED;
			}
			return importer && replacements.get(join(dirname(importer), source));
		},
		load(id) {
			if (id === PACKED) {
				const wasm = readFileSync(join(root, "pkg", "gan_painter_bg.wasm"));
				return `export default "${gzipSync(wasm, { level: 9 }).toString("base64")}";`;
			}
		},
	};
}

/**
 * @param {string} text
 * @param {string | RegExp} part
 * @param {string} replacement
 */
export function replaceOnce(text, part, replacement) {
	if (text.split(part).length !== 2) {
		throw new Error(`${part} does not stand in it once`);
	}
	return text.replace(part, () => replacement);
}
