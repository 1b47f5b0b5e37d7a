// What the authors need to make a crash happen again.

import type { Plan } from "./plan.js";
import type { Run } from "./run.js";

/**
 * The report of a crash, in English whatever the page's language: it is for the authors. It holds what the page has kept, as the
 * engine can't be asked any more. `new Gan(config, events)` is the run, and `step` how far it was last seen to have come.
 * @param message the engine's own
 * @param version the engine's
 * @param plan what was asked for
 * @param run undefined if there was none yet
 */
export function reportOf(message: string, version: string, plan: Plan, run: Run | undefined) {
	const { start, ...asked } = plan;
	const lines = [
		`gan-painter ${version}`,
		message,
		// Node 20 has none.
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
