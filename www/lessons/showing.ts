// How fast a lesson's runs go, and what is drawn of them: as the reader has it, but for what the texts speak of and what a setup says.

import { DEFAULT_SHOWN, type Shown } from "../run/plan.js";
import type { Player } from "../run/player.js";

/** The texts speak of these, also where the page shows them to nobody who has not asked. */
const SPOKEN_OF: Partial<Shown> = { batch: DEFAULT_SHOWN.batch, advice: DEFAULT_SHOWN.advice };

export class Showing {
	readonly #player;
	/** As the lesson was opened; the speed as the reader has chosen it since. */
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
