// The steps of a run at which a film and a table look.

import type { Run } from "../run/run.js";

/** The first step that the run can show. */
export function firstStepOf(run: Run) {
	return run.timeline.moments[0].step;
}

/** As many steps as a film has frames, evenly from one to the other: fewer if there are not so many. */
export function filmSteps(from: number, to: number, frames: number) {
	const ways = Math.min(frames - 1, to - from);
	return ways === 0 ? [from] : Array.from({ length: ways + 1 }, (_, i) => from + Math.round((i * (to - from)) / ways));
}
