// @ts-check
// The only module that imports the wasm package: loads it once for all stages on the page.

import init, { Gan } from "../pkg/gan_painter.js";
import address from "../pkg/gan_painter_bg.wasm?url";

/**
 * Why the engine could not start; the words of the page have a sentence for each.
 * @typedef {"noWasm" | "noSimd" | "missing" | "blocked" | "damaged" | "memory"} StartProblem
 */

export class StartError extends Error {
	/**
	 * @param {StartProblem} problem
	 * @param {string} detail what the browser or the server said
	 */
	constructor(problem, detail) {
		super(detail);
		this.problem = problem;
	}
}

/** @type {Promise<typeof Gan> | undefined} */
let loading;

/**
 * The class Gan, its wasm loaded. After a failure the next call tries again.
 * @returns {Promise<typeof Gan>}
 */
export function loadEngine() {
	loading ??= load().catch((error) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load() {
	if (typeof WebAssembly !== "object") {
		throw new StartError("noWasm", "WebAssembly is not defined");
	}
	const module = await compile(await download());
	try {
		await init({ module_or_path: module });
	} catch (error) {
		throw new StartError(problemOf(error, "damaged"), messageOf(error));
	}
	return Gan;
}

async function download() {
	let forbidden = false;
	const listening = new AbortController();
	const notice = (/** @type {SecurityPolicyViolationEvent} */ { effectiveDirective }) => {
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

/**
 * Compiles while it downloads, where the server calls the engine by its type: no browser does it otherwise.
 * @param {Response} response
 */
async function compile(response) {
	try {
		return response.headers.get("content-type") === "application/wasm"
			? await WebAssembly.compileStreaming(response)
			: await WebAssembly.compile(await response.arrayBuffer());
	} catch (error) {
		const otherwise = WebAssembly.validate(SIMD_MODULE) ? "damaged" : "noSimd";
		// What breaks off on its way is a TypeError; what arrives and is no module is not.
		throw new StartError(problemOf(error, error instanceof TypeError ? "missing" : otherwise), messageOf(error));
	}
}

/**
 * @param {unknown} error
 * @param {StartProblem} otherwise
 * @returns {StartProblem}
 */
function problemOf(error, otherwise) {
	if (/content.security.policy|CSP|unsafe-eval/i.test(String(error))) {
		return "blocked";
	}
	return error instanceof RangeError ? "memory" : otherwise;
}

/**
 * Whether the engine refused something with a sentence, and goes on; any other error is a crash.
 * @param {unknown} error
 * @returns {error is Error}
 */
export function isRefusal(error) {
	return error instanceof Error && error.name === "Error";
}

/** @param {unknown} error */
export function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

/** The smallest module with a SIMD instruction: one function, `i8x16.popcnt(i8x16.splat(0))`. */
const SIMD_MODULE = Uint8Array.from([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);
