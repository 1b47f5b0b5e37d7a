// @ts-check
// What is known of a run's past, for charts.

/** @typedef {import("../run/run.js").Run} Run */

/**
 * The kept moments of a run, its end and what is on show, in the order of their steps.
 * @param {Run} run
 * @returns {Pick<import("../run/timeline.js").Moment, "step" | "accuracy" | "score" | "measures">[]}
 */
export function historyOf(run) {
	const { stepCount: step, accuracy, score, timeline, end } = run;
	const now = {
		step,
		accuracy,
		score,
		get measures() {
			return run.truth?.all;
		},
	};
	const moments = [...timeline.moments, ...(end ? [end.moment] : []), now];
	const bySteps = new Map(moments.map((moment) => [moment.step, moment]));
	return [...bySteps.values()].sort((a, b) => a.step - b.step);
}
