// Names of files that tell the run.

import type { Player } from "../run/player.js";

/**
 * Such as gan-painter-mode-collapse-seed7-step2000.gif
 * @param what of the run, such as "numbers"
 */
export function fileName(player: Player, extension: string, what = "") {
	const run = player.run.peek();
	const parts = [`gan-painter-${player.plan.peek().preset}`, `seed${run?.config.seed}`, `step${run?.stepCount}`, what];
	return `${parts.filter((part) => part !== "").join("-")}.${extension}`;
}
