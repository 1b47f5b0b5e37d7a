// A session as data that a browser can keep: the run on show exactly as it stands, and how it is shown.

import type { Plan } from "./plan.js";
import type { Player } from "./player.js";
import type { Standing } from "./run.js";

/** Of the data: another one may mean something else. */
const VERSION = 1;
/** Bytes of all checkpoints that are kept, unless the fewest have more. */
const MOST_BYTES = 4 << 20;

export interface Session {
	/** The query of the page's address: how the run was shown. */
	query: string;
	plan: Plan;
	standing: Standing;
}

/** Undefined as long as there is no run, and after a crash, as then the engine is asked nothing any more. */
export function packSession(player: Player, query: string) {
	const run = player.run.peek();
	if (!run || player.state.peek() === "crashed") {
		return undefined;
	}
	const { timeline, ...standing } = run.standing();
	const { moments, interval } = timeline.copy(MOST_BYTES);
	return {
		version: VERSION,
		query,
		plan: player.plan.peek(),
		standing: { ...standing, timeline: { moments, interval } },
	};
}
