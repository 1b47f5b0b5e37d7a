// Measures how long a step takes with the settings of a run, for what its reader is told before a long work.

import { unlessRefused } from "../engine/problems.js";
import type { Run } from "../run/run.js";
import { SLICE } from "../run/turn.js";

/** A step that is likely to take longer is not made only to be measured. Of such steps, the run on show knows the time. */
const LONG_STEP = 2;
/** The least number of milliseconds that can be measured, because browsers round their clocks. */
const LEAST_TIME = 4;

/** Milliseconds of a step. It is measured in a slice, if the run itself has not been slow. */
export function stepTimeOf({ Engine, startConfig, stepTime }: Run) {
	const { milliseconds } = stepTime;
	const measured = milliseconds < LONG_STEP ? unlessRefused(() => sample(new Engine(startConfig))) : undefined;
	return measured ?? milliseconds;
}

function sample(gan: InstanceType<Run["Engine"]>) {
	try {
		// The first steps are slower, because the networks are not in the cache yet.
		gan.stepFor(1);
		const begin = performance.now();
		const steps = gan.stepFor(SLICE);
		const time = performance.now() - begin;
		return time >= LEAST_TIME ? time / steps : undefined;
	} finally {
		gan.free();
	}
}
