// Has the runs that maps lack computed, and tells how far that has come.

import { signal } from "@preact/signals-core";
import type { Outcome } from "../outcomes/cell.js";
import type { Computer, Work } from "../outcomes/computer.js";
import type { Job } from "../outcomes/spec.js";
import type { MapModel } from "./model.js";
import { type Place, Queue } from "./queue.js";

/** Milliseconds between two changes of what is on show. */
const TELLING = 200;
/** Maps that take longer than this many seconds are begun, and go on if the reader agrees. */
export const LONG = 120;
/** Milliseconds for which a long map is computed before it waits. Its coarse picture is there by then. */
const BEGINNING = 10_000;

export interface Progress {
	done: number;
	total: number;
	/** 0 until it is known. */
	runsPerSecond: number;
	/** Undefined until it is known. */
	secondsLeft: number | undefined;
	/** Whether it waits for the reader's word, because the map takes long. */
	isAsking: boolean;
}

export class Computing {
	/** Undefined while nothing is computed. */
	readonly progress = signal<Progress | undefined>(undefined);
	/** Why it could not go on; undefined if it could. */
	readonly problem = signal<unknown>(undefined);
	/** What slows it down: the page computes by itself, or a worker has crashed. */
	readonly remark = signal<"slices" | "replaced" | undefined>(undefined);
	/** Whether the reader has stopped it before its end. */
	readonly isCancelled = signal(false);
	/** Called when maps have got runs, and when they are whole. */
	onAdded: (model: MapModel) => void = () => {};
	/** How many runs are computed at once; 1 until the computer is there. */
	readonly width = signal(1);
	readonly #make;
	/** The computer, once it is there. */
	#ready: Computer | undefined;
	#computer: Promise<Computer> | undefined;
	#present: { work: MapsWork; abort: AbortController } | undefined;
	#agree: (() => void) | undefined;

	/** @param make makes the computer. It is called once, when there is something to compute. */
	constructor(make: () => Promise<Computer>) {
		this.#make = make;
	}

	/** Makes the computer if there is none yet. A failure is tried again with the next call. */
	async prepare() {
		this.#computer ??= this.#make().catch((error) => {
			this.#computer = undefined;
			throw error;
		});
		const computer = await this.#computer;
		this.#ready = computer;
		this.width.value = computer.width;
		return computer;
	}

	/** Computes what is missing of these maps. What was being computed is stopped. */
	async start(models: readonly MapModel[]) {
		this.stop();
		const work = new MapsWork(models, (progress, changed) => {
			this.progress.value = progress;
			if (this.#ready?.way === "slices") {
				this.remark.value = "slices";
			}
			changed.forEach((model) => this.onAdded(model));
		});
		work.replaced = () => (this.remark.value = "replaced");
		if (work.missing === 0) {
			return;
		}
		const abort = new AbortController();
		this.#present = { work, abort };
		this.problem.value = undefined;
		this.remark.value = undefined;
		work.flush();
		try {
			await this.#run(work, abort.signal);
		} catch (error) {
			if (!abort.signal.aborted) {
				this.problem.value = error;
			}
		}
		if (!abort.signal.aborted) {
			this.stop();
		}
	}

	/** Stops. The runs that are finished are on show, also the last ones. */
	stop() {
		this.#present?.work.flush();
		this.#present?.abort.abort();
		this.#present = undefined;
		this.progress.value = undefined;
		this.isCancelled.value = false;
	}

	/** Stops on the reader's word. */
	cancel() {
		this.stop();
		this.isCancelled.value = true;
	}

	async #run(work: MapsWork, signal: AbortSignal) {
		const computer = await this.prepare();
		await computer.compute(work, signal);
		if (work.isTooLong && !signal.aborted) {
			await this.#agreement(work, signal);
			await computer.compute(work, signal);
		}
	}

	/** Goes on with a long map. */
	agree() {
		this.#agree?.();
	}

	#agreement(work: MapsWork, signal: AbortSignal) {
		work.flush();
		this.progress.value = { ...work.standing, isAsking: true };
		return new Promise<void>((resolve) => {
			signal.addEventListener("abort", () => resolve(), { once: true });
			this.#agree = () => {
				work.agree();
				resolve();
			};
		});
	}
}

/** The missing runs of some maps, in turn. */
class MapsWork implements Work {
	readonly missing;
	/** Called when a worker has crashed. */
	replaced?: () => void;
	/** Whether the rest waits for the reader's word. */
	isTooLong = false;
	#isAgreed = false;
	readonly #queues;
	readonly #tell;
	readonly #jobs = new Map<Job, { model: MapModel } & Place>();
	#pending = new Map<MapModel, [number, Outcome][]>();
	#given = 0;
	#done = 0;
	/** The shares of the runs that are being trained. */
	readonly #shares = new Map<Job, number>();
	#began = performance.now();
	#doneBefore = 0;
	#flushed = performance.now();

	constructor(models: readonly MapModel[], tell: (progress: Progress, changed: readonly MapModel[]) => void) {
		this.#queues = models.map((model) => ({ model, queue: new Queue(model) }));
		this.missing = this.#queues.reduce((sum, { queue }) => sum + queue.missing, 0);
		this.#tell = tell;
	}

	next(): Job | undefined {
		// The maps take turns, so that all become finer together.
		this.isTooLong ||= !this.#isAgreed && this.#elapsed > BEGINNING && (this.standing.secondsLeft ?? 0) > LONG;
		for (let tries = 0; tries < this.#queues.length && !this.isTooLong; tries++) {
			const { model, queue } = this.#queues[(this.#given + tries) % this.#queues.length];
			const place = queue.next();
			if (place) {
				const job = model.job(place.cell, place.nth);
				this.#jobs.set(job, { model, ...place });
				this.#given++;
				return job;
			}
		}
		return undefined;
	}

	told(job: Job, outcome: Outcome) {
		const { model, cell } = this.#jobs.get(job)!;
		this.#jobs.delete(job);
		this.#shares.delete(job);
		this.#done++;
		this.#pending.set(model, [...(this.#pending.get(model) ?? []), [cell, outcome]]);
		this.#flushIfDue();
	}

	progress(job: Job, share: number) {
		this.#shares.set(job, share);
		this.#flushIfDue();
	}

	/** Goes on. The time is measured anew, because it has waited. */
	agree() {
		this.#isAgreed = true;
		this.isTooLong = false;
		this.#began = performance.now();
		this.#doneBefore = this.#done;
	}

	get #elapsed() {
		return performance.now() - this.#began;
	}

	get standing(): Progress {
		const partly = Array.from(this.#shares.values()).reduce((sum, share) => sum + share, 0);
		const seconds = this.#elapsed / 1000;
		const runsPerSecond = seconds > 0 ? (this.#done + partly - this.#doneBefore) / seconds : 0;
		const left = this.missing - this.#done - partly;
		return {
			done: this.#done,
			total: this.missing,
			runsPerSecond,
			secondsLeft: runsPerSecond > 0 ? left / runsPerSecond : undefined,
			isAsking: false,
		};
	}

	/** Shows what has been trained. */
	flush() {
		const pending = [...this.#pending];
		this.#pending = new Map();
		this.#flushed = performance.now();
		pending.forEach(([model, runs]) => model.add(runs));
		this.#tell(
			this.standing,
			pending.map(([model]) => model),
		);
	}

	#flushIfDue() {
		if (performance.now() - this.#flushed > TELLING) {
			this.flush();
		}
	}
}
