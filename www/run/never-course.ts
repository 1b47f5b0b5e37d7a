// How many of the painter's units were never on at the steps of a run. The kept moments are asked one by one, each in a Gan of its own,
// so the run is not disturbed.

import { unlessRefused } from "../engine/problems.js";
import { retire } from "../engine/retired.js";
import type { Run } from "./run.js";
import type { Moment } from "./timeline.js";
import { neverOn } from "./units.js";

/** The most bytes of a checkpoint that is asked. A larger one would keep the page busy for more than a few frames. */
const MOST_BYTES = 8 << 20;

export interface NeverAt {
	step: number;
	never: number;
}

/** What was answered of each moment. Undefined if its paintings are beyond float32. A moment never changes. */
const known = new WeakMap<Moment, number | undefined>();

/** The answers so far for the kept moments before the step on show, and what is said of that step, in the order of their steps. */
export function courseOf(run: Pick<Run, "timeline">, now: NeverAt): NeverAt[] {
	const kept = before(run, now.step).flatMap((moment) => {
		const never = known.get(moment);
		return never === undefined ? [] : [{ step: moment.step, never }];
	});
	return [...kept, now];
}

/**
 * Asks moments that were not asked yet. Next is always the one that is farthest from all others that were asked, so the course is soon
 * known in outline.
 * @param slice milliseconds it may take
 * @returns whether there was one to ask
 */
export function askMoments(run: Run, slice: number): boolean {
	const end = performance.now() + slice;
	const moments = before(run, run.stepCount);
	const left = moments.filter((moment) => !known.has(moment));
	const isAny = left.length > 0;
	do {
		const asked = [...moments.filter((moment) => known.has(moment)), { step: run.stepCount }];
		const away = ({ step }: Moment) => Math.min(...asked.map((other) => Math.abs(other.step - step)));
		left.sort((a, b) => away(a) - away(b));
		const farthest = left.pop();
		if (farthest) {
			known.set(farthest, answerOf(run, farthest));
		}
	} while (left.length > 0 && performance.now() < end);
	return isAny;
}

/** The first step at which at least half of the units were never on. */
export function halfAt(course: readonly NeverAt[], units: number) {
	return course.find(({ never }) => never >= units / 2)?.step;
}

function before({ timeline }: Pick<Run, "timeline">, now: number) {
	return timeline.moments.filter(({ step, checkpoint }) => step < now && checkpoint.length <= MOST_BYTES);
}

function answerOf({ Engine, config }: Run, { checkpoint }: Moment) {
	return unlessRefused(() => {
		const gan = Engine.restore(checkpoint);
		try {
			return neverOn({ gan, config })?.never;
		} finally {
			retire(gan);
		}
	});
}
