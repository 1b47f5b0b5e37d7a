// What the tutorial's two numbers claim, in a line.

import { languages } from "../words/panels/numbers.js";
import { createBadge } from "./badge.js";
import type { Speaker } from "../dom/dom.js";
import type { Run } from "../run/run.js";

/** Where D says ½ to everything. */
export const GOALS = { accuracy: 0.5, score: -2 * Math.LN2 };
/** So near to both goals the numbers say that the run is done. */
export const NEAR = 0.05;

export function createClaim(speaker: Speaker) {
	const own = speaker.of(languages);
	const badge = createBadge();
	return {
		node: badge.node,
		look({ accuracy, score }: Run) {
			const { words } = own;
			if (accuracy === undefined || score === undefined) {
				badge.show(undefined, words.nothing);
			} else {
				const done = Math.abs(accuracy - GOALS.accuracy) <= NEAR && Math.abs(score - GOALS.score) <= NEAR;
				badge.show(done, done ? words.done : words.notDone);
			}
		},
	};
}
