// @ts-check
// What the picture shows of a run.

/**
 * @typedef {import("./picture.js").Scene} Scene
 */

/** Earlier paintings, each at half the step of the one before. */
const EARLIER = 4;
const LOSSES = /** @type {const} */ (["minimax", "nonSaturating"]);

/**
 * @param {import("../run/run.js").Run} run
 * @param {import("./controls.js").Shown} options
 * @param {import("./advice.js").Advice} advice
 * @returns {Scene}
 */
export function sceneOf(run, options, advice) {
	const { lower, upper, paintings, stepCount, timeline, config, classes } = run;
	const place = options.label === "any" ? 0 : (classes?.labels.indexOf(Number(options.label)) ?? 0);
	const shown = Math.max(place, 0);
	const earlier = [];
	if (options.earlier || run.end) {
		for (let step = stepCount / 2; step >= 1 && earlier.length < EARLIER; step /= 2) {
			earlier.push(timeline.before(step).painting);
		}
	}
	const losses = { none: [], own: [config.loss], both: LOSSES }[options.advice];
	return {
		lower,
		upper,
		middle: classes?.middle,
		paintings,
		shown,
		showBatch: options.batch,
		earlier,
		arrows: losses.length > 0 ? advice.arrows(run, shown, losses) : [],
	};
}

/**
 * The painting on show.
 * @param {Scene} scene
 */
export function paintingOf({ paintings, lower: { length }, shown = 0 }) {
	return paintings.subarray(shown * length, (shown + 1) * length);
}
