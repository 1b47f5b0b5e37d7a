// A worker's half of the work: it computes the runs that it is given, one after the other, and tells each as it ends.

import { isRefusal, messageOf } from "../engine/problems.js";
import type { Engine } from "../run/run.js";
import type { Order, Report } from "./messages.js";
import { Slices } from "./slices.js";

export class Servant {
	readonly #slices;
	readonly #report;
	#queue: Extract<Order, { kind: "run" }>[] = [];
	/** Ends what is being computed; undefined if nothing is. */
	#computing: AbortController | undefined;

	constructor(Engine: Engine, report: (report: Report) => void) {
		this.#slices = new Slices(Engine);
		this.#report = report;
	}

	receive(order: Order) {
		switch (order.kind) {
			case "run":
				this.#queue.push(order);
				if (!this.#computing) {
					void this.#compute();
				}
				break;
			case "drop":
				this.#queue = [];
				this.#computing?.abort();
				this.#computing = undefined;
				break;
			case "pause":
				this.#slices.pause(order.isPaused);
		}
	}

	async #compute() {
		const computing = new AbortController();
		this.#computing = computing;
		let number = Number.NaN;
		let start = 0;
		const next = () => {
			const run = this.#queue.shift();
			if (run) {
				({ number } = run);
				start = performance.now();
			} else {
				// A run that comes from now on has to be begun.
				this.#computing = undefined;
			}
			return run?.job;
		};
		try {
			await this.#slices.compute(
				{
					next,
					told: (_, outcome) =>
						this.#report({ kind: "told", number, outcome, milliseconds: performance.now() - start }),
					progress: (_, share) => this.#report({ kind: "progress", number, share }),
				},
				computing.signal,
			);
		} catch (error) {
			if (isRefusal(error)) {
				this.#queue = [];
				this.#computing = undefined;
				this.#report({ kind: "refused", number, message: error.message });
			} else {
				this.#report({ kind: "crashed", message: messageOf(error) });
			}
		}
	}
}
