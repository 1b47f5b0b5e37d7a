// Makes what is chosen in the menu, one thing at a time. Each player has one, as long as it lives: what was made, chosen and typed is
// still there when the menu is opened again.

import { batch, effect, type ReadonlySignal, signal } from "@preact/signals";
import { messageOf } from "../../engine/problems.js";
import type { Player } from "../../run/player.js";
import type { Form, Taken } from "../forms.js";
import { Drafts, type SectionName } from "./drafts.js";
import { addressOf } from "./keeping.js";
import type { Problem } from "./whole.js";

/** Why something was not made. */
interface Refusal extends Pick<Problem, "tell"> {
	section: SectionName;
	/** The field that tells it; the button otherwise. */
	field?: string;
	/** What the engine or the browser said. */
	detail?: string;
}

/** What was made last. */
export interface Made {
	section: SectionName;
	taken: Taken;
	/** Where the browser finds it. */
	address: ReadonlySignal<string | undefined>;
}

const workshops = new WeakMap<Player, Workshop>();

export function workshopOf(player: Player) {
	const workshop = workshops.get(player) ?? new Workshop(player);
	workshops.set(player, workshop);
	return workshop;
}

export class Workshop {
	readonly drafts = new Drafts();
	/** How much of the work is done; undefined while there is none. */
	readonly percent = signal<number | undefined>(undefined);
	/** Where something is in work, or was last. */
	readonly place = signal<SectionName | undefined>(undefined);
	/** Whether that was cancelled. */
	readonly isCancelled = signal(false);
	readonly made = signal<Made | undefined>(undefined);
	readonly refusal = signal<Refusal | undefined>(undefined);
	readonly #player;
	#work: AbortController | undefined;
	#giveAddressBack = () => {};

	constructor(player: Player) {
		this.#player = player;
		effect(() => {
			if (player.state.value === "disposed") {
				this.cancel();
				this.#dropMade();
			}
		});
	}

	/**
	 * Nothing if something else is in work. What was made before goes: it must not be taken for the new one.
	 * @param section in which it was asked for: there all is told
	 */
	async make(section: SectionName, form: Form, options: object) {
		if (this.#work) {
			return;
		}
		const work = new AbortController();
		const { signal } = work;
		this.#work = work;
		batch(() => {
			this.#dropMade();
			this.percent.value = 0;
			this.place.value = section;
			this.isCancelled.value = false;
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
				this.#end(() => this.#show(section, taken));
			}
		} catch (error) {
			if (!signal.aborted) {
				this.#end(() => this.refuse({ section, tell: (own) => own.notMade, detail: messageOf(error) }));
			}
		}
	}

	refuse(refusal: Refusal) {
		this.refusal.value = refusal;
	}

	/** Nothing comes of what is in work. */
	cancel() {
		if (this.#work) {
			this.#work.abort();
			this.#end(() => (this.isCancelled.value = true));
		}
	}

	#end(tell: () => void) {
		this.#work = undefined;
		batch(() => {
			this.percent.value = undefined;
			tell();
		});
	}

	#show(section: SectionName, taken: Taken) {
		const address = signal<string | undefined>(undefined);
		this.#giveAddressBack = addressOf(taken, (text) => (address.value = text));
		this.made.value = { section, taken, address };
	}

	#dropMade() {
		this.#giveAddressBack();
		this.#giveAddressBack = () => {};
		this.made.value = undefined;
	}
}
