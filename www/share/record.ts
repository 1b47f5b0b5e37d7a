// A run as JSON: everything needed to make it again, and its numbers.

import type { Player } from "../run/player.js";
import { liveRunOf } from "./live.js";
import { rowsOf } from "./table.js";
import type { Work } from "./visit.js";

/** @param every steps between two rows, as for rowsOf */
export async function recordOf(player: Player, every: number | undefined, work: Work) {
	const run = liveRunOf(player);
	const { preset, start } = player.plan.peek();
	const { startConfig: config, events, stepCount: step } = run;
	// If the run began with a file, config and events alone do not make it again.
	const about = { version: player.version, preset, fromFile: start !== undefined, config, events, step };
	const hash = run.gan.stateHash();
	const rows = await rowsOf(run, every, work);
	// Missing values are written as null. JSON would leave their names out otherwise.
	const withNull = (_name: string, value: unknown) => (value === undefined ? null : value);
	return `${JSON.stringify({ ...about, hash, rows }, withNull, "\t")}\n`;
}
