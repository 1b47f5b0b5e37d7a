// What each frame of a running stage is for: one with a picture, a look and training in it would keep the page waiting.

import type { Watchers } from "./watchers.js";

/** Milliseconds between two pictures while it trains fast: at the default speed one every 50 steps, as in the tutorial. */
const PICTURE_EVERY = 80;
/** Milliseconds between two texts, meanwhile: those that change faster can't be read. */
export const TEXT_EVERY = 250;

export class Pace {
	watchers: Watchers;
	/** Milliseconds since the last picture, text and look. */
	pictureAge = 0;
	textAge = 0;
	lookAge = 0;
	/** Milliseconds that training has to make up for. */
	owed = 0;

	constructor(watchers: Watchers) {
		this.watchers = watchers;
	}

	/** The run goes on: what it shows is due at once. */
	start() {
		this.pictureAge = PICTURE_EVERY;
		this.textAge = TEXT_EVERY;
		this.lookAge = 0;
		this.owed = 0;
	}

	/**
	 * @param elapsed milliseconds since the last frame
	 * @param changed whether there is another step to draw than the last one drawn
	 * @returns undefined where the frame is the watchers'
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

	/** Milliseconds that training has to make up for: once. */
	takeOwed() {
		const { owed } = this;
		this.owed = 0;
		return owed;
	}

	/** A picture was drawn. */
	drew() {
		this.pictureAge = 0;
	}

	/** Whether it is time to tell of the picture, too. */
	get textDue() {
		return this.textAge >= TEXT_EVERY;
	}

	/** The picture was told of. */
	told() {
		this.textAge = 0;
	}

	/** Whether it is time to have others look: then they have. */
	takeLook() {
		const due = this.lookAge >= this.watchers.interval;
		this.lookAge = due ? 0 : this.lookAge;
		return due;
	}
}
