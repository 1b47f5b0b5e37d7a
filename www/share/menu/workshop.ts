// Makes what is chosen in the menu, one thing at a time.

import { batch, signal } from "@preact/signals";
import { messageOf } from "../../engine/problems.js";
import type { Player } from "../../run/player.js";
import type { Form, Taken } from "../forms.js";

export type SectionName = "film" | "picture" | "numbers" | "run" | "command";

/** Why something was not made. */
interface Refusal {
	section: SectionName;
	sentence: string;
}

export class Workshop {
	/** How much of the work is done; undefined while there is none. */
	readonly percent = signal<number | undefined>(undefined);
	/** What was made last. */
	readonly made = signal<Taken | undefined>(undefined);
	readonly refusal = signal<Refusal | undefined>(undefined);
	readonly #player;
	#work: AbortController | undefined;

	constructor(player: Player) {
		this.#player = player;
	}

	/**
	 * Nothing if something else is in work.
	 * @param section in which it was asked for: there a refusal is told
	 */
	async make(section: SectionName, form: Form, options: object) {
		if (this.#work) {
			return;
		}
		const work = new AbortController();
		const { signal } = work;
		this.#work = work;
		batch(() => {
			this.percent.value = 0;
			this.refusal.value = undefined;
		});
		const progress = (share: number) => {
			if (!signal.aborted) {
				this.percent.value = Math.floor(share * 100);
			}
		};
		try {
			const taken = await form(this.#player, options, { signal, progress });
			if (!signal.aborted) {
				this.#end(() => (this.made.value = taken));
			}
		} catch (error) {
			if (!signal.aborted) {
				this.#end(() => this.refuse(section, messageOf(error)));
			}
		}
	}

	refuse(section: SectionName, sentence: string) {
		this.refusal.value = { section, sentence };
	}

	/** Nothing comes of what is in work. */
	cancel() {
		this.#work?.abort();
		this.#end(() => {});
	}

	#end(tell: () => void) {
		this.#work = undefined;
		batch(() => {
			this.percent.value = undefined;
			tell();
		});
	}
}
