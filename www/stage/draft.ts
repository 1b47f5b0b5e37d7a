// What is written into a field whose number changes as the run goes on. The field follows the run, but not while somebody writes.

import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Player } from "../run/player.js";
import { type Limits, refusalOf, wholeOf } from "../dom/whole-text.js";

export interface DraftOptions {
	player: Player;
	/** What holds; undefined until there is a run. */
	value: ReadonlySignal<number | undefined>;
	/** How that is written while the focus is elsewhere. */
	show: (value: number) => string;
	limits: () => Limits;
	/** Takes a number that was written. */
	enter: (value: number) => void;
	/** Where the arrow keys go one on or back. */
	move?: (by: number) => void;
}

const ARROWS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };
/** The code of every key by which an input method composes. Safari has no other sign of it at the last of them. */
const COMPOSING = 229;

export class Draft {
	/** What is wrong with what was entered. */
	readonly refusal = signal<ReturnType<typeof refusalOf>>(undefined);
	readonly #node;
	readonly #options;
	/** Whether what is written was not entered yet, or was refused. */
	#isWritten = false;
	/** Whether it has got the focus, and no click since. */
	#isEntered = false;

	constructor(node: HTMLInputElement, options: DraftOptions) {
		this.#node = node;
		this.#options = options;
	}

	/** Listens, and follows the run. Returns what ends that. */
	begin() {
		const node = this.#node;
		const { player, value } = this.#options;
		const listening = new AbortController();
		const { signal } = listening;
		node.addEventListener("input", () => this.#write(), { signal });
		node.addEventListener("focus", () => this.#takeFocus(), { signal });
		node.addEventListener("blur", () => this.#loseFocus(), { signal });
		node.addEventListener("click", () => this.#click(), { signal });
		node.addEventListener("keydown", (event) => this.#press(event), { signal });
		const stops = [
			effect(() => {
				value.value;
				const isRunningOn = player.state.peek() === "training" && !player.journey.peek();
				if (!this.#isWritten && !(this.#hasFocus && isRunningOn)) {
					this.#put();
				}
			}),
			effect(() => {
				// A jump or another run: what was refused is no longer of interest.
				player.changes.value;
				if (!this.#hasFocus) {
					this.#giveBack();
				}
			}),
			() => listening.abort(),
		];
		return () => stops.forEach((stop) => stop());
	}

	get #hasFocus() {
		return this.#node.matches(":focus");
	}

	/** Writes what holds. */
	#put() {
		const { value, show } = this.#options;
		const now = value.peek();
		const text = now === undefined ? "" : this.#hasFocus ? String(now) : show(now);
		if (this.#node.value !== text) {
			this.#node.value = text;
		}
	}

	#giveBack() {
		this.#isWritten = false;
		this.refusal.value = undefined;
		this.#put();
	}

	/** Returns whether it was not refused. What is empty changes nothing. */
	#commit() {
		const { limits, enter } = this.#options;
		const { value: text } = this.#node;
		const isEmpty = text.trim() === "";
		this.refusal.value = isEmpty ? undefined : refusalOf(text, limits());
		if (this.refusal.value) {
			return false;
		}
		this.#isWritten = false;
		if (!isEmpty) {
			enter(Number(wholeOf(text)));
		}
		this.#put();
		return true;
	}

	#write() {
		this.#isWritten = true;
		this.refusal.value = undefined;
	}

	#takeFocus() {
		this.#isEntered = true;
		if (!this.#isWritten) {
			this.#put();
		}
	}

	#loseFocus() {
		// If it is the window that has lost it, the field gets it again.
		if (this.#hasFocus) {
			return;
		}
		if (this.#isWritten) {
			this.#commit();
		} else {
			this.#put();
		}
	}

	/** The first click chooses all, unless it has chosen a part. */
	#click() {
		const { selectionStart, selectionEnd } = this.#node;
		if (this.#isEntered && selectionStart === selectionEnd) {
			this.#node.select();
		}
		this.#isEntered = false;
	}

	/** The field keeps its keys: the page around may use the same. */
	#press(event: KeyboardEvent) {
		const { key, ctrlKey, metaKey, altKey, isComposing, keyCode } = event;
		if (ctrlKey || metaKey || altKey) {
			return;
		}
		const isUsed = !isComposing && keyCode !== COMPOSING && this.#use(key);
		if (isUsed) {
			event.preventDefault();
		}
		if (isUsed || (key !== "Tab" && key !== "Escape")) {
			event.stopPropagation();
		}
	}

	#use(key: string) {
		const { move } = this.#options;
		if (key === "Enter") {
			this.#commit();
		} else if (key === "Escape" && this.#isWritten) {
			this.#giveBack();
			this.#node.select();
		} else if (key in ARROWS && move) {
			if (!this.#isWritten || this.#commit()) {
				move(ARROWS[key]);
			}
		} else {
			return false;
		}
		return true;
	}
}
