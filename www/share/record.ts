// A run as JSON: what makes it again, and its numbers.

import type { Player } from "../run/player.js";
import { liveRunOf } from "./live.js";
import { rowsOf } from "./table.js";
import type { Work } from "./visit.js";

/** @param every as for rowsOf */
export async function recordOf(player: Player, every: number | undefined, work: Work) {
	const run = liveRunOf(player);
	const { preset, start } = player.plan.peek();
	const { startConfig: config, events, stepCount: step } = run;
	// With a file's networks, config and events alone do not make the run again.
	const about = { version: player.version, preset, fromFile: start !== undefined, config, events, step };
	const hash = run.gan.stateHash();
	const rows = await rowsOf(run, every, work);
	// What there is not is null: otherwise its name would be left out.
	const withNull = (_name: string, value: unknown) => (value === undefined ? null : value);
	return `${JSON.stringify({ ...about, hash, rows }, withNull, "\t")}\n`;
}
