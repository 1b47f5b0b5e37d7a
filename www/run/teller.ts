// What a player tells: signals for those who only read.

import type { ReadonlySignal } from "@preact/signals-core";
import type { Plan } from "./plan.js";
import type { Config, Run } from "./run.js";
import { type Failure, type Journey, type Kept, type State, Status } from "./status.js";

export class Teller {
	protected readonly status = new Status();

	readonly state: ReadonlySignal<State> = this.status.state;
	/** The run on show; undefined until the engine is ready. A reset or a preset makes another one. */
	readonly run: ReadonlySignal<Run | undefined> = this.status.run;
	/** What the run on show began with: what was changed by hand since is not in it. */
	readonly plan: ReadonlySignal<Plan> = this.status.plan;
	readonly failure: ReadonlySignal<Failure | undefined> = this.status.failure;
	readonly journey: ReadonlySignal<Journey | undefined> = this.status.journey;
	/** What `undo` takes back. */
	readonly kept: ReadonlySignal<Kept | undefined> = this.status.kept;
	/** The other runs of this session, in the order in which they were left; none where they are not listed. */
	readonly past: ReadonlySignal<readonly Kept[]> = this.status.past;
	/** Of the run on show: another one whenever another run is, and the same again where one is brought back. */
	readonly id: ReadonlySignal<number> = this.status.id;
	/** The run's settings: another object whenever one of them has changed. */
	readonly settings: ReadonlySignal<Config | undefined> = this.status.settings;
	/** Milliseconds that a step takes, where it is so long that the page can't answer meanwhile. */
	readonly stepTime: ReadonlySignal<number | undefined> = this.status.stepTime;
	/** Counts what there is to show at once. What training changes from frame to frame is not among it. */
	readonly changes: ReadonlySignal<number> = this.status.changes;
	/** Counts the slices in which it trained. */
	readonly trained: ReadonlySignal<number> = this.status.trained;
}
