// Which of the page's controls a teacher's link locks, or leaves out: an aid to the reader, not a guard.

import { attributeOf, listOf } from "./attribute-text.js";
import type { LiveConfig } from "./run.js";
import { type Asked, Reader } from "./spec.js";

/** The live settings that have a control. */
export const LIVE_CONTROLS = [
	"generatorLearningRate",
	"discriminatorLearningRate",
	"updateOrder",
	"loss",
	"freeze",
] as const satisfies readonly (keyof LiveConfig)[];

/** What `lock` and `hide` can name, in the order in which it stands on the page. Play and pause are not among it: without them there is no run. */
export const LOCKABLE = [
	"preset",
	"step",
	"reset",
	"new-seed",
	"undo",
	"share",
	"take-away",
	/** A file of a run that is opened, or dropped. */
	"file",
	"timeline",
	"show-class",
	"speed",
	"generator-learning-rate",
	"discriminator-learning-rate",
	"update-order",
	"loss",
	"freeze",
	"show-advice",
	"show-batch",
	"show-earlier",
	"show-artist",
] as const;
export type Lockable = (typeof LOCKABLE)[number];

export interface Locks {
	/** Seen, and can't be used. */
	locked: ReadonlySet<Lockable>;
	/** Not there. */
	hidden: ReadonlySet<Lockable>;
}

export const UNLOCKED: Locks = { locked: new Set(), hidden: new Set() };

/** The first name that there is not is told, one sentence for each of the two; the rest holds. */
export function readLocks(asked: Asked): Locks & { problems: string[] } {
	const reader = new Reader(asked);
	const [locked, hidden] = ["lock", "hide"].map(
		(key) => new Set(reader.names(key, LOCKABLE, (text) => listOf(text).map(attributeOf))),
	);
	return { locked, hidden, problems: reader.problems };
}

/** Whether the reader may use a control. */
export function isFree(name: Lockable, { locked, hidden }: Locks) {
	return !locked.has(name) && !hidden.has(name);
}
