// Remarks on a submitted run, beyond whether it meets the goal.

import { attributeOf, listOf } from "../run/attribute-text.js";
import { LIVE_CONTROLS, type Lockable } from "../run/locks.js";
import { beginningOf, type Plan } from "../run/plan.js";
import type { Config, Engine, RunEvent } from "../run/run.js";
import type { Task } from "./task.js";

const HAVE_CONTROLS: readonly string[] = LIVE_CONTROLS;

export type Remark =
	/** The link has another goal or other locks than this page, or it is the run's beginning, where no goal is met. */
	| { what: "otherGoal" | "otherLocks" | "atStart" }
	/** A setting was changed although its control was locked or hidden. */
	| { what: "changed"; name: Lockable }
	/** A sentence of the page about a key of the link. */
	| { what: "problem"; message: string };

/** Everything that determines a run. */
export interface Made {
	preset: string;
	config: Config;
	events: readonly RunEvent[];
}

/** The run that a plan makes. Throws if the engine refuses it. */
export function makeOf(plan: Plan, Engine: Engine): Made {
	const { preset } = plan;
	const { config, events } = beginningOf(plan, Engine.preset(preset));
	const gan = new Engine(config, events);
	try {
		return { preset, config: gan.startConfig, events: gan.events };
	} finally {
		gan.free();
	}
}

/** Remarks on keys of the link that differ from the task. */
export function otherKeys(theirs: URLSearchParams, task: Task): Remark[] {
	const isSame = (key: string) => partsOf(theirs.get(key)) === partsOf(task[key]);
	const remarks: Remark[] = [];
	if (!isSame("goal")) {
		remarks.push({ what: "otherGoal" });
	}
	if (!(isSame("lock") && isSame("hide"))) {
		remarks.push({ what: "otherLocks" });
	}
	return remarks;
}

/** The parts of a list in a fixed order, because their order has no meaning. */
function partsOf(text: string | null | undefined) {
	return listOf(text ?? "")
		.sort()
		.join(" ");
}

/** The changes to the task's run of settings that the task locks or hides. */
export function changedThoughLocked(theirs: Made, task: Made, locked: Iterable<Lockable>): Remark[] {
	return Array.from(locked)
		.filter((name) => isChanged(name, theirs, task))
		.map((name) => ({ what: "changed", name }));
}

function isChanged(name: Lockable, theirs: Made, task: Made) {
	if (name === "preset") {
		return theirs.preset !== task.preset || fixedOf(theirs) !== fixedOf(task);
	}
	if (name === "new-seed") {
		return theirs.config.seed !== task.config.seed;
	}
	const field = Object.keys(task.config).find((each) => attributeOf(each) === name);
	return field !== undefined && historyOf(field, theirs) !== historyOf(field, task);
}

/** The values of a setting: in the first step, and after each live change. */
function historyOf(field: string, { config, events }: Made) {
	const changes = events
		.filter((event) => event.field === field)
		.map(({ step, value }): [number, unknown] => [step, value]);
	return JSON.stringify([...new Map<number, unknown>([[0, config[field as keyof Config]], ...changes])]);
}

/** The settings that make it another run: all but the seed and those with a control of their own. */
function fixedOf({ config }: Made) {
	const others = Object.entries(config).filter(([field]) => field !== "seed" && !HAVE_CONTROLS.includes(field));
	return JSON.stringify(others);
}
