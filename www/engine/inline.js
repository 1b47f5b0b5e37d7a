// @ts-check
// The engine's wasm inside the script: compressed, then base64. It stands in the place of source.js where all is one file.

import packed from "virtual:packed-engine";
import { compileError, StartError } from "./problems.js";

export async function compile() {
	const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
	try {
		return await WebAssembly.compile(await new Response(unpacked).arrayBuffer());
	} catch (error) {
		const { problem, message } = compileError(error);
		// Nothing is fetched that a policy would have to allow, too.
		throw new StartError(problem === "blocked" ? "blockedInside" : problem, message);
	}
}
