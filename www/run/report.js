// @ts-check
// What the authors need to make a crash happen again.

/**
 * The report of a crash, in English whatever the page's language: it is for the authors. It holds what the page has kept, as the
 * engine can't be asked any more. `new Gan(config, events)` is the run, and `step` how far it was last seen to have come.
 * @param {string} message the engine's own
 * @param {string} version the engine's
 * @param {import("../stage/stage.js").Plan} plan what was asked for
 * @param {import("./run.js").Run | undefined} run undefined if there was none yet
 */
export function reportOf(message, version, plan, run) {
	const lines = [
		`gan-painter ${version}`,
		message,
		`browser: ${navigator.userAgent}`,
		`asked for: ${JSON.stringify(plan)}`,
	];
	if (run) {
		const { stepCount, startConfig, events } = run;
		lines.push(`step: ${stepCount}`, `config: ${JSON.stringify(startConfig)}`, `events: ${JSON.stringify(events)}`);
	}
	return lines.join("\n");
}
