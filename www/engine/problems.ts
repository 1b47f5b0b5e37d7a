// The problems that keep the engine from starting, and the errors that it throws while it runs.

/** Why the engine could not start. The page's words have a sentence for each problem. */
export type StartProblem = "noWasm" | "noSimd" | "missing" | "blocked" | "blockedInside" | "damaged" | "memory";

export class StartError extends Error {
	problem: StartProblem;

	/** @param detail what the browser or the server said */
	constructor(problem: StartProblem, detail: string) {
		super(detail);
		this.problem = problem;
	}
}

export function problemOf(error: unknown, otherwise: StartProblem): StartProblem {
	if (/content.security.policy|CSP|unsafe-eval/i.test(String(error))) {
		return "blocked";
	}
	return error instanceof RangeError ? "memory" : otherwise;
}

/**
 * The error for a module that should be the engine and does not compile.
 * @param broken the meaning of a TypeError
 */
export function compileError(error: unknown, broken: StartProblem = "damaged") {
	const otherwise = WebAssembly.validate(SIMD_MODULE) ? "damaged" : "noSimd";
	return new StartError(problemOf(error, error instanceof TypeError ? broken : otherwise), messageOf(error));
}

/** Whether the engine refused something with a sentence and goes on. Any other error is a crash. */
export function isRefusal(error: unknown): error is Error {
	return error instanceof Error && error.name === "Error";
}

/** The engine's answer; undefined if the engine refuses. */
export function unlessRefused<Answer>(ask: () => Answer) {
	try {
		return ask();
	} catch (error) {
		if (isRefusal(error)) {
			return undefined;
		}
		throw error;
	}
}

export function messageOf(error: unknown) {
	return error instanceof Error ? error.message : String(error);
}

/** The smallest module with a SIMD instruction: one function, `i8x16.popcnt(i8x16.splat(0))`. */
const SIMD_MODULE = Uint8Array.from([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);
