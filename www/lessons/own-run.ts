// The run that a lesson's step has set up, while it is on show and the reader has changed nothing in it.

import type { Player } from "../run/player.js";
import type { RunEvent } from "../run/run.js";
import { isSame } from "../run/same.js";

export class OwnRun {
	readonly #player;
	#origin: { id: number; events: readonly RunEvent[] } | undefined;

	constructor(player: Player) {
		this.#player = player;
	}

	/** Marks the run on show as the lesson's own. */
	mark() {
		this.#origin = { id: this.#player.id.peek(), events: this.#player.run.peek()?.events ?? [] };
	}

	forget() {
		this.#origin = undefined;
	}

	get isOnShow() {
		const run = this.#player.run.peek();
		const events = run?.end?.events ?? run?.events;
		return this.#origin?.id === this.#player.id.peek() && isSame(this.#origin.events, events);
	}

	/** Whether the run has reached the step `first`, but not the step `until`. */
	isBetween(first: number, until: number) {
		const { lastStep = -1 } = this.#player.run.peek() ?? {};
		return this.isOnShow && lastStep >= first && lastStep < until;
	}
}
