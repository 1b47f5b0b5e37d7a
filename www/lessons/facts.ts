// The engine's facts about a run at the step on show, for a lesson's judges and texts.

import type { Run } from "../run/run.js";
import { neverOn, varietyWithoutStrongest } from "../run/units.js";
import type { Facts, StrokeFacts } from "./lesson.js";

/** The facts are copies, which stay the same when the run goes on. */
export function factsOf(run: Run): Facts {
	const { stepCount, config, events, accuracy, score, truth, painting, lower, upper } = run;
	const copied = { painting: painting.slice(), lower: lower.slice(), upper: upper.slice() };
	return { step: stepCount, config, events: [...events], accuracy, score, truth, strokes: strokesOf(run), ...copied };
}

function strokesOf(run: Run): StrokeFacts | undefined {
	const never = neverOn(run);
	const varietyWithout = never && varietyWithoutStrongest(run);
	return never && varietyWithout !== undefined ? { ...never, varietyWithout } : undefined;
}
