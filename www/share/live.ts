// The run of a player, for everything that is made of it.

import type { Player } from "../run/player.js";

/** The run. Throws one sentence if there is none, or if the engine can't be asked. */
export function liveRunOf(player: Player) {
	const run = player.run.peek();
	const failure = player.failure.peek();
	if (!run && failure) {
		throw new Error(`there is nothing to take away, as the run could not start: ${failure.message}`);
	}
	if (!run) {
		throw new Error("there is nothing to take away yet, as there is no run");
	}
	if (player.state.peek() === "crashed") {
		throw new Error("nothing can be taken away any more, as the engine has crashed");
	}
	if (player.sleep.isOn.peek()) {
		throw new Error("nothing can be taken away, as the run is in no document");
	}
	return run;
}
