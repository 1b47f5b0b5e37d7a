// Estimates how long a step takes on this machine.

/** Operations per second that most machines can do. This is used until something is measured. */
const LIKELY_SPEED = 1e10;
/** The least number of milliseconds that can be measured, because browsers round their clocks. */
const LEAST_TIME = 5;
/** The shortest of this many measured times counts, because other work on the machine only makes times longer. */
const MEASURES = 5;

export class StepTime {
	/** The latest measured times. The first one is an estimate. */
	#times: number[];

	/** @param operations the operations of one step */
	constructor(operations: number) {
		this.#times = [(operations / LIKELY_SPEED) * 1000];
	}

	get milliseconds() {
		return Math.min(...this.#times);
	}

	/** @param time milliseconds that these steps took */
	measure(steps: number, time: number) {
		if (steps > 0 && time >= LEAST_TIME) {
			this.#times = [...this.#times, time / steps].slice(-MEASURES);
		}
	}
}
