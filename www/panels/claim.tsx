// What the tutorial's two numbers claim, in a line.

import { useOwn } from "../dom/words.js";
import { languages } from "../words/panels/numbers.js";
import { Badge } from "./badge.js";
import { useRun } from "./board.js";

/** Where D says ½ to everything. */
export const GOALS = { accuracy: 0.5, score: -2 * Math.LN2 };
/** So near to both goals the numbers say that the run is done. */
export const NEAR = 0.05;

export function Claim() {
	const own = useOwn(languages);
	const run = useRun();
	if (!run) {
		return <Badge text={undefined} />;
	}
	const { accuracy, score } = run;
	if (accuracy === undefined || score === undefined) {
		return <Badge text={own.nothing} />;
	}
	const isDone = Math.abs(accuracy - GOALS.accuracy) <= NEAR && Math.abs(score - GOALS.score) <= NEAR;
	return <Badge good={isDone} text={isDone ? own.done : own.notDone} />;
}
