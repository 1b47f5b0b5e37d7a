// @ts-check
// What the page's address asks for: "?preset=mode-collapse&seed=7&step=3000&autoplay=false".

/**
 * The engine checks preset and seed, and says what is wrong with them.
 * @param {URLSearchParams} asked
 */
export function readLink(asked) {
	const [preset, seed, step] = ["preset", "seed", "step"].map((name) => asked.get(name) ?? undefined);
	return {
		preset: /** @type {import("./stage/presets.js").PresetName | undefined} */ (preset),
		config: seed === undefined ? {} : { seed: /** @type {number} */ (numberOr(seed)) },
		/** The step to show; one that is no step is 0. */
		step: step === undefined ? undefined : Math.max(Math.floor(Number(step)) || 0, 0),
		autoplay: asked.get("autoplay") !== "false",
	};
}

/**
 * The number, or what was given instead of one.
 * @param {string} text
 */
export function numberOr(text) {
	const number = Number(text);
	return text.trim() === "" || Number.isNaN(number) ? text : number;
}
