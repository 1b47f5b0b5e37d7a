// An address as what it opens: the run, the step on show, and what the page is to check. What is bad is told and left out; the rest holds.

import type { Plan } from "./plan.js";
import type { Engine } from "./run.js";
import { type Asked, readPlan, readStep } from "./spec.js";

/** Of the keys: a later one may mean something that this page does not know. */
export const VERSION = 1;

export interface Opened {
	plan: Plan;
	/** The step to go to; undefined where none is named. */
	step: number | undefined;
	/** What the engine's hash of the state should be there; undefined where none is named. */
	hash: string | undefined;
	/** One sentence for each key that was left out, which names it. */
	problems: string[];
}

/** What an address asks for, whatever stands in it: this throws nothing. */
export function readAddress(asked: Asked, Engine: Engine): Opened {
	const plan = readPlan(asked, Engine.defaultConfig());
	const text = asked.getAttribute("step");
	const step = text === null ? undefined : readStep(text, plan.until ?? Engine.preset(plan.preset).steps);
	return { plan, step, hash: asked.getAttribute("hash") ?? undefined, problems: [] };
}
