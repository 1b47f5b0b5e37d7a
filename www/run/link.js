// @ts-check
// The page's address: "?preset=mode-collapse&seed=7&step=3000&autoplay=false".

/** The page's colours, and the tag's. */
export const THEMES = /** @type {const} */ (["system", "light", "dark"]);

/**
 * One sentence about a name that is not among those allowed.
 * @param {string} field
 * @param {readonly string[]} allowed
 * @param {string} given
 */
export function unknownName(field, allowed, given) {
	return `${field} must be one of ${allowed.join(", ")}, but "${given}" was given`;
}

/**
 * The step that a link names. Throws one sentence if the run has none such: a stranger's link must not train for hours.
 * @param {string} given
 * @param {number} last
 */
export function readStep(given, last) {
	const step = numberOr(given);
	if (typeof step !== "number" || !Number.isInteger(step) || step < 0 || step > last) {
		throw new Error(`step must be a whole number from 0 to ${last}, but "${given}" was given`);
	}
	return step;
}

/**
 * The number, or what was given instead of one.
 * @param {string} text
 */
export function numberOr(text) {
	const number = Number(text);
	return text.trim() === "" || Number.isNaN(number) ? text : number;
}

/**
 * The page's address, with another value in it.
 * @param {string} name
 * @param {string} value
 */
export function addressWith(name, value) {
	const address = new URL(location.href);
	address.searchParams.set(name, value);
	return address.href;
}
