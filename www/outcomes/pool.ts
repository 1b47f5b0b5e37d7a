// Computes runs in several workers. What a worker is, others know: here it takes orders and reports.

import { CannotCompute, type Computer, type Work } from "./computer.js";
import type { Order, Report } from "./messages.js";
import { type Given, Round } from "./round.js";

/** A worker, from the outside. */
export interface Worked {
	post(order: Order): void;
	end(): void;
}

/** Starts a worker, which reports later that it is ready, or that it has crashed. Throws if there may be none. */
export type Start = (hear: (report: Report) => void) => Worked;

interface Member {
	worker: Worked;
	isReady: boolean;
	/** Its runs by number, in the order in which it computes them. */
	runs: Map<number, Given>;
}

export class Pool implements Computer {
	readonly way = "workers";
	readonly #start;
	readonly #width;
	readonly #members = new Set<Member>();
	#round: Round | undefined;
	#isPaused = false;
	#lastNumber = 0;
	/** Called when a worker is ready, and when one could not start. */
	#heard = () => {};

	/** @param width how many workers there shall be */
	constructor(start: Start, width: number) {
		this.#start = start;
		this.#width = width;
	}

	get width() {
		return this.#members.size || this.#width;
	}

	/** Starts the workers. Resolves when one of them is ready, with true, or when none could start. */
	async begins() {
		this.#fillUp();
		const isReady = () => [...this.#members].some((member) => member.isReady);
		while (this.#members.size > 0 && !isReady()) {
			await new Promise<void>((resolve) => (this.#heard = resolve));
		}
		return isReady();
	}

	async compute(work: Work, signal: AbortSignal) {
		if (signal.aborted) {
			return;
		}
		this.#drop();
		const round = new Round(work);
		this.#round = round;
		const abort = () => round.finish();
		signal.addEventListener("abort", abort);
		this.#fillUp();
		this.#giveOut();
		try {
			await round.end;
		} finally {
			signal.removeEventListener("abort", abort);
			// By now there may be other work.
			if (this.#round === round) {
				this.#drop();
			}
		}
	}

	pause(isPaused: boolean) {
		this.#isPaused = isPaused;
		this.#members.forEach(({ worker }) => worker.post({ kind: "pause", isPaused }));
	}

	dispose() {
		this.#drop();
		this.#members.forEach(({ worker }) => worker.end());
		this.#members.clear();
	}

	/** Starts the workers that are missing. */
	#fillUp() {
		let canStart = true;
		while (canStart && this.#members.size < this.#width) {
			canStart = this.#add();
		}
	}

	/** @returns whether a worker was started */
	#add() {
		let worker: Worked;
		try {
			worker = this.#start((report) => this.#hear(member, report));
		} catch {
			// The page may not start workers. The others go on without this one.
			return false;
		}
		const member: Member = { worker, isReady: false, runs: new Map() };
		this.#members.add(member);
		if (this.#isPaused) {
			worker.post({ kind: "pause", isPaused: true });
		}
		return true;
	}

	#hear(member: Member, report: Report) {
		if (!this.#members.has(member)) {
			return;
		}
		if (report.kind === "ready") {
			member.isReady = true;
			this.#heard();
		} else if (report.kind === "crashed") {
			this.#replace(member, report.message);
		} else {
			this.#hearOfRun(member, report);
		}
		this.#giveOut();
	}

	#hearOfRun(member: Member, report: Exclude<Report, { kind: "ready" | "crashed" }>) {
		const given = member.runs.get(report.number);
		// Of a run that was dropped, nobody wants to know.
		if (!given || !this.#round) {
			return;
		}
		switch (report.kind) {
			case "progress":
				this.#round.progress(given, report.share);
				break;
			case "told":
				member.runs.delete(report.number);
				this.#round.told(given, report.outcome, report.milliseconds);
				break;
			case "refused":
				this.#round.finish(new Error(report.message));
		}
	}

	/** A worker that was never ready has no successor: it would not be ready either. */
	#replace(member: Member, message: string) {
		this.#members.delete(member);
		member.worker.end();
		if (member.isReady) {
			this.#add();
			this.#round?.crashed([...member.runs.values()], message);
		}
		this.#heard();
	}

	/** Gives each worker the runs that it shall have, first to those who have the fewest. */
	#giveOut() {
		const round = this.#round;
		if (this.#members.size === 0) {
			round?.finish(new CannotCompute("noWorkers", "no worker can be started"));
		}
		while (round && !round.isOver) {
			const member = this.#least();
			if (!member || member.runs.size >= round.depth) {
				return;
			}
			const given = round.next();
			if (given) {
				const number = ++this.#lastNumber;
				member.runs.set(number, given);
				member.worker.post({ kind: "run", number, job: given.job });
			} else if ([...this.#members].every(({ runs }) => runs.size === 0)) {
				round.finish();
			} else {
				return;
			}
		}
	}

	/** Of the workers that are ready, the one with the fewest runs. */
	#least() {
		const ready = [...this.#members].filter(({ isReady }) => isReady);
		return ready.sort((one, other) => one.runs.size - other.runs.size).at(0);
	}

	/** Ends the work, and has the workers forget their runs. */
	#drop() {
		this.#round?.finish();
		this.#round = undefined;
		for (const { worker, runs } of this.#members) {
			if (runs.size > 0) {
				runs.clear();
				worker.post({ kind: "drop" });
			}
		}
	}
}
