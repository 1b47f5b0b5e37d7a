// Visits steps of a run without disturbing the run itself.

import { messageOf } from "../engine/problems.js";
import { Run } from "../run/run.js";
import { SLICE, turn } from "../run/turn.js";

/** Milliseconds of a look, roughly. This is the weight of a look in the progress, compared to the steps. */
const LOOK = 5;

/** Long work that reports its progress and can be cancelled. */
export interface Work {
	/** If the signal aborts, the work rejects with its reason. */
	signal: AbortSignal;
	/** @param share the share of the whole that is done, from 0 to 1 */
	progress: (share: number) => void;
}

/**
 * Looks at a copy of a run at each of these steps, in slices that let everything else have a turn.
 * @param steps the steps in rising order; those beyond the run's last step are trained
 */
export async function visit(
	run: Run,
	steps: readonly number[],
	{ signal, progress }: Work,
	look: (run: Run, index: number) => void | Promise<void>,
): Promise<void> {
	signal.throwIfAborted();
	const slices = new Slices(signal);
	const copy = copyOf(run);
	let isAlive = true;
	try {
		const share = shareOf(run, steps);
		for (const [index, step] of steps.entries()) {
			while (!copy.approach(step, slices.left)) {
				progress(share(copy, index));
				await slices.next();
			}
			await look(copy, index);
			signal.throwIfAborted();
			progress(share(copy, index + 1));
			if (slices.left <= 0) {
				await slices.next();
			}
		}
	} catch (error) {
		isAlive = !(error instanceof WebAssembly.RuntimeError);
		const reason = messageOf(error);
		throw isAlive ? error : new Error(`the engine crashed near step ${copy.stepCount}: ${reason}`, { cause: error });
	} finally {
		// A copy that has crashed can't be freed.
		if (isAlive) {
			copy.free();
		}
	}
}

/** A copy of the run. It keeps no moments of its way, because nobody goes back on it. */
function copyOf(run: Run) {
	const copy = Run.resume(run.Engine, run.standing());
	copy.timeline.interval = Number.POSITIVE_INFINITY;
	return copy;
}

/** The share that is done, computed from the step of the copy and the number of looks. */
function shareOf({ stepTime, lastStep }: Run, steps: readonly number[]) {
	const lookSteps = LOOK / stepTime.milliseconds;
	const first = Math.min(steps[0] ?? 0, lastStep);
	const whole = (steps.at(-1) ?? 0) - first + steps.length * lookSteps;
	return ({ stepCount }: Run, looks: number) => (Math.max(stepCount - first, 0) + looks * lookSteps) / whole;
}

class Slices {
	readonly #signal;
	#end = performance.now() + SLICE;

	constructor(signal: AbortSignal) {
		this.#signal = signal;
	}

	/** Milliseconds that are left of this slice; at most 0 if it is used up. */
	get left() {
		return this.#end - performance.now();
	}

	/** Lets everything else have a turn, and begins another slice. */
	async next() {
		await turn();
		this.#signal.throwIfAborted();
		this.#end = performance.now() + SLICE;
	}
}
