// The actions of the buttons and keys, unless a teacher's link has locked them.

import type { Lockable } from "../run/locks.js";
import type { PresetName } from "../run/plan.js";
import type { Player } from "../run/player.js";

/** Whether the reader may use a control. If not, this tells the reader so. */
export type May = (name: Lockable) => boolean;

export function actionsOf(player: Player, may: May) {
	const goto = (step: number) => may("timeline") && void player.goto(step);
	return {
		play: () => (player.state.peek() === "training" ? player.pause() : player.play()),
		oneStep: () => may("step") && void player.step(),
		reset: () => may("reset") && player.attempt(() => player.reset()),
		newSeed: () => may("new-seed") && trainOn(player, () => player.newSeed()),
		/** Begins the same run from this seed, unless the run already has it. */
		beginFrom(seed: number) {
			if (seed !== player.settings.peek()?.seed && may("new-seed")) {
				trainOn(player, () => player.attempt(() => player.reset({ seed })));
			}
		},
		undo: () => may("undo") && player.undo(),
		goto,
		/** Moves by this many steps from the step on show, or from the step that the run is on its way to. */
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

/** Begins another run. If the present run is training, the new one trains, too. */
export function trainOn(player: Player, begin: () => void) {
	const isTraining = player.state.peek() === "training";
	begin();
	if (isTraining) {
		player.play();
	}
}
