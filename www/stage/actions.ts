// What the buttons and keys do, unless a teacher's link has locked it.

import type { Lockable } from "../run/locks.js";
import type { PresetName } from "../run/plan.js";
import type { Player } from "../run/player.js";

/** Whether the reader may use a control; if not, this says so. */
export type May = (name: Lockable) => boolean;

export function actionsOf(player: Player, may: May) {
	const goto = (step: number) => may("timeline") && void player.goto(step);
	return {
		play: () => (player.state.peek() === "training" ? player.pause() : player.play()),
		oneStep: () => may("step") && void player.step(),
		reset: () => may("reset") && player.attempt(() => player.reset()),
		newSeed: () => may("new-seed") && trainOn(player, () => player.newSeed()),
		/** The same run from this seed, unless it has it. */
		beginFrom(seed: number) {
			if (seed !== player.settings.peek()?.seed && may("new-seed")) {
				trainOn(player, () => player.attempt(() => player.reset({ seed })));
			}
		},
		undo: () => may("undo") && player.undo(),
		goto,
		/** So many steps on or back: from the step on show, or from where the run is on its way to. */
		move(steps: number) {
			const run = player.run.peek();
			const step = (player.journey.peek()?.to ?? run?.stepCount ?? 0) + steps;
			if (run && step >= run.firstStep) {
				goto(step);
			}
		},
		choosePreset: (name: PresetName) => may("preset") && player.attempt(() => player.choosePreset(name)),
	};
}

/** Begins another run, which trains if this one did. */
function trainOn(player: Player, begin: () => void) {
	const isTraining = player.state.peek() === "training";
	begin();
	if (isTraining) {
		player.play();
	}
}
