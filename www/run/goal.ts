// A goal that a teacher sets, in words of the engine: what it asks for, as a text that an address can hold, and whether a run meets it.

import type { Run } from "./run.js";

/** One thing that must hold: the verdict is that word, or a number is at least or at most so large. All of a goal's must hold at once. */
export type Condition = { what: "verdict"; is: string } | { what: Measured; least?: number; most?: number };

/** Numbers that are measured of the run at the step on show. */
export const MEASURES = ["distance", "variety", "coverage", "step"] as const;
/** Settings that must have been in a range from step 0 on. */
export const RATES = ["generatorLearningRate", "discriminatorLearningRate"] as const;
export type Measured = (typeof MEASURES)[number] | (typeof RATES)[number];

export type Goal = readonly Condition[];

/** `verdict_is_healthy step_most_4000 generator-learning-rate_least_0.001`: what is no such text throws one sentence. */
export function readGoal(text: string): Goal {
	throw new Error(`goal must be conditions such as verdict_is_healthy, but "${text}" was given`);
}

export function writeGoal(_goal: Goal): string {
	return "";
}

/** Whether each condition holds of the run at the step on show. */
export function judge(_goal: Goal, _run: Run): boolean[] {
	return [];
}
