// What it costs to replay a link's run: what costs too much is refused before it begins. A step that takes long would freeze the page.

import { listOf } from "../run/attribute-text.js";
import type { Run } from "../run/run.js";
import type { Asked } from "../run/spec.js";

/** Of a run that is replayed. */
export const MOST_STEPS = 1_000_000;
/** Units of all hidden layers, beyond which networks take long even to be made. */
export const MOST_UNITS = 640;
/** Of one step: some 20 ms on most machines, and the presets' steps have a hundredth of them. */
const MOST_OF_STEP = 2e8;
/** Of the whole run: the tutorial's for a million steps, which take some minutes. */
const MOST_OF_RUN = 3e12;

/** Whether the networks that a link asks for can be made at once, judged by the text alone. */
export function isSmall(asked: Asked) {
	const units = ["generator-hidden", "discriminator-hidden"].flatMap((key) => listOf(asked.getAttribute(key) ?? ""));
	return units.length <= 20 && units.reduce((sum, text) => sum + Math.abs(Number(text) || 0), 0) <= MOST_UNITS;
}

/** Whether so many steps of such a run may be replayed, in whichever of its settings a step takes longest. */
export function isCheap({ gan, events }: Run, steps: number) {
	const times = events.map(({ field, value }) => (field === "discriminatorSteps" ? Number(value) : 1));
	const longest = gan.stepOperations * Math.max(1, ...times);
	return longest <= MOST_OF_STEP && longest * steps <= MOST_OF_RUN;
}
