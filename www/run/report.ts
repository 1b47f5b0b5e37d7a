// What the authors need in order to reproduce a crash.

import type { Plan } from "./plan.js";
import type { Run } from "./run.js";

/**
 * The report of a crash. It is in English in both languages of the page, because it is for the authors. It holds what the page has
 * kept, because the engine can't be asked any more. `new Gan(config, events)` is the run, and `step` the last known step.
 * @param message the engine's message
 * @param version the engine's version
 * @param plan the plan that was asked for
 * @param run undefined if there was no run yet
 */
export function reportOf(message: string, version: string, plan: Plan, run: Run | undefined) {
	const { start, ...asked } = plan;
	const lines = [
		`gan-painter ${version}`,
		message,
		// Node 20 has no navigator.
		`browser: ${globalThis.navigator?.userAgent}`,
		`asked for: ${JSON.stringify(asked)}`,
		...(start ? [`from a file of ${start.length} bytes`] : []),
	];
	if (run) {
		const { stepCount, startConfig, events } = run;
		lines.push(`step: ${stepCount}`, `config: ${JSON.stringify(startConfig)}`, `events: ${JSON.stringify(events)}`);
	}
	return lines.join("\n");
}
