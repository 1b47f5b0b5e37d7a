// Estimates the cost of replaying a link's run. A run that costs too much is refused first, because a long step would freeze the page.

import { listOf } from "../run/attribute-text.js";
import type { Run } from "../run/run.js";
import type { Asked } from "../run/spec.js";

/** The most steps of a replayed run. */
export const MOST_STEPS = 1_000_000;
/** The most units of all hidden layers. With more, networks take long even to create. */
export const MOST_UNITS = 640;
/** The most operations of one step: some 20 ms on most machines. The presets' steps have a hundredth of that. */
const MOST_OF_STEP = 2e8;
/** The most operations of a whole run: the tutorial's for a million steps, which take some minutes. */
const MOST_OF_RUN = 3e12;

/** Whether the networks of a link can be created at once, judged by its text alone. */
export function isSmall(asked: Asked) {
	const units = ["generator-hidden", "discriminator-hidden"].flatMap((key) => listOf(asked.getAttribute(key) ?? ""));
	return units.length <= 20 && units.reduce((sum, text) => sum + Math.abs(Number(text) || 0), 0) <= MOST_UNITS;
}

/** Whether this many steps of a run may be replayed. The settings with which a step takes longest count. */
export function isCheap({ gan, events }: Run, steps: number) {
	const times = events.map(({ field, value }) => (field === "discriminatorSteps" ? Number(value) : 1));
	const longest = gan.stepOperations * Math.max(1, ...times);
	return longest <= MOST_OF_STEP && longest * steps <= MOST_OF_RUN;
}
