// A drawing in progress, and the way back to each of its earlier states. Nothing here changes a run.

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Drawn } from "./drawn.js";
import { isSame } from "../same.js";

/** So many changes can be undone. */
const MOST = 200;

export class Draft {
	readonly #now = signal<Drawn | undefined>(undefined);
	readonly #past = signal<readonly Drawn[]>([]);
	readonly #future = signal<readonly Drawn[]>([]);
	readonly #isGoing = signal(false);
	/** What somebody has drawn; undefined until then. */
	readonly now: ReadonlySignal<Drawn | undefined> = this.#now;
	/** Whether a change goes on, for example while a point is dragged. */
	readonly isGoing: ReadonlySignal<boolean> = this.#isGoing;
	readonly canUndo = computed(() => this.#past.value.length > 0);
	readonly canRedo = computed(() => this.#future.value.length > 0);

	/** Changes the drawing. Until `settle`, further changes belong to this one, and are undone with it. */
	change(from: Drawn, to: Drawn) {
		if (isSame(from, to)) {
			return;
		}
		batch(() => {
			if (!this.#isGoing.value) {
				this.#past.value = [...this.#past.value, from].slice(-MOST);
				this.#isGoing.value = true;
			}
			this.#future.value = [];
			this.#now.value = to;
		});
	}

	/** Ends a change that goes on. */
	settle() {
		this.#isGoing.value = false;
	}

	/** A change in a single step. */
	set(from: Drawn, to: Drawn) {
		batch(() => {
			this.settle();
			this.change(from, to);
			this.settle();
		});
	}

	/** How the drawing was when the change began that goes on. */
	startOr(shown: Drawn) {
		return this.#isGoing.value ? (this.#past.value[this.#past.value.length - 1] ?? shown) : shown;
	}

	undo() {
		this.#travel(this.#past, this.#future);
	}

	redo() {
		this.#travel(this.#future, this.#past);
	}

	/** Takes the last state from one side, and puts the present one on the other. */
	#travel(from: Signal<readonly Drawn[]>, to: Signal<readonly Drawn[]>) {
		const now = this.#now.value;
		const next = from.value[from.value.length - 1];
		if (now && next) {
			batch(() => {
				this.settle();
				from.value = from.value.slice(0, -1);
				to.value = [...to.value, now];
				this.#now.value = next;
			});
		}
	}
}
