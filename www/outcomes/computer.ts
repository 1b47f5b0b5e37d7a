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
	/** Called when a worker has crashed. Another one does its runs again. */
	replaced?(message: string): void;
}

/** Why a computer can't go on, by a name that the page has words for. */
export type Trouble =
	/** Two workers have crashed at the same run. */
	| "crashing"
	/** No worker is left, and none can be started. */
	| "noWorkers";

export class CannotCompute extends Error {
	readonly trouble: Trouble;

	/** @param detail what the browser said */
	constructor(trouble: Trouble, detail: string) {
		super(detail);
		this.trouble = trouble;
	}
}

export interface Computer {
	/** Where it computes: in workers, or on the page's own thread in slices, where there can be no workers, as the first work shows. */
	readonly way: "workers" | "slices";
	/** How many runs it computes at once. */
	readonly width: number;
	/**
	 * Computes runs until there are no more, or until it is aborted. Then it can be used again; it does one work at a time. It rejects
	 * with one sentence if the engine refuses a run's settings, and with CannotCompute if it can't go on.
	 */
	compute(work: Work, signal: AbortSignal): Promise<void>;
	/** Stands still, or goes on: a page that can't be seen computes nothing. */
	pause(isPaused: boolean): void;
	dispose(): void;
}
