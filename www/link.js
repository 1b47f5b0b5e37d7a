// @ts-check
// What the page's address asks for: "?preset=mode-collapse&seed=7&step=3000&autoplay=false".

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

/** What the address can ask for, of that which the tag has attributes for. */
export const IN_ADDRESS = ["preset", "seed", "theme", "lang", "autoplay"];

/**
 * The engine checks preset and seed, and says what is wrong with them; the step is checked when the run is there.
 * @param {URLSearchParams} asked
 */
export function readLink(asked) {
	const [preset, seed, step] = ["preset", "seed", "step"].map((name) => asked.get(name) ?? undefined);
	return {
		preset: /** @type {import("./stage/presets.js").PresetName | undefined} */ (preset),
		config: seed === undefined ? {} : { seed: /** @type {number} */ (numberOr(seed)) },
		step,
		autoplay: asked.get("autoplay") !== "false",
	};
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
