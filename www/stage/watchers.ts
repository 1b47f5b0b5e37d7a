// Watchers show more of a run than its picture. They look at it a few times a second, each in its own frame.

import type { View } from "../dom/home.js";

/** The time between two looks, in milliseconds. Nobody can read words and charts that change faster. */
const LOOK_EVERY = 250;
/** The largest share of the time that the watchers may take. On a slow machine they look less often. */
const SHARE = 1 / 40;

export class Watchers {
	/** The window whose frames the watchers use. Undefined while nobody can look. */
	view: View | undefined;
	all = new Set<() => void>();
	/** The watchers that have yet to look. */
	waiting: (() => void)[] = [];
	/** The milliseconds that all watchers took together, last time and this time. */
	cost = 0;
	spent = 0;
	request: number | undefined = undefined;
	/** The time of the last frame that was taken. */
	frame: unknown = undefined;

	/** Whether some watchers have yet to look. */
	get busy() {
		return this.waiting.length > 0;
	}

	/** The time from one look to the next, in milliseconds. */
	get interval() {
		return Math.max(LOOK_EVERY, this.cost / SHARE);
	}

	/**
	 * Takes this frame for one kind of work. With more work in it, the page would have to wait for the next frame.
	 * @returns whether the frame was still free
	 */
	takeFrame(): boolean {
		const now = this.view?.document.timeline.currentTime;
		const free = this.frame !== now;
		this.frame = now;
		return free;
	}

	/** Lets all watchers look, after the next frame has shown the change that they are called for. */
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
				// An error in one watcher does not keep the others from looking.
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
