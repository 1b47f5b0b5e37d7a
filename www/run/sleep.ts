// A player that sleeps: its runs are out of the engine's memory, and the engine knows nothing of it, so that only who holds the player
// keeps it. Awake again it goes on, to the same bits.

import type { ReadonlySignal } from "@preact/signals-core";
import { messageOf } from "../engine/problems.js";
import type { Aside } from "./aside.js";
import type { EngineSource } from "./engine-source.js";
import type { Failures } from "./failures.js";
import type { Run } from "./run.js";
import type { Status } from "./status.js";

/** What it needs of a player. */
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

	/** All stays as it is, but until the end nothing can be done with the runs. A way to another step waits, and then goes on. */
	begin() {
		const { status } = this.#parts;
		if (!status.isAsleep.peek()) {
			this.#stopHearing();
			this.#each((run) => run.sleep());
			status.isAsleep.value = true;
		}
	}

	/** All is as it was, unless the engine has crashed meanwhile: that is told now. */
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

	/** Does it with the run on show, and the one that is set aside. */
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
