// Makes what is chosen in the menu, one file at a time. Each player has a workshop for as long as it lives, so results, choices and
// typed values are still there when the menu is opened again.

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
	/** The field that shows the refusal; the button if left out. */
	field?: string;
	/** The message of the engine or the browser. */
	detail?: string;
}

/** The file that was made last. */
export interface Made {
	section: SectionName;
	taken: Taken;
	/** The address at which the browser finds the file. */
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
	/** The percentage of the work that is done; undefined while there is no work. */
	readonly percent = signal<number | undefined>(undefined);
	/** The section with the present or the last work. */
	readonly place = signal<SectionName | undefined>(undefined);
	/** Whether the last work was cancelled. */
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
	 * Makes a file. Does nothing while other work is going on. The previous file is dropped, so that nobody takes it for the new one.
	 * @param section the section that asked for it, where progress and result are shown
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

	/** Drops a section's result, as when something else is chosen there. */
	forget(section: SectionName) {
		if (this.made.peek()?.section === section) {
			this.#dropMade();
		}
	}

	/** Cancels the work without a result. */
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
