// The engine's wasm inside the script, as base64 of its gzip. It replaces source.ts in builds that are a single file.

import packed from "virtual:packed-engine";
import { compileError } from "./problems.js";

/** The problem if a policy forbids the wasm. There is no download that could be allowed. */
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
