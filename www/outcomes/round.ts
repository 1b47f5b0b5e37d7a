// The runs of one piece of work while a pool computes them.

import type { Outcome } from "./cell.js";
import { CannotCompute, type Work } from "./computer.js";
import type { Job } from "./spec.js";

/** A run on its way. */
export interface Given {
	job: Job;
	/** How often a worker has crashed while it computed this run. */
	crashes: number;
}

/** Milliseconds of work that each worker has waiting, so that it need not wait for the page, which may be drawing. */
const AHEAD = 400;
/** The most runs that a worker has waiting. */
const MOST_AHEAD = 50;

export class Round {
	/** Settles when the work is done. */
	readonly end: Promise<void>;
	isOver = false;
	readonly #work;
	/** Runs that are to be computed again. */
	readonly #again: Given[] = [];
	#milliseconds: number | undefined;
	#settle: (error?: Error) => void = () => {};

	constructor(work: Work) {
		this.#work = work;
		this.end = new Promise((resolve, reject) => {
			this.#settle = (error) => (error ? reject(error) : resolve());
		});
	}

	/** How many runs a worker shall have. With long ones, none waits for one worker while another has nothing to do. */
	get depth() {
		return 1 + Math.min(Math.floor(AHEAD / (this.#milliseconds ?? Number.POSITIVE_INFINITY)), MOST_AHEAD);
	}

	next(): Given | undefined {
		const again = this.#again.shift();
		if (again) {
			return again;
		}
		const job = this.#ask(() => this.#work.next());
		return job && { job, crashes: 0 };
	}

	told({ job }: Given, outcome: Outcome, milliseconds: number) {
		this.#milliseconds = milliseconds;
		this.#ask(() => this.#work.told(job, outcome));
	}

	progress({ job }: Given, share: number) {
		this.#ask(() => this.#work.progress?.(job, share));
	}

	/**
	 * A worker has crashed.
	 * @param given its runs. It was computing the first.
	 */
	crashed(given: Given[], message: string) {
		const [first] = given;
		if (first && ++first.crashes === 2) {
			this.finish(new CannotCompute("crashing", message));
			return;
		}
		this.#again.push(...given);
		this.#ask(() => this.#work.replaced?.(message));
	}

	finish(error?: Error) {
		this.isOver = true;
		this.#settle(error);
	}

	/** Asks or tells whose work it is. An error in there ends the work, and is theirs. */
	#ask<Answer>(ask: () => Answer) {
		try {
			return ask();
		} catch (error) {
			this.finish(error as Error);
			return undefined;
		}
	}
}
