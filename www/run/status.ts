// What a player reports: its state as signals, and events as announcements.

import { batch, signal } from "@preact/signals-core";
import type { StartProblem } from "../engine/problems.js";
import { type Plan, TUTORIAL } from "./plan.js";
import type { Config, Run, RunEvent, Standing, Truth } from "./run.js";
import { isSame } from "./same.js";

export type State = "loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed";

export type Failure =
	/** The engine did not start, for a known reason or because it refused the plan. */
	| { kind: "start"; message: string; problem: StartProblem | undefined }
	/** The engine refused a step, and is at the last good one. */
	| { kind: "step"; message: string }
	/** The engine crashed, and may not be asked anything. */
	| { kind: "crash"; message: string; report: string };

/** The way to another step while it takes longer than a slice. */
export interface Journey {
	from: number;
	to: number;
	/** Whether the run plays on after the arrival. */
	thenPlay: boolean;
}

/** A run that is no longer on show and can be brought back. */
export interface Kept {
	/** The id. It stays the same while the page is open. */
	id: number;
	plan: Plan;
	/** The settings at step 0 and all live changes, including those that the plan had for later. */
	startConfig: Config;
	events: RunEvent[];
	/** The step at which the run stops by itself. */
	goal: number;
	/** The step that was on show, and how far the run had come. */
	step: number;
	lastStep: number;
	/** The verdict at the step that was on show; undefined if the numbers are beyond float32. */
	verdict: Truth["verdict"] | undefined;
	/** Undefined if there was no more room for it. The run is then trained again. */
	standing: Standing | undefined;
}

/** "step" comes once a frame. "error" has a message. */
export type Announce = (name: "ready" | "step" | "done" | "error", detail?: { message: string }) => void;

/** Steps that take more than this many milliseconds are reported, because the page can't answer meanwhile. */
const LONG_STEP = 50;

/** The signals of a player, for the modules that do its work. teller.ts explains each signal. */
export class Status {
	readonly state = signal<State>("loading");
	readonly run = signal<Run>();
	readonly plan = signal<Plan>({ preset: TUTORIAL, config: {} });
	readonly failure = signal<Failure>();
	readonly journey = signal<Journey>();
	readonly kept = signal<Kept>();
	readonly past = signal<readonly Kept[]>([]);
	readonly id = signal(0);
	readonly settings = signal<Config>();
	readonly stepTime = signal<number>();
	readonly changes = signal(0);
	readonly trained = signal(0);
	/** Whether the player's runs are out of the engine's memory: see sleep.ts. */
	readonly isAsleep = signal(false);

	/** Whether the player can't go on after this state. */
	get isOver() {
		return this.state.value === "crashed" || this.state.value === "disposed";
	}

	/** The run on show while the engine may be asked. */
	get liveRun() {
		return this.isOver || this.isAsleep.value ? undefined : this.run.value;
	}

	/** Pauses the run where it is. */
	rest() {
		batch(() => {
			this.journey.value = undefined;
			this.state.value = "paused";
			this.change();
		});
	}

	/** Reports that there is something to show at once. */
	change() {
		this.changes.value++;
		this.readRun();
	}

	/** Reads the settings and the time of a step. An event, a jump or the reader may have changed them. */
	readRun() {
		const run = this.run.value;
		if (!isSame(run?.config, this.settings.peek())) {
			this.settings.value = run?.config;
		}
		const time = Number(run?.stepTime.milliseconds.toPrecision(1));
		this.stepTime.value = time > LONG_STEP ? time : undefined;
	}
}
