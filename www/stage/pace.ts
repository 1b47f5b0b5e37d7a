// What each frame of a running stage is used for. A picture, a look and training in one frame would keep the page waiting.

import type { Watchers } from "./watchers.js";

/**
 * The time between two pictures during fast training, in milliseconds. At the default speed it gives one every 50 steps, as in the
 * tutorial.
 */
const PICTURE_EVERY = 80;
/** The time between two texts meanwhile, in milliseconds. Nobody can read texts that change faster. */
export const TEXT_EVERY = 250;

export class Pace {
	watchers: Watchers;
	/** Milliseconds since the last picture, text and look. */
	pictureAge = 0;
	textAge = 0;
	lookAge = 0;
	/** The time that training has to catch up on, in milliseconds. */
	owed = 0;

	constructor(watchers: Watchers) {
		this.watchers = watchers;
	}

	/** Called when the run goes on. What it shows is due at once. */
	start() {
		this.pictureAge = PICTURE_EVERY;
		this.textAge = TEXT_EVERY;
		this.lookAge = 0;
		this.owed = 0;
	}

	/**
	 * @param elapsed milliseconds since the last frame
	 * @param changed whether the step differs from the last one drawn
	 * @returns the use of this frame, or undefined if it belongs to the watchers
	 */
	next(elapsed: number, changed: boolean): "picture" | "training" | undefined {
		this.pictureAge += elapsed;
		this.textAge += elapsed;
		this.lookAge += elapsed;
		this.owed += elapsed;
		const due = changed && this.pictureAge >= PICTURE_EVERY;
		if ((this.watchers.busy && !due) || !this.watchers.takeFrame()) {
			return undefined;
		}
		return due ? "picture" : "training";
	}

	/** The time that training has to catch up on, in milliseconds. It is handed out once. */
	takeOwed() {
		const { owed } = this;
		this.owed = 0;
		return owed;
	}

	/** Called when a picture was drawn. */
	drew() {
		this.pictureAge = 0;
	}

	/** Whether the texts about the picture are due, too. */
	get textDue() {
		return this.textAge >= TEXT_EVERY;
	}

	/** Called when the texts were written. */
	told() {
		this.textAge = 0;
	}

	/** Whether a look is due. If it is, the look counts as taken. */
	takeLook() {
		const due = this.lookAge >= this.watchers.interval;
		this.lookAge = due ? 0 : this.lookAge;
		return due;
	}
}
