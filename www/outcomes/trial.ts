// Computes the runs of a question, and tells what has come of them.

import { computed, signal } from "@preact/signals-core";
import type { Outcome } from "./cell.js";
import type { Computer } from "./computer.js";
import { jobsOf, type Question } from "./luck.js";

/** How far the runs have come. */
export interface Progress {
	/** How many runs are at their end. */
	ended: number;
	/** 0 … 1 */
	share: number;
	/** How many runs are trained in a second, measured since the beginning. */
	runsPerSecond: number;
}

export class Trial {
	readonly question;
	/** The runs that are at their end, in the order of the seeds. */
	readonly outcomes;
	/** Whether a worker has crashed on the way, and was replaced. */
	readonly isReplaced = signal(false);
	readonly progress = signal<Progress>({ ended: 0, share: 0, runsPerSecond: 0 });
	readonly #jobs;
	readonly #bySeed = signal<ReadonlyMap<number, Outcome>>(new Map());
	/** How far each run has come, 0 … 1. */
	readonly #shares: number[];

	constructor(question: Question) {
		this.question = question;
		this.#jobs = jobsOf(question);
		this.#shares = this.#jobs.map(() => 0);
		this.outcomes = computed(() =>
			this.#jobs.flatMap(({ config }) => {
				const outcome = this.#bySeed.value.get(config.seed);
				return outcome ? [outcome] : [];
			}),
		);
	}

	get isComplete() {
		return this.outcomes.value.length === this.#jobs.length;
	}

	/** Resolves when all runs are at their end, or when it is aborted. Rejects with a sentence if they can't be computed. */
	async run(computer: Computer, abort: AbortSignal) {
		const begin = performance.now();
		const tell = (cell: number, share: number) => {
			this.#shares[cell] = share;
			const runs = this.#shares.reduce((sum, each) => sum + each, 0);
			const seconds = Math.max(performance.now() - begin, 1) / 1000;
			const ended = this.#bySeed.peek().size;
			this.progress.value = { ended, share: runs / this.#jobs.length, runsPerSecond: runs / seconds };
		};
		let next = 0;
		const work = {
			next: () => this.#jobs[next++],
			told: ({ cell }: { cell: number }, outcome: Outcome) => {
				this.#bySeed.value = new Map([...this.#bySeed.peek(), [outcome.seed, outcome]]);
				tell(cell, 1);
			},
			replaced: () => {
				this.isReplaced.value = true;
			},
			progress: ({ cell }: { cell: number }, share: number) => tell(cell, share),
		};
		await computer.compute(work, abort);
	}
}
