// Goes to steps of a run, without disturbing the run itself.

import { messageOf } from "../engine/problems.js";
import { Run } from "../run/run.js";
import { SLICE, turn } from "../run/turn.js";

/** Milliseconds of a look, about: so much of the progress is a look's, beside the steps'. */
const LOOK = 5;

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
		// What has crashed can't be freed.
		if (isAlive) {
			copy.free();
		}
	}
}

/** A run of its own, which keeps no moments of its way: nobody goes back on it. */
function copyOf(run: Run) {
	const copy = Run.resume(run.Engine, run.standing());
	copy.timeline.interval = Number.POSITIVE_INFINITY;
	return copy;
}

/** The share that is done, by the step where the copy of a run is and how many looks were taken. */
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

	/** Milliseconds that are left of this one; none if it is used up. */
	get left() {
		return this.#end - performance.now();
	}

	/** Lets everybody else have a turn, and begins another one. */
	async next() {
		await turn();
		this.#signal.throwIfAborted();
		this.#end = performance.now() + SLICE;
	}
}
