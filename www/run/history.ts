// The known past of a run, for charts.

import type { Run } from "./run.js";
import type { Moment } from "./timeline.js";

/** The kept moments of a run, its end and the step on show, in the order of their steps. */
export function historyOf(run: Run): Pick<Moment, "step" | "accuracy" | "score" | "measures">[] {
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
