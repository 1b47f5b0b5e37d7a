// Goes to steps of a run, without disturbing the run itself.

import type { Run } from "../run/run.js";

/** Something long, which tells how far it is, and can be given up. */
export interface Work {
	/** When it is given up, what works rejects with its reason. */
	signal: AbortSignal;
	/** @param share of the whole that is done, from 0 to 1 */
	progress: (share: number) => void;
}

/**
 * Has a copy of a run looked at, at each of these steps, in slices with a turn for everybody in between.
 * @param steps in rising order; those beyond the run's last step are trained
 */
export async function visit(
	_run: Run,
	_steps: readonly number[],
	_work: Work,
	_look: (run: Run, index: number) => void | Promise<void>,
): Promise<void> {
	throw new Error("not yet");
}
