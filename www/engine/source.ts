// The engine's wasm as a file beside the page.

import address from "../../pkg/gan_painter_bg.wasm?url";
import { compileError, messageOf, StartError } from "./problems.js";

/** What it is if a policy forbids it: the download must be allowed, too. */
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
		// The violation is told in a task of its own.
		await new Promise((resolve) => setTimeout(resolve));
		throw new StartError(forbidden ? "blocked" : "missing", messageOf(error));
	} finally {
		listening.abort();
	}
}

/** Compiles while it downloads, where the server calls the engine by its type: no browser does it otherwise. */
async function compileResponse(response: Response) {
	try {
		return response.headers.get("content-type") === "application/wasm"
			? await WebAssembly.compileStreaming(response)
			: await WebAssembly.compile(await response.arrayBuffer());
	} catch (error) {
		// What breaks off on its way is a TypeError; what arrives and is no module is not.
		throw compileError(error, "missing");
	}
}
