// Puts a player to sleep: its runs leave the engine's memory. The engine then holds no reference, so an unused player can be collected.
// A player that wakes goes on to the same bits.

import type { ReadonlySignal } from "@preact/signals-core";
import { messageOf } from "../engine/problems.js";
import type { Aside } from "./aside.js";
import type { EngineSource } from "./engine-source.js";
import type { Failures } from "./failures.js";
import type { Run } from "./run.js";
import type { Status } from "./status.js";

/** The parts of a player that this needs. */
interface Parts {
	source: EngineSource;
	status: Status;
	failures: Failures;
	aside: Aside;
}

export class Sleep {
	readonly isOn: ReadonlySignal<boolean>;
	readonly #parts;
	#stopHearing: () => void;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.isOn = parts.status.isAsleep;
		this.#stopHearing = this.#hearPanics();
	}

	/** Puts the runs to sleep. They stay as they are, but can't be used until the end. A journey waits, and goes on afterwards. */
	begin() {
		const { status } = this.#parts;
		if (!status.isAsleep.peek()) {
			this.#stopHearing();
			this.#each((run) => run.sleep());
			status.isAsleep.value = true;
		}
	}

	/** Wakes the runs. If the engine has crashed meanwhile, this is reported now. */
	end() {
		const { source, status, failures } = this.#parts;
		if (!status.isAsleep.peek()) {
			return;
		}
		this.#stopHearing = this.#hearPanics();
		const panic = source.panic();
		if (panic === undefined) {
			this.#each((run) => run.wake());
		} else {
			failures.crash(panic);
		}
		status.isAsleep.value = false;
	}

	dispose() {
		this.#stopHearing();
		this.#parts.status.isAsleep.value = false;
	}

	#hearPanics() {
		const { source, failures } = this.#parts;
		return source.hearPanics((message) => failures.crash(message));
	}

	/** Calls the action with the run on show, and with the run that is set aside. */
	#each(action: (run: Run) => void) {
		const { status, aside, failures } = this.#parts;
		if (status.isOver) {
			return;
		}
		try {
			[status.run.peek(), aside.held].forEach((run) => run && action(run));
		} catch (error) {
			failures.crash(messageOf(error));
		}
	}
}
