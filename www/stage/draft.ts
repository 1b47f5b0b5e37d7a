// The text in a field whose number changes as the run goes on. The field follows the run, but not while somebody writes in it.

import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { isShortcut } from "../dom/control-keys.js";
import type { Player } from "../run/player.js";
import { type Limits, refusalOf, wholeOf } from "../dom/whole-text.js";

export interface DraftOptions {
	player: Player;
	/** The number in force. Undefined until there is a run. */
	value: ReadonlySignal<number | undefined>;
	/** Formats the number while the focus is elsewhere. */
	show: (value: number) => string;
	limits: () => Limits;
	/** Called with a number that was entered. */
	enter: (value: number) => void;
	/** Moves the number by this much, if the arrow keys may do so. */
	move?: (by: number) => void;
}

const ARROWS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };
/** The code of every key with which an input method composes. At the last of them, Safari gives no other sign of it. */
const COMPOSING = 229;

export class Draft {
	/** What is wrong with the text that was entered. */
	readonly refusal = signal<ReturnType<typeof refusalOf>>(undefined);
	readonly #node;
	readonly #options;
	/** Whether the present text has not been entered yet, or was refused. */
	#isWritten = false;
	/** Whether the field has got the focus and has not been clicked since. */
	#isEntered = false;

	constructor(node: HTMLInputElement, options: DraftOptions) {
		this.#node = node;
		this.#options = options;
	}

	/** Listens to the field and follows the run. Returns a function that ends both. */
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
				// After a jump or with another run, a refused text no longer matters.
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

	/** Puts the number in force into the field. */
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

	/** Enters the text. Returns whether it was accepted. An empty text changes nothing. */
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
		// The window has lost the focus, not the field. The field will get it back.
		if (this.#hasFocus) {
			return;
		}
		if (this.#isWritten) {
			this.#commit();
		} else {
			this.#put();
		}
	}

	/** Selects the whole text on the first click, unless the click has selected a part of it. */
	#click() {
		const { selectionStart, selectionEnd } = this.#node;
		if (this.#isEntered && selectionStart === selectionEnd) {
			this.#node.select();
		}
		this.#isEntered = false;
	}

	/** Keeps the keys that the field uses, because the page around it may use the same ones. */
	#press(event: KeyboardEvent) {
		const { key, isComposing, keyCode } = event;
		if (isShortcut(event)) {
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
