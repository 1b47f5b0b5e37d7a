// The longer of two texts. Room is kept for the longest text, so that nothing moves when another one appears.

import type { Told } from "./screen.js";

/** The steps of the longest preset. Few runs get further. */
const MANY_STEPS = 10_000;

/** The longer text, in the form that `reduce` needs. */
export function longer(one: string, other: string) {
	return other.length > one.length ? other : one;
}

/** The largest step for which room is kept. */
export function roomForSteps({ last, goal }: Partial<Pick<Told, "last" | "goal">> = {}) {
	return Math.max(MANY_STEPS, last ?? 0, Number.isFinite(goal) ? (goal ?? 0) : 0);
}
