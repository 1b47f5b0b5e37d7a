// What the buttons and keys do, unless a teacher's link has locked it.

import type { Lockable } from "../run/locks.js";
import type { PresetName } from "../run/plan.js";
import type { Player } from "../run/player.js";

/** Whether the reader may use a control; if not, this says so. */
export type May = (name: Lockable) => boolean;

export function actionsOf(player: Player, may: May) {
	return {
		play: () => (player.state.peek() === "training" ? player.pause() : player.play()),
		oneStep: () => may("step") && void player.step(),
		reset: () => may("reset") && player.attempt(() => player.reset()),
		newSeed: () => may("new-seed") && otherSeed(player),
		undo: () => may("undo") && player.undo(),
		goto: (step: number) => may("timeline") && void player.goto(step),
		choosePreset: (name: PresetName) => may("preset") && player.attempt(() => player.choosePreset(name)),
	};
}

/** A run that trains goes on training, from the other seed. */
function otherSeed(player: Player) {
	const isTraining = player.state.peek() === "training";
	player.newSeed();
	if (isTraining) {
		player.play();
	}
}
