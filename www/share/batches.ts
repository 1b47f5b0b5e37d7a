// The batches of a run's next steps as a file, so that another program can take the same steps.

import type { Run } from "../run/run.js";
import { checkWholeIn, OPTIONS } from "./options.js";
import { safetensorsOf } from "./safetensors.js";
import { visit, type Work } from "./visit.js";

/** The most bytes of numbers in a file. */
const MOST_BYTES = 100e6;

/** What decides which batches a run draws. */
type Drawing = Pick<Run, "startConfig" | "events" | "end">;

/**
 * A safetensors file with the batches of the steps after the one on show, one row for each batch, in the order in which the engine
 * draws them: `u` `[batches, batch]` is where the artist's paintings lie between its bounds, and `ideas` is
 * `[batches, batch, ideas]`. The metadata's `step` is the step on show. The run stays where it is.
 */
export async function batchesOf(run: Run, steps: number, work: Work) {
	const { stepCount: from } = run;
	const { batchSize, ideas: width } = run.startConfig;
	checkBatches(run, from, steps);
	const count = [...countsOf(run, from, steps)].reduce((sum, count) => sum + count, 0);
	const u = { name: "u", shape: [count, batchSize], values: new Float32Array(count * batchSize) };
	const ideas = {
		name: "ideas",
		shape: [count, batchSize, width],
		values: new Float32Array(count * batchSize * width),
	};
	const stops = Array.from({ length: steps + 1 }, (_, i) => from + i);
	let batch = 0;
	await visit(run, stops, work, (copy, index) => {
		if (index === steps) {
			return;
		}
		for (const { name, values } of copy.retraceStep()) {
			if (name === "u") {
				u.values.set(values, batch * values.length);
			} else if (name === "ideas") {
				ideas.values.set(values, batch * values.length);
				batch++;
			}
		}
	});
	return safetensorsOf([u, ideas], { step: String(from) });
}

/** Checks the number of steps whose batches are wanted. */
export function checkBatches(run: Drawing, from: number, steps: number) {
	checkWholeIn("steps", 1, mostSteps(run, from), steps);
}

/** The most steps from a step on whose batches make a file of a sensible size. */
export function mostSteps(run: Drawing, from: number) {
	const { batchSize, ideas } = run.startConfig;
	const most = MOST_BYTES / (batchSize * (1 + ideas) * Float32Array.BYTES_PER_ELEMENT);
	let [steps, sum] = [0, 0];
	for (const count of countsOf(run, from, OPTIONS.batches.steps.most)) {
		sum += count;
		if (sum > most) {
			break;
		}
		steps++;
	}
	return steps;
}

/** How many batches each of these steps draws: one, or one for each update of D and one for G. */
function* countsOf({ startConfig, events, end }: Drawing, from: number, steps: number) {
	const changes = (end?.events ?? events).filter(({ field }) => field === "discriminatorSteps");
	let updates = startConfig.discriminatorSteps;
	for (let step = from; step < from + steps; step++) {
		while (changes.length > 0 && changes[0].step <= step) {
			updates = Number(changes.shift()?.value);
		}
		yield updates === 1 ? 1 : updates + 1;
	}
}
