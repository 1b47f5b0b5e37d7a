// The signals of a player for modules that only read.

import type { ReadonlySignal } from "@preact/signals-core";
import type { Plan } from "./plan.js";
import type { Config, Run } from "./run.js";
import { type Failure, type Journey, type Kept, type State, Status } from "./status.js";

export class Teller {
	protected readonly status = new Status();

	readonly state: ReadonlySignal<State> = this.status.state;
	/** The run on show; undefined until the engine is ready. A reset or a preset replaces it. */
	readonly run: ReadonlySignal<Run | undefined> = this.status.run;
	/** The plan that the run on show began with. Later changes by hand are not in it. */
	readonly plan: ReadonlySignal<Plan> = this.status.plan;
	readonly failure: ReadonlySignal<Failure | undefined> = this.status.failure;
	readonly journey: ReadonlySignal<Journey | undefined> = this.status.journey;
	/** The run that `undo` brings back. */
	readonly kept: ReadonlySignal<Kept | undefined> = this.status.kept;
	/** The other runs of this session, in the order in which they were left; empty if past runs are not listed. */
	readonly past: ReadonlySignal<readonly Kept[]> = this.status.past;
	/** The id of the run on show. Every new run has a new id, and a run that is brought back keeps its own. */
	readonly id: ReadonlySignal<number> = this.status.id;
	/** The run's settings. The object is replaced whenever a setting has changed. */
	readonly settings: ReadonlySignal<Config | undefined> = this.status.settings;
	/** Milliseconds that a step takes, if it is so long that the page can't answer meanwhile. */
	readonly stepTime: ReadonlySignal<number | undefined> = this.status.stepTime;
	/** Counts the changes that must be shown at once. Training from frame to frame does not count. */
	readonly changes: ReadonlySignal<number> = this.status.changes;
	/** Counts the slices in which the run trained. */
	readonly trained: ReadonlySignal<number> = this.status.trained;
}
