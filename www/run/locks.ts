// Reads which controls of the page a teacher's link locks or hides. This helps the reader to focus; it is no guard.

import { attributeOf, listOf } from "./attribute-text.js";
import type { LiveConfig } from "./run.js";
import { type Asked, Reader } from "./spec.js";

/** The live settings that have a control on the page. */
export const LIVE_CONTROLS = [
	"generatorLearningRate",
	"discriminatorLearningRate",
	"updateOrder",
	"loss",
	"freeze",
] as const satisfies readonly (keyof LiveConfig)[];

/** The names for `lock` and `hide`, in the page's order. Play and pause are not among them, because a run needs them. */
export const LOCKABLE = [
	"preset",
	"step",
	"reset",
	"new-seed",
	"undo",
	"share",
	"take-away",
	/** Opening or dropping the file of a run. */
	"file",
	"timeline",
	"show-class",
	"speed",
	"generator-learning-rate",
	"discriminator-learning-rate",
	"update-order",
	"loss",
	"freeze",
	/** Starting a run with an artist that the reader has drawn. */
	"artist",
	"show-advice",
	"show-batch",
	"show-earlier",
	"show-artist",
] as const;
export type Lockable = (typeof LOCKABLE)[number];

export interface Locks {
	/** The controls that are visible but can't be used. */
	locked: ReadonlySet<Lockable>;
	/** The controls that are not shown. */
	hidden: ReadonlySet<Lockable>;
}

export const UNLOCKED: Locks = { locked: new Set(), hidden: new Set() };

/** Reads `lock` and `hide`. The first unknown name in each is reported in a sentence; the other names hold. */
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
