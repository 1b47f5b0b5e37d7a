// Computes runs on the thread that it is on, in slices: one run after the other, and everything else has its turn in between.

import type { Engine } from "../run/run.js";
import { SLICE, turn } from "../run/turn.js";
import { CellRun } from "./cell.js";
import type { Computer, Work } from "./computer.js";
import { Gate } from "./gate.js";
import type { Job } from "./spec.js";

/** Milliseconds between two tellings of a run's share. */
const TELLING = 250;

export class Slices implements Computer {
	readonly way = "slices";
	readonly width = 1;
	readonly #Engine;
	readonly #gate = new Gate();
	#sliceEnd = 0;

	constructor(Engine: Engine) {
		this.#Engine = Engine;
	}

	async compute(work: Work, signal: AbortSignal) {
		for (;;) {
			await this.#rest(signal);
			const job = signal.aborted ? undefined : work.next();
			if (!job) {
				return;
			}
			const run = new CellRun(this.#Engine, job);
			if (!(await this.#train(run, job, work, signal))) {
				run.drop();
				return;
			}
			work.told(job, run.end());
		}
	}

	pause(isPaused: boolean) {
		this.#gate.set(!isPaused);
	}

	dispose() {}

	/** @returns whether the run has come to its end; otherwise the work was aborted */
	async #train(run: CellRun, job: Job, work: Work, signal: AbortSignal) {
		let told = performance.now();
		while (!run.advance(Math.max(this.#sliceEnd - performance.now(), 0))) {
			await this.#rest(signal);
			if (signal.aborted) {
				return false;
			}
			if (performance.now() - told > TELLING) {
				told = performance.now();
				work.progress?.(job, run.share);
			}
		}
		return true;
	}

	/** Gives everything else its turn if the slice is over. */
	async #rest(signal: AbortSignal) {
		if (performance.now() >= this.#sliceEnd) {
			await turn();
			await this.#gate.pass(signal);
			this.#sliceEnd = performance.now() + SLICE;
		}
	}
}
