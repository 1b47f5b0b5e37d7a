// Handles failures of actions on a run, and decides what happens to the run then.

import { batch } from "@preact/signals-core";
import { isRefusal, messageOf, StartError } from "../engine/problems.js";
import { reportOf } from "./report.js";
import type { Run } from "./run.js";
import type { Announce, Failure, Status } from "./status.js";

export class Failures {
	readonly #status;
	readonly #version;
	readonly #announce;

	/** @param version the engine's version */
	constructor(status: Status, version: () => string, announce: Announce) {
		this.#status = status;
		this.#version = version;
		this.#announce = announce;
	}

	/** Does something with the run, if there is one. A refusal by the engine is thrown; any other error ends the run. */
	ask(action: (run: Run) => void) {
		const run = this.#status.liveRun;
		try {
			if (run) {
				action(run);
			}
		} catch (error) {
			if (!isRefusal(error)) {
				this.crash(messageOf(error));
			}
			throw error;
		}
	}

	/** Does something with the run like `ask`, but reports a refusal by the engine. Returns whether the action succeeded. */
	attempt(action: (run: Run) => void) {
		if (!this.#status.liveRun) {
			return false;
		}
		this.recover();
		try {
			this.ask(action);
			return true;
		} catch (error) {
			if (isRefusal(error)) {
				this.#tell({ kind: "step", message: error.message });
			}
			return false;
		}
	}

	/** Clears a refused step when the reader acts again. The run is paused then. */
	recover() {
		if (this.#status.failure.value) {
			batch(() => {
				this.#status.failure.value = undefined;
				this.#status.state.value = "paused";
			});
		}
	}

	failToStart(error: unknown) {
		if (!isRefusal(error)) {
			this.crash(messageOf(error));
		} else if (!this.#status.isOver) {
			const problem = error instanceof StartError ? error.problem : undefined;
			this.#tell({ kind: "start", message: error.message, problem });
		}
	}

	/** Ends the run. Later errors only follow from the first one, so they are ignored. */
	crash(message: string) {
		const { isOver, plan, run } = this.#status;
		if (!isOver) {
			this.#tell({ kind: "crash", message, report: reportOf(message, this.#version(), plan.value, run.value) });
		}
	}

	#tell(failure: Failure) {
		const { state, failure: told, journey } = this.#status;
		batch(() => {
			journey.value = undefined;
			state.value = failure.kind === "crash" ? "crashed" : "failed";
			told.value = failure;
			this.#status.change();
		});
		this.#announce("error", { message: failure.message });
	}
}
