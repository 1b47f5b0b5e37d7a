// The address names what is on show: whatever changes the run, or what is seen of it, is written into it. Another run that is put on
// show, a lesson or the other view is another entry of the browser's history, and back and forward go from one to the other.

import { effect, untracked } from "@preact/signals";
import { VERSION } from "../run/address.js";
import { attributesOf, type OnShow, onShow, writeShown } from "../run/attributes.js";
import type { Player } from "../run/player.js";
import type { Asked } from "../run/spec.js";
import { addressWith, askedBy } from "./address.js";
import { Pen } from "./pen.js";
import { type Seen, writeSeen } from "./seen.js";

/** Tells the entries of this load of the page from those of an earlier one, whose runs are gone. */
const LOAD = Math.random();

/** What an entry of the history holds. */
interface Entry {
	load: number;
	entry: number;
}

/** What an address is written of. */
interface Place {
	shown: OnShow | undefined;
	seen: ReturnType<typeof writeSeen>;
}

interface Options {
	player: Player;
	seen: Seen;
	/** Opens the view and the lesson that the address asks for. */
	goTo: (asked: Asked) => void;
	/** Opens the run that it asks for. */
	open: () => void;
	/** Where the history is also somebody else's, nothing is added to it. */
	isFramed: boolean;
}

export class Following {
	readonly #options;
	readonly #pen = new Pen(() => this.#write());
	/** The run that was on show last in each entry. */
	readonly #runs: number[] = [];
	#entry = 0;
	#last: Place | undefined;
	/** While another entry is opened. */
	#isGoing = false;
	/** The lesson of the entry that was gone to, until its card has opened it. */
	#awaited: string | undefined;

	constructor(options: Options) {
		const { player, seen } = options;
		this.#options = options;
		/** What the address asked for is in it. */
		let isNews = false;
		addEventListener("popstate", ({ state }) => this.#goTo(state));
		effect(() => {
			const { changes, shown, run, plan, id, journey, twin } = player;
			[changes, shown, run, plan, id, journey, twin, ...Object.values(seen)].forEach((part) => part.value);
			untracked(() => this.#notice());
			if (isNews) {
				this.writeSoon();
			}
			isNews = true;
		});
	}

	/** To be called when the run has gone on: training changes no signal. */
	writeSoon() {
		this.#pen.soon();
	}

	#notice() {
		const { player, seen, isFramed } = this.#options;
		const left = this.#last;
		const now = { shown: onShow(player), seen: writeSeen(seen) };
		this.#last = now;
		const isAwaited = now.seen.lesson !== undefined && now.seen.lesson === this.#awaited;
		if (isAwaited) {
			this.#awaited = undefined;
		} else if (left && isElsewhere(left, now) && !this.#isGoing && !isFramed) {
			this.#awaited = undefined;
			this.#put("replaceState", left);
			this.#entry = this.#runs.length;
			this.#put("pushState", now);
		}
		this.#runs[this.#entry] = player.id.peek();
	}

	/** On the way to another step the address goes on naming the one before. */
	#write() {
		if (this.#last && this.#options.player.journey.peek() === undefined) {
			this.#put("replaceState", this.#last);
		}
	}

	#put(how: "replaceState" | "pushState", { shown, seen }: Place) {
		const { player, seen: now } = this.#options;
		const drawn = writeShown({ ...player.shown.peek(), ...now.drawn.peek() });
		const run = shown && { v: VERSION, ...runKeys(shown, player), ...drawn, hash: undefined };
		const state: Entry = { load: LOAD, entry: this.#entry };
		// A lesson says itself what runs.
		this.#pen.put(how, state, addressWith({ ...(seen.lesson === undefined ? run : noneOf(run)), ...seen }));
	}

	/** The runs of this load of the page are there still, as they stood. */
	#goTo(state: Entry | null) {
		const { player, seen, goTo, open } = this.#options;
		const isOurs = state?.load === LOAD;
		this.#entry = isOurs ? state.entry : this.#runs.length;
		const id = isOurs ? this.#runs[this.#entry] : undefined;
		const asked = askedBy(location.search);
		this.#isGoing = true;
		goTo(asked);
		this.#awaited = seen.lesson.peek() === undefined ? lessonOf(asked) : undefined;
		if (lessonOf(asked) !== undefined) {
			// Its card opens it.
		} else if (id !== undefined && [player.kept.peek(), ...player.past.peek()].some((each) => each?.id === id)) {
			void player.bringBack(id);
		} else if (state?.load !== undefined && id !== player.id.peek()) {
			open();
		}
		this.#isGoing = false;
		this.#runs[this.#entry] = player.id.peek();
		this.writeSoon();
	}
}

function lessonOf(asked: Asked) {
	return asked.getAttribute("lesson") ?? undefined;
}

/** Whether another entry of the history is due. What runs in a lesson is part of it. */
function isElsewhere(left: Place, now: Place) {
	const isOther = (["view", "lesson"] as const).some((key) => left.seen[key] !== now.seen[key]);
	const isOtherRun = left.shown && now.shown && left.shown.run !== now.shown.run;
	return isOther || (isOtherRun && now.seen.lesson === undefined);
}

function noneOf(keys: Record<string, unknown> = {}) {
	return Object.fromEntries(Object.keys(keys).map((key) => [key, undefined]));
}

/** None of a run that began with a file: its address would open another one. */
function runKeys(what: OnShow, { twin }: Player) {
	const { attributes, leavesOut } = attributesOf(what);
	const keys: Record<string, unknown> = { ...attributes, twin: twin.peek() };
	return leavesOut ? noneOf(keys) : keys;
}
