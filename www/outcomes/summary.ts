// What a cell shows of its runs: the verdict of most of them, and how many agree.

import type { End, Outcome } from "./cell.js";

/** The ends from the best to the worst. */
export const FROM_BEST: readonly End[] = ["healthy", "learning", "collapsed", "criticTooStrong", "runAway", "stopped"];

/** What is shown of one run. */
export type Seen = Pick<Outcome, "seed" | "step" | "verdict" | "distance" | "variety">;

export interface Summary {
	/** The most frequent verdict. Of equally frequent ones it is the one that came first, by seed. */
	verdict: End;
	/** How many runs have this verdict. */
	agreeing: number;
	/** How many runs there are. */
	runs: number;
	/** The mean distance and variety of the runs with this verdict that could be measured; NaN if there is none. */
	distance: number;
	variety: number;
}

/** @param runs at least one run, in the order of the seeds */
export function summaryOf(runs: readonly Seen[]): Summary {
	const counts = new Map<End, number>();
	for (const { verdict } of runs) {
		counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	}
	const agreeing = Math.max(...counts.values());
	const verdict = runs.find((run) => counts.get(run.verdict) === agreeing)!.verdict;
	const alike = runs.filter((run) => run.verdict === verdict && Number.isFinite(run.distance));
	const mean = (value: (run: Seen) => number) => alike.reduce((sum, run) => sum + value(run), 0) / alike.length;
	return {
		verdict,
		agreeing,
		runs: runs.length,
		distance: mean(({ distance }) => distance),
		variety: mean(({ variety }) => variety),
	};
}
