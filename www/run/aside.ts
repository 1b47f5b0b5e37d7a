// A run that is set aside, while others are on show for a time: it stays as it is in the engine's memory, and what the player tells of it
// is kept with it.

import { batch, type Signal } from "@preact/signals-core";
import type { Beginnings } from "./beginnings.js";
import type { Failures } from "./failures.js";
import { isWorthKeeping, type Past } from "./past.js";
import type { Plan, Shown } from "./plan.js";
import { Run } from "./run.js";
import type { Failure, Kept, State, Status } from "./status.js";

interface Held {
	run: Run;
	plan: Plan;
	id: number;
	state: State;
	failure: Failure | undefined;
	kept: Kept | undefined;
	past: readonly Kept[];
	shown: Shown;
}

/** What it needs of a player. */
interface Parts {
	status: Status;
	shown: Signal<Shown>;
	failures: Failures;
	past: Past;
	beginnings: Beginnings;
	/** Puts another run on show. */
	put: (run: Run, plan: Plan) => void;
	/** Is told that the run which was set aside is on show again. */
	cameBack: () => void;
}

export class Aside {
	readonly #parts;
	#held: Held | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** The run that was set aside; undefined if none is. */
	get held() {
		return this.#held?.run;
	}

	/** The run that is the reader's own, and its plan: the one on show, unless another one is set aside. */
	get own(): { run: Run; plan: Plan } | undefined {
		const { run, plan } = this.#parts.status;
		return this.#held ?? (run.value && { run: run.value, plan: plan.value });
	}

	/**
	 * Sets the run on show aside, exactly as it stands, with what undo and the past runs bring back. A copy of it is on show then. Nothing
	 * happens where one is set aside already, or none is there.
	 */
	set() {
		const { status, shown, failures, put } = this.#parts;
		const { plan, id, state, failure, kept, past } = status;
		const held = { plan: plan.value, id: id.value, failure: failure.value, kept: kept.value, past: past.value };
		const rest = state.value === "training" ? "paused" : state.value;
		if (!this.#held) {
			failures.attempt((run) => {
				const copy = Run.resume(run.Engine, run.standing());
				this.#held = { ...held, run, state: rest, shown: shown.value };
				this.#forgetOthers();
				put(copy, held.plan);
			});
		}
	}

	/**
	 * Begins another run; undo and the past runs know nothing of those since. What the engine refuses is told.
	 * @returns whether it went well
	 */
	begin(plan: Plan) {
		const { failures, beginnings, put } = this.#parts;
		return failures.attempt(({ Engine }) => {
			const next = beginnings.begin(Engine, plan);
			this.#forgetOthers();
			put(next, plan);
		});
	}

	/**
	 * Puts the run that was set aside on show again, at rest. After a crash it is only told of: the engine is asked nothing any more.
	 * @param isOwn whether the run that is on show is the reader's own as well: it is kept for undo
	 */
	putBack(isOwn: (plan: Plan) => boolean) {
		const held = this.#held;
		if (!held) {
			return;
		}
		const { status, shown, past } = this.#parts;
		const { liveRun, isOver } = status;
		this.#held = undefined;
		batch(() => {
			[status.kept.value, status.past.value] = [held.kept, held.past];
			const plan = status.plan.value;
			if (liveRun && plan !== held.plan && isOwn(plan) && isWorthKeeping(plan, liveRun)) {
				past.keep(plan, liveRun);
			}
			liveRun?.free();
			status.journey.value = undefined;
			[status.run.value, status.plan.value, status.id.value] = [held.run, held.plan, held.id];
			if (!isOver) {
				[status.state.value, status.failure.value] = [held.state, held.failure];
			}
			shown.value = held.shown;
			status.change();
		});
		this.#parts.cameBack();
	}

	/** Nothing of it is left in the engine's memory. */
	dispose() {
		if (!this.#parts.status.isOver) {
			this.#held?.run.free();
		}
		this.#held = undefined;
	}

	#forgetOthers() {
		this.#parts.status.kept.value = undefined;
		this.#parts.status.past.value = [];
	}
}
