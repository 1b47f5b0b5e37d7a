// The run that starts when a step of a lesson is opened, and the training step from which it goes on.

import { type Plan, TUTORIAL } from "../run/plan.js";
import type { Lesson, Setup } from "./lesson.js";

export interface Start {
	setup: Setup;
	/** The training step at which the lesson's step begins. */
	step: number;
}

/**
 * The last setup up to a step of a lesson. The training of the steps in between is included.
 * @param index index of the step, counted from 0
 */
export function startOf({ steps }: Pick<Lesson, "steps">, index: number): Start {
	const first = steps.slice(0, index + 1).findLastIndex(({ setup }) => setup !== undefined);
	const setup = steps[first]?.setup ?? { preset: TUTORIAL };
	const trained = steps.slice(Math.max(first, 0), index).map(({ until = 0 }) => until);
	return { setup, step: Math.max(setup.step ?? 0, ...trained) };
}

/** @param until the training step at which the run stops by itself, by default the setup's or the preset's */
export function planOf({ preset, config = {}, events, until: planned }: Setup, until = planned): Plan {
	return { preset, config, ...(events && { events }), ...(until !== undefined && { until }) };
}

/** Whether a run is one of the lesson's, even if the reader has since changed it. */
export function isOfLesson({ preset, start }: Plan, { steps }: Pick<Lesson, "steps">) {
	return start === undefined && steps.some((_, index) => startOf({ steps }, index).setup.preset === preset);
}
