// Looks for a goal while a run trains, more often than the panels do, because they would miss a goal that holds only for a moment.

/** Milliseconds between two looks: some 20 steps at a run's first speed. */
const LOOK_EVERY = 30;
/** The largest share of the time that looks may take. On a slow machine there are fewer looks. */
const SHARE = 1 / 10;

export class Seeker {
	readonly #look;
	#due = 0;

	constructor(look: () => void) {
		this.#look = look;
	}

	/** Looks if a look is due. Called whenever there may be something new. */
	tick() {
		const start = performance.now();
		if (start >= this.#due) {
			this.#look();
			this.#due = start + Math.max(LOOK_EVERY, (performance.now() - start) / SHARE);
		}
	}
}
