// @ts-check
// Those who show more of a run than its picture: they look at it a few times a second, in frames of their own.

/** Milliseconds between two looks: words and charts that change faster can't be read. */
const LOOK_EVERY = 250;
/** They may take no more than this part of the time: on a slow machine they look more rarely. */
const SHARE = 1 / 40;
/** Milliseconds of a frame for them; who comes later has the next. */
const SLICE = 6;

export class Watchers {
	constructor() {
		/** @type {Set<() => void>} */
		this.all = new Set();
		/** @type {(() => void)[]} Who has yet to look. */
		this.waiting = [];
		/** Milliseconds that all of them took, the last time and this time. */
		this.cost = 0;
		this.spent = 0;
		/** @type {number | undefined} */
		this.request = undefined;
		/** When the last look was: the time of its frame. */
		this.frame = 0;
	}

	/** Whether this frame is theirs. */
	get looked() {
		return this.frame === document.timeline.currentTime;
	}

	/** Whether some have yet to look. */
	get busy() {
		return this.waiting.length > 0;
	}

	/** Milliseconds from one look to the next. */
	get interval() {
		return Math.max(LOOK_EVERY, this.cost / SHARE);
	}

	/** Lets everybody look, beginning with the next frame. */
	call() {
		this.waiting = [...this.all];
		this.spent = 0;
		this.schedule();
	}

	schedule() {
		if (this.busy) {
			this.request ??= requestAnimationFrame((now) => this.look(now));
		}
	}

	/** @param {number} now */
	look(now) {
		this.request = undefined;
		this.frame = now;
		const start = performance.now();
		while (this.busy && performance.now() - start < SLICE) {
			try {
				this.waiting.shift()?.();
			} catch (error) {
				// One's mistake does not keep the others from looking.
				reportError(error);
			}
		}
		this.spent += performance.now() - start;
		this.cost = this.busy ? this.cost : this.spent;
		this.schedule();
	}

	stop() {
		this.waiting = [];
		if (this.request !== undefined) {
			cancelAnimationFrame(this.request);
		}
	}
}
