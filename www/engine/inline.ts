// The engine's wasm inside the script, as base64 of its gzip. It replaces source.ts in builds that are a single file, and in the npm
// package, where the text is a file of its own: a bundler can keep it apart from the code, which it would warn of as too large.

import { compileError, messageOf, StartError } from "./problems.js";

/** The problem if a policy forbids the wasm. There is no download that could be allowed. */
export const BLOCKED = "blockedInside";

export async function compile() {
	const bytes = Uint8Array.from(atob(await packedEngine()), (letter) => letter.charCodeAt(0));
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
	try {
		return await WebAssembly.compile(await new Response(unpacked).arrayBuffer());
	} catch (error) {
		throw compileError(error);
	}
}

async function packedEngine() {
	try {
		return (await import("virtual:packed-engine")).default;
	} catch (error) {
		throw new StartError("missing", messageOf(error));
	}
}
