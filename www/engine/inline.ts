// The engine's wasm inside the script: compressed, then base64. It stands in the place of source.ts where all is one file.

import packed from "virtual:packed-engine";
import { compileError } from "./problems.js";

/** What it is if a policy forbids it: there is no download to allow. */
export const BLOCKED = "blockedInside";

export async function compile() {
	const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
	try {
		return await WebAssembly.compile(await new Response(unpacked).arrayBuffer());
	} catch (error) {
		throw compileError(error);
	}
}
