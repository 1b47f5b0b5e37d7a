// Looks for a goal while a run trains, oftener than the panels look: where it holds only for a moment, they would miss it.

/** Milliseconds between two looks: some 20 steps at the speed a run begins with. */
const LOOK_EVERY = 30;
/** They may take no more than this part of the time: on a slow machine they are rarer. */
const SHARE = 1 / 10;

export class Seeker {
	readonly #look;
	#due = 0;

	constructor(look: () => void) {
		this.#look = look;
	}

	/** Is called as often as there may be something new, and looks whenever a look is due. */
	tick() {
		const start = performance.now();
		if (start >= this.#due) {
			this.#look();
			this.#due = start + Math.max(LOOK_EVERY, (performance.now() - start) / SHARE);
		}
	}
}
