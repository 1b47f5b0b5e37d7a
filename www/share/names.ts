// Names of files that tell the run.

import type { Player } from "../run/player.js";

/**
 * Such as gan-painter-mode-collapse-seed7-step2000.gif; a run that began with a file is not its preset's.
 * @param what of the run, such as "numbers"
 * @param step the one on show, if left out
 */
export function fileName(player: Player, extension: string, what = "", step = player.run.peek()?.stepCount) {
	const { preset, start } = player.plan.peek();
	const parts = [
		`gan-painter-${start ? "file" : preset}`,
		`seed${player.run.peek()?.config.seed}`,
		`step${step}`,
		what,
	];
	return `${parts.filter((part) => part !== "").join("-")}.${extension}`;
}
