// The ways to another step. What takes longer than a slice is a journey, which goes on in turns with everybody else, and can be ended.

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
	/** Of the last one. */
	#arrival: Promise<boolean> | undefined;

	/** @param play plays on after an arrival */
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

	/** Goes to a step, and pauses there. What fits into the first slice is done when this returns. */
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
					// Who has waited for it may set out again at once: not in the task that has computed and drawn this.
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
