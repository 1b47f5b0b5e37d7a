// What computes the runs of a map: several workers, or this thread in slices.

import type { Outcome } from "./cell.js";
import type { Job } from "./spec.js";

/** The runs to compute. The computer asks for the next one whenever it has room, so that what matters most can change on the way. */
export interface Work {
	/** The next run; undefined if there is none left. */
	next(): Job | undefined;
	/** Called with each run's outcome, in any order. */
	told(job: Job, outcome: Outcome): void;
	/** Called with the share, 0 … 1, that a run has come, a few times a second. */
	progress?(job: Job, share: number): void;
}

export interface Computer {
	/** Where it computes: in workers, or on the page's own thread in slices, where there can be no workers. */
	readonly way: "workers" | "slices";
	/** How many runs it computes at once. */
	readonly width: number;
	/**
	 * Computes runs until there are no more, or until it is aborted. Then it can be used again. It rejects with one sentence if the
	 * engine refuses a run's settings, or if it can't go on.
	 */
	compute(work: Work, signal: AbortSignal): Promise<void>;
	/** Stands still, or goes on: a page that can't be seen computes nothing. */
	pause(isPaused: boolean): void;
	dispose(): void;
}
