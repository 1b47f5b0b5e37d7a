// Goes to another step. If this takes longer than a slice, it is a journey that takes turns with everything else, and can be ended.

import { batch } from "@preact/signals-core";
import { checkWhole } from "./arguments.js";
import { become } from "./become.js";
import type { Failures } from "./failures.js";
import type { Journey, Status } from "./status.js";
import { SLICE, turn } from "./turn.js";

export class Journeys {
	readonly #status;
	readonly #failures;
	readonly #play;
	/** The promise of the last journey. */
	#arrival: Promise<boolean> | undefined;

	/** @param play continues to play after an arrival */
	constructor(status: Status, failures: Failures, play: () => void) {
		this.#status = status;
		this.#failures = failures;
		this.#play = play;
	}

	async step(steps: number): Promise<boolean> {
		checkWhole("steps", steps);
		while (this.#status.journey.value) {
			if (!(await this.#arrival)) {
				return false;
			}
		}
		let to = 0;
		const isGood = this.#failures.attempt((run) => {
			if (steps > 0) {
				run.dropFuture();
			}
			to = run.stepCount + steps;
		});
		return isGood && this.#travel(to);
	}

	async goto(step: number): Promise<boolean> {
		checkWhole("step", step, this.#status.liveRun?.firstStep);
		return this.#travel(step);
	}

	/** Goes to a step and pauses there. The first slice is done before this returns. */
	#travel(step: number) {
		this.#arrival = this.#goInSlices(step);
		return this.#arrival;
	}

	async #goInSlices(step: number) {
		let journey: Journey | undefined;
		let isThere = false;
		const approach = () =>
			this.#failures.attempt((run) => {
				isThere = run.approach(step, SLICE);
			});
		while (approach()) {
			if (isThere) {
				this.#status.rest();
				if (journey?.thenPlay) {
					this.#play();
				}
				if (journey) {
					// Waiting code may start a new journey at once. It must not run in the task that computed and drew this step.
					await turn();
				}
				return true;
			}
			journey ??= this.#setOut(step);
			await turn();
			await this.#awake();
			if (this.#status.journey.value !== journey) {
				return false;
			}
		}
		return false;
	}

	async #awake() {
		const { isAsleep } = this.#status;
		if (isAsleep.peek()) {
			await become(() => !isAsleep.value);
		}
	}

	#setOut(to: number) {
		const { run, journey, state } = this.#status;
		const begun: Journey = { from: run.value?.stepCount ?? 0, to, thenPlay: false };
		batch(() => {
			journey.value = begun;
			state.value = "training";
			this.#status.change();
		});
		return begun;
	}
}
