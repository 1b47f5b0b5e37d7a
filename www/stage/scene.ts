// What the picture shows of a run.

import type { Run } from "../run/run.js";
import type { Advice } from "./advice.js";
import type { Shown } from "../run/plan.js";
import type { Scene } from "./picture.js";

/** Earlier paintings, each at half the step of the one before. */
const EARLIER = 4;
const LOSSES = ["minimax", "nonSaturating"] as const;

export function sceneOf(run: Run, options: Shown, advice: Advice): Scene {
	const { lower, upper, paintings, stepCount, timeline, config, classes } = run;
	const place = options.label === "any" ? 0 : (classes?.labels.indexOf(Number(options.label)) ?? 0);
	const shown = Math.max(place, 0);
	const earlier: Float32Array[] = [];
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

/** The painting on show. */
export function paintingOf({ paintings, lower: { length }, shown = 0 }: Scene) {
	return paintings.subarray(shown * length, (shown + 1) * length);
}
