// What the methods of the tag and of the stage may be given: checked as the engine checks its own, with one sentence.

/** Throws unless it is a whole number from 0 on. */
export function checkWhole(name: string, given: unknown): asserts given is number {
	if (!(Number.isSafeInteger(given) && Number(given) >= 0)) {
		throw new Error(
			`${name} must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, but ${shown(given)} was given`,
		);
	}
}

/** Throws unless it is a number above 0; Infinity is one. */
export function checkAboveZero(name: string, given: unknown): asserts given is number {
	if (!(typeof given === "number" && given > 0)) {
		throw new Error(`${name} must be a number above 0, but ${shown(given)} was given`);
	}
}

/** Throws unless it is a step at which a run can stop; Infinity is none, and goes on for ever. */
export function checkUntil(given: unknown): asserts given is number {
	if (!((Number.isInteger(given) || given === Number.POSITIVE_INFINITY) && Number(given) > 0)) {
		throw new Error(`until must be the step at which it stops, a whole number above 0, but ${shown(given)} was given`);
	}
}

/** Throws unless it is an object of settings. */
export function checkSettings(name: string, given: unknown): asserts given is object {
	if (typeof given !== "object" || given === null || Array.isArray(given)) {
		throw new Error(`${name} must be an object of settings, but ${shown(given)} was given`);
	}
}

/** Throws unless it is a function. */
export function checkFunction(name: string, given: unknown) {
	if (typeof given !== "function") {
		throw new Error(`${name} must be a function, but ${shown(given)} was given`);
	}
}

/** What was given, as it would be written; of what is long only its beginning. */
function shown(given: unknown) {
	const text = typeof given === "string" ? JSON.stringify(given) : describe(given);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 60;

function describe(given: unknown) {
	if (Array.isArray(given)) {
		return "an array";
	}
	return typeof given === "object" && given !== null
		? "an object"
		: typeof given === "function"
			? "a function"
			: String(given);
}
