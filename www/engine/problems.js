// @ts-check
// What keeps the engine from starting, and what it says while it runs.

/**
 * Why the engine could not start; the words of the page have a sentence for each.
 * @typedef {"noWasm" | "noSimd" | "missing" | "blocked" | "blockedInside" | "damaged" | "memory"} StartProblem
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

/**
 * @param {unknown} error
 * @param {StartProblem} otherwise
 * @returns {StartProblem}
 */
export function problemOf(error, otherwise) {
	if (/content.security.policy|CSP|unsafe-eval/i.test(String(error))) {
		return "blocked";
	}
	return error instanceof RangeError ? "memory" : otherwise;
}

/**
 * Why a module that should be the engine does not compile.
 * @param {unknown} error
 * @param {StartProblem} [broken] what a TypeError means
 */
export function compileError(error, broken = "damaged") {
	const otherwise = WebAssembly.validate(SIMD_MODULE) ? "damaged" : "noSimd";
	return new StartError(problemOf(error, error instanceof TypeError ? broken : otherwise), messageOf(error));
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
