// Sets a run aside while others are on show for a time. The run stays as it is in the engine's memory, together with what the player
// shows of it.

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

/** The parts of a player that this needs. */
interface Parts {
	status: Status;
	shown: Signal<Shown>;
	failures: Failures;
	past: Past;
	beginnings: Beginnings;
	/** Puts another run on show. */
	put: (run: Run, plan: Plan) => void;
	/** Called when the run that was set aside is on show again. */
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

	/** The reader's own run and its plan: the run that was set aside, or else the run on show. */
	get own(): { run: Run; plan: Plan } | undefined {
		const { run, plan } = this.#parts.status;
		return this.#held ?? (run.value && { run: run.value, plan: plan.value });
	}

	/**
	 * Sets the run on show aside exactly as it stands, together with undo and the past runs, and shows a copy of it. Does nothing if a
	 * run is set aside already, or if there is no run.
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
	 * Begins another run, which undo and the past runs do not remember. A refusal by the engine is reported.
	 * @returns whether the run began
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
	 * Shows the run that was set aside again, at rest. After a crash only the signals are restored, because the engine may not be asked.
	 * @param isOwn whether the run on show is the reader's own as well; then it is kept for undo
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

	/** Frees the run that was set aside from the engine's memory. */
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
