// What a player tells: how things stand, as signals, and what happens, as announcements.

import { batch, signal } from "@preact/signals-core";
import type { StartProblem } from "../engine/problems.js";
import { type Plan, TUTORIAL } from "./plan.js";
import type { Config, Run, RunEvent, Standing, Truth } from "./run.js";
import { isSame } from "./same.js";

export type State = "loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed";

export type Failure =
	/** The engine did not start: for a known reason, or because it refused what was asked for. */
	| { kind: "start"; message: string; problem: StartProblem | undefined }
	/** It refused a step, and is at the last good one. */
	| { kind: "step"; message: string }
	/** It is asked nothing any more. */
	| { kind: "crash"; message: string; report: string };

/** The way to another step, while it takes longer than a slice. */
export interface Journey {
	from: number;
	to: number;
	/** Whether the run plays on from there. */
	thenPlay: boolean;
}

/** A run that is not on show any more, and can be brought back. */
export interface Kept {
	/** The same for as long as the page is open. */
	id: number;
	plan: Plan;
	/** What it is made of: its settings at step 0, and all its live changes, those that its plan had for later among them. */
	startConfig: Config;
	events: RunEvent[];
	/** The step at which it stops by itself. */
	goal: number;
	/** The step that was on show, and how far the run had come. */
	step: number;
	lastStep: number;
	/** At the step that was on show; undefined where the numbers are beyond float32. */
	verdict: Truth["verdict"] | undefined;
	/** Undefined where there was no more room for it: it is trained again. */
	standing: Standing | undefined;
}

/** "step" comes once a frame; "error" has a message. */
export type Announce = (name: "ready" | "step" | "done" | "error", detail?: { message: string }) => void;

/** Milliseconds of a step that are told: the page can't answer meanwhile. */
const LONG_STEP = 50;

/** A player's signals, for those who do its work; what each means stands there. */
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
	/** Whether its runs are out of the engine's memory: see sleep.ts. */
	readonly isAsleep = signal(false);

	/** Whether nothing comes after it. */
	get isOver() {
		return this.state.value === "crashed" || this.state.value === "disposed";
	}

	/** The run on show, as long as the engine may be asked. */
	get liveRun() {
		return this.isOver || this.isAsleep.value ? undefined : this.run.value;
	}

	/** It pauses where it is. */
	rest() {
		batch(() => {
			this.journey.value = undefined;
			this.state.value = "paused";
			this.change();
		});
	}

	/** There is something to show at once. */
	change() {
		this.changes.value++;
		this.readRun();
	}

	/** An event of the run, a jump or a hand may have changed a setting, and the time that a step takes with it. */
	readRun() {
		const run = this.run.value;
		if (!isSame(run?.config, this.settings.peek())) {
			this.settings.value = run?.config;
		}
		const time = Number(run?.stepTime.milliseconds.toPrecision(1));
		this.stepTime.value = time > LONG_STEP ? time : undefined;
	}
}
