// The speed of a lesson's runs and what is drawn of them: the reader's own settings, except for what texts and setups need.

import { DEFAULT_SHOWN, type Shown } from "../run/plan.js";
import type { Player } from "../run/player.js";

/** The texts refer to these, even if the page shows them only to those who ask for them. */
const SPOKEN_OF: Partial<Shown> = { batch: DEFAULT_SHOWN.batch, advice: DEFAULT_SHOWN.advice };

export class Showing {
	readonly #player;
	/** The reader's settings when the lesson was opened. The speed is the reader's latest choice. */
	#base: Shown;
	/** The speed of the last setup. */
	#lent: Shown["speed"] | undefined;

	constructor(player: Player) {
		this.#player = player;
		this.#base = player.shown.peek();
	}

	showAs(shown: Partial<Shown> = {}) {
		const { speed } = this.#player.shown.peek();
		if (speed !== this.#lent) {
			this.#base = { ...this.#base, speed };
		}
		this.#lent = shown.speed;
		this.#player.show({ ...this.#base, ...SPOKEN_OF, ...shown });
	}
}
