// What a page and its workers say to each other.

import type { Outcome } from "./cell.js";
import type { Job } from "./spec.js";

/** What a page asks of a worker. */
export type Order =
	/** A run, with the number by which it is told. */
	| { kind: "run"; number: number; job: Job }
	/** All runs that were given are to be forgotten. */
	| { kind: "drop" }
	| { kind: "pause"; isPaused: boolean };

/** What a worker tells. */
export type Report =
	| { kind: "ready" }
	| { kind: "progress"; number: number; share: number }
	| { kind: "told"; number: number; outcome: Outcome; milliseconds: number }
	/** The engine refuses a run's settings. */
	| { kind: "refused"; number: number; message: string }
	/** The worker can't go on. */
	| { kind: "crashed"; message: string };
