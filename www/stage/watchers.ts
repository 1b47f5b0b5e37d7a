// Those who show more of a run than its picture: they look at it a few times a second, each in a frame of its own.

import type { View } from "../dom/home.js";

/** Milliseconds between two looks: words and charts that change faster can't be read. */
const LOOK_EVERY = 250;
/** They may take no more than this part of the time: on a slow machine they look more rarely. */
const SHARE = 1 / 40;

export class Watchers {
	/** Whose frames are theirs; undefined while nobody can look. */
	view: View | undefined;
	all = new Set<() => void>();
	/** Who has yet to look. */
	waiting: (() => void)[] = [];
	/** Milliseconds that all of them took, the last time and this time. */
	cost = 0;
	spent = 0;
	request: number | undefined = undefined;
	/** The time of the last frame that was somebody's. */
	frame: unknown = undefined;

	/** Whether some have yet to look. */
	get busy() {
		return this.waiting.length > 0;
	}

	/** Milliseconds from one look to the next. */
	get interval() {
		return Math.max(LOOK_EVERY, this.cost / SHARE);
	}

	/**
	 * Takes this frame for one kind of work: with more in it, the page would have to wait for the next one.
	 * @returns whether it was still free
	 */
	takeFrame(): boolean {
		const now = this.view?.document.timeline.currentTime;
		const free = this.frame !== now;
		this.frame = now;
		return free;
	}

	/** Lets everybody look, once the next frame has shown what they were called for. */
	call() {
		this.waiting = [...this.all];
		this.spent = 0;
		if (this.busy) {
			this.request ??= this.view?.requestAnimationFrame(() => {
				this.request = undefined;
				this.schedule();
			});
		}
	}

	schedule() {
		if (this.busy) {
			this.request ??= this.view?.requestAnimationFrame(() => this.look());
		}
	}

	look() {
		this.request = undefined;
		if (this.takeFrame()) {
			const start = performance.now();
			try {
				this.waiting.shift()?.();
			} catch (error) {
				// One's mistake does not keep the others from looking.
				reportError(error);
			}
			this.spent += performance.now() - start;
			this.cost = this.busy ? this.cost : this.spent;
		}
		this.schedule();
	}

	stop() {
		this.waiting = [];
		if (this.request !== undefined) {
			this.view?.cancelAnimationFrame(this.request);
			this.request = undefined;
		}
		this.view = undefined;
	}
}
