// Checks the arguments of the methods of the tag and the stage as the engine checks its own, with one sentence.

/** The most characters of a given value that a message shows. */
const LONGEST = 60;

export function checkWhole(name: string, given: unknown, least = 0): asserts given is number {
	const isGood = Number.isSafeInteger(given) && Number(given) >= least;
	check(isGood, name, `a whole number from ${least} to ${Number.MAX_SAFE_INTEGER}`, given);
}

/** Checks for a number above 0. Infinity is allowed. */
export function checkAboveZero(name: string, given: unknown): asserts given is number {
	check(typeof given === "number" && given > 0, name, "a number above 0", given);
}

/** Checks for a step at which a run can stop. Infinity means that the run goes on for ever. */
export function checkUntil(given: unknown): asserts given is number {
	const isWhole = Number.isInteger(given) || given === Number.POSITIVE_INFINITY;
	check(isWhole && Number(given) > 0, "until", "the step at which it stops, a whole number above 0", given);
}

export function checkSettings(name: string, given: unknown): asserts given is object {
	check(isObject(given), name, "an object of settings", given);
}

export function isObject(given: unknown): given is object {
	return typeof given === "object" && given !== null && !Array.isArray(given);
}

export function checkFunction(name: string, given: unknown) {
	check(typeof given === "function", name, "a function", given);
}

/** @param allowed what the value must be */
export function check(isGood: boolean, name: string, allowed: string, given: unknown) {
	if (!isGood) {
		throw new Error(`${name} must be ${allowed}, but ${shown(given)} was given`);
	}
}

/** The given value as code would write it. A long value is cut off. */
export function shown(given: unknown) {
	if (Array.isArray(given)) {
		return "an array";
	}
	if (typeof given === "function") {
		return "a function";
	}
	if (typeof given === "object" && given !== null) {
		return "an object";
	}
	const text = typeof given === "string" ? JSON.stringify(given) : String(given);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
