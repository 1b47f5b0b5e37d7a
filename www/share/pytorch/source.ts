// What a run's PyTorch script is written from.

import type { Player } from "../../run/player.js";
import type { Config, RunEvent } from "../../run/run.js";
import { liveRunOf } from "../live.js";

export interface Source {
	/** The settings at step 0. */
	config: Config;
	/** All live changes, in the order of their steps. */
	events: RunEvent[];
	/** The step after which the script stops. */
	steps: number;
}

/** The whole run, also while an earlier step of it is on show. */
export function sourceOf(player: Player): Source {
	const run = liveRunOf(player);
	const goal = Number.isFinite(run.goal) ? run.goal : (player.preset?.steps ?? 0);
	return {
		config: run.startConfig,
		events: run.end?.events ?? run.events,
		steps: Math.max(goal, run.lastStep),
	};
}
