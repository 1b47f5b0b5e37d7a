// How long a step takes on this machine.

/** Operations a second that most machines do, as long as nothing was measured. */
const LIKELY_SPEED = 1e10;
/** Milliseconds that can be measured: browsers round their clocks. */
const LEAST_TIME = 5;
/** Of so many measured times the shortest counts: what else the machine does makes them longer, and never shorter. */
const MEASURES = 5;

export class StepTime {
	/** The last that were measured; at first an estimate. */
	#times: number[];

	/** @param operations of one step */
	constructor(operations: number) {
		this.#times = [(operations / LIKELY_SPEED) * 1000];
	}

	get milliseconds() {
		return Math.min(...this.#times);
	}

	/** @param time milliseconds that so many steps took */
	measure(steps: number, time: number) {
		if (steps > 0 && time >= LEAST_TIME) {
			this.#times = [...this.#times, time / steps].slice(-MEASURES);
		}
	}
}
