// The address names what is on show. Every change of the run or of the view is written into it. Another run, a lesson or the other
// view is a new entry in the browser's history, so that back and forward move between them.

import { effect, untracked } from "@preact/signals";
import { VERSION } from "../run/address.js";
import { attributesOf, type OnShow, onShow, writeShown } from "../run/attributes.js";
import type { Player } from "../run/player.js";
import type { Asked } from "../run/spec.js";
import { addressWith, askedBy } from "./address.js";
import { Pen } from "./pen.js";
import { type Seen, writeSeen } from "./seen.js";

/** Distinguishes the history entries of this load of the page from those of an earlier load, whose runs are gone. */
const LOAD = Math.random();

/** The state of a history entry. */
interface Entry {
	load: number;
	entry: number;
}

/** What an address is written from. */
interface Place {
	shown: OnShow | undefined;
	seen: ReturnType<typeof writeSeen>;
}

interface Options {
	player: Player;
	seen: Seen;
	/** Opens the view and the lesson that the address asks for. */
	goTo: (asked: Asked) => void;
	/** Opens the run that the address asks for. */
	open: () => void;
	/** In a frame the history also belongs to the page around it, so no entries are added. */
	isFramed: boolean;
}

export class Following {
	readonly #options;
	readonly #pen = new Pen(() => this.#write());
	/** The run that was last on show in each entry. */
	readonly #runs: number[] = [];
	#entry = 0;
	#last: Place | undefined;
	/** True while another entry is being opened. */
	#isGoing = false;
	/** The lesson of the entry that the reader went to, until the card has opened it. */
	#awaited: string | undefined;

	constructor(options: Options) {
		const { player, seen } = options;
		this.#options = options;
		/** False in the first call of the effect, when the address already has what it asked for. */
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

	/** Must be called when the run has gone on, because training changes no signal. */
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

	/** Writes nothing on the way to another step, so the address still names the step before. */
	#write() {
		if (this.#last && this.#options.player.journey.peek() === undefined) {
			this.#put("replaceState", this.#last);
		}
	}

	#put(how: "replaceState" | "pushState", { shown, seen }: Place) {
		const { player, seen: now } = this.#options;
		const drawn = writeShown({ ...player.shown.peek(), ...now.drawn.peek() });
		const run = shown && { v: VERSION, ...runKeys(shown, player), ...drawn, hash: undefined };
		const game = how === "replaceState" ? gameAt(shown?.run.stepCount) : undefined;
		const state: Entry = { load: LOAD, entry: this.#entry };
		// A lesson decides which run is on show.
		this.#pen.put(how, state, addressWith({ ...(seen.lesson === undefined ? run : noneOf(run)), ...seen, game }));
	}

	/** Goes to an entry. The runs of this load of the page are still there as they were. */
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
			// The card opens the lesson.
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

/** The game that the address asks for, as long as the run is at its step. */
function gameAt(step: number | undefined) {
	const asked = askedBy(location.search);
	const isThere = step === Number(asked.getAttribute("step") ?? 0);
	return isThere ? (asked.getAttribute("game") ?? undefined) : undefined;
}

function lessonOf(asked: Asked) {
	return asked.getAttribute("lesson") ?? undefined;
}

/** Whether a new history entry is due. Runs inside a lesson are part of the lesson's entry. */
function isElsewhere(left: Place, now: Place) {
	const isOther = (["view", "lesson"] as const).some((key) => left.seen[key] !== now.seen[key]);
	const isOtherRun = left.shown && now.shown && left.shown.run !== now.shown.run;
	return isOther || (isOtherRun && now.seen.lesson === undefined);
}

function noneOf(keys: Record<string, unknown> = {}) {
	return Object.fromEntries(Object.keys(keys).map((key) => [key, undefined]));
}

/** The run's keys. A run that began with a file has none, because its address would open another run. */
function runKeys(what: OnShow, { twin }: Player) {
	const { attributes, leavesOut } = attributesOf(what);
	const keys: Record<string, unknown> = { ...attributes, twin: twin.peek() };
	return leavesOut ? noneOf(keys) : keys;
}
