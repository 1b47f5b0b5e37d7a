// The claim of the tutorial's two numbers, in one line.

import { useOwn } from "../dom/words.js";
import { GOALS, NEAR } from "../run/goals.js";
import { languages } from "../words/panels/numbers.js";
import { Badge } from "./badge.js";
import { useRun } from "./board.js";

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
