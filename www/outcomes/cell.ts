// Trains one run of a map, in slices, and says how it ended. A worker, the page and Node do it with this same code.

import { isRefusal } from "../engine/problems.js";
import type { Engine, Truth } from "../run/run.js";
import type { Job } from "./spec.js";

/** How a run ended: the engine's verdict, or "stopped" if a value was no longer finite and the engine refused a step. */
export type End = Truth["verdict"] | "stopped";

/** What is known of one run. With the map's settings it is enough to make the run again. */
export interface Outcome {
	generatorLearningRate: number;
	discriminatorLearningRate: number;
	seed: number;
	/** The step at which the run was looked at: the map's last, or the one before the step that was refused. */
	step: number;
	verdict: End;
	/** NaN if a stopped run's paintings can't be measured. */
	distance: number;
	/** NaN if a stopped run's paintings can't be measured. */
	variety: number;
	/** The hash of the run's whole state at that step. */
	hash: string;
	/** The run at each of the job's looks that it has reached, if the job has any. */
	course?: Look[];
}

/** A run at one step of its way. Both numbers are NaN if the paintings can't be measured. */
export interface Look {
	step: number;
	distance: number;
	variety: number;
}

/** A run on its way to its last step. */
export class CellRun {
	readonly #job;
	readonly #gan;
	readonly #course: Look[] = [];
	#isStopped = false;

	/** Throws one sentence if the settings or the live changes are refused. */
	constructor(Engine: Engine, job: Job) {
		this.#job = job;
		this.#gan = new Engine(job.config, job.events);
	}

	/**
	 * Trains for some milliseconds, and measures the run at each look that it reaches.
	 * @returns whether the run is at its end
	 */
	advance(milliseconds: number) {
		const { steps, looks = [] } = this.#job;
		const end = performance.now() + milliseconds;
		for (let left = milliseconds; left > 0; left = end - performance.now()) {
			const next = looks[this.#course.length] ?? steps;
			this.#train(next - this.#gan.stepCount, left);
			if (this.#isStopped || this.#gan.stepCount < next) {
				break;
			}
			if (this.#course.length === looks.length) {
				return true;
			}
			const { distance, variety } = this.#measured();
			this.#course.push({ step: next, distance, variety });
		}
		return this.#isStopped;
	}

	#train(steps: number, milliseconds: number) {
		if (steps > 0) {
			try {
				this.#gan.stepFor(milliseconds, steps);
			} catch (error) {
				if (!isRefusal(error)) {
					throw error;
				}
				this.#isStopped = true;
			}
		}
	}

	/** How far the run has come: 0 … 1. */
	get share() {
		return this.#isStopped ? 1 : Math.min(this.#gan.stepCount / this.#job.steps, 1);
	}

	/** Says how the run stands, and frees it. */
	end(): Outcome {
		const gan = this.#gan;
		const { generatorLearningRate, discriminatorLearningRate, seed } = this.#job.config;
		const outcome = { generatorLearningRate, discriminatorLearningRate, seed, step: gan.stepCount };
		const measured = this.#measured();
		const hash = gan.stateHash();
		gan.free();
		return { ...outcome, ...measured, hash, ...(this.#job.looks && { course: this.#course }) };
	}

	/** Frees a run whose end nobody waits for. */
	drop() {
		this.#gan.free();
	}

	#measured(): Pick<Outcome, "verdict" | "distance" | "variety"> {
		try {
			const { verdict, all } = this.#gan.truth();
			return { verdict: this.#isStopped ? "stopped" : verdict, distance: all.distance, variety: all.variety };
		} catch (error) {
			if (!isRefusal(error)) {
				throw error;
			}
			return { verdict: "stopped", distance: Number.NaN, variety: Number.NaN };
		}
	}
}

/** Trains a run to its end in one go. */
export function outcomeOf(Engine: Engine, job: Job): Outcome {
	const run = new CellRun(Engine, job);
	run.advance(Number.POSITIVE_INFINITY);
	return run.end();
}
