// The engine's wasm as a file beside the page.

import address from "../../pkg/gan_painter_bg.wasm?url";
import { compileError, messageOf, StartError } from "./problems.js";

/** The problem if a policy forbids the wasm. Its download must be allowed, too. */
export const BLOCKED = "blocked";

export async function compile() {
	return compileResponse(await download());
}

async function download() {
	let forbidden = false;
	const listening = new AbortController();
	const notice = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
		forbidden ||= effectiveDirective === "connect-src";
	};
	document.addEventListener("securitypolicyviolation", notice, listening);
	try {
		const response = await fetch(address);
		if (!response.ok) {
			throw new Error(`${response.status} ${response.statusText}`.trim());
		}
		return response;
	} catch (error) {
		// The browser reports the violation in a task of its own.
		await new Promise((resolve) => setTimeout(resolve));
		throw new StartError(forbidden ? "blocked" : "missing", messageOf(error));
	} finally {
		listening.abort();
	}
}

/** Compiles during the download if the server sends the right type for wasm. Browsers do not do it otherwise. */
async function compileResponse(response: Response) {
	try {
		return response.headers.get("content-type") === "application/wasm"
			? await WebAssembly.compileStreaming(response)
			: await WebAssembly.compile(await response.arrayBuffer());
	} catch (error) {
		// A download that breaks off is a TypeError. A complete file that is no module is another error.
		throw compileError(error, "missing");
	}
}
