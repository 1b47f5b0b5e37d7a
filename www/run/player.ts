// What a person can do with a run: play, pause, step, go to a step, start anew, change it, take that back. Knows no screen: it tells
// by signals what became of it.

import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import { isRefusal, messageOf, StartError, type StartProblem } from "../engine/problems.js";
import { checkAboveZero, checkSettings, checkUntil, checkWhole } from "./arguments.js";
import { DEFAULT_SPEED, differences, type Plan, type PresetName, type Shown } from "./plan.js";
import { reportOf } from "./report.js";
import { type Config, type Engine, type LiveConfig, type Preset, Run, type Standing } from "./run.js";
import { turn } from "./turn.js";

export type State = "loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed";

/** Where the engine comes from. */
export interface EngineSource {
	load(): Promise<Engine>;
	/** Has the listener hear the message of a panic; what it returns ends that. */
	hearPanics(listener: (message: string) => void): () => void;
	version(): string;
}

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

/** A run that was thrown away, and can be taken back. */
export interface Kept {
	plan: Plan;
	standing: Standing;
}

/** "step" comes once a frame; "error" has a message. */
export type Announce = (name: "ready" | "step" | "done" | "error", detail?: { message: string }) => void;

interface Options {
	source: EngineSource;
	plan: Plan;
	/** Says what runs when the engine is there; what it throws is a failure of the start. */
	planWith?: (Engine: Engine) => Plan;
	/** Steps per second. */
	speed?: number;
	announce?: Announce;
}

/** Milliseconds that a long way takes at a time: everybody else has a turn in between. */
const SLICE = 8;
/** Milliseconds of a step that are announced: the page can't answer meanwhile. */
const LONG_STEP = 50;
/** Of all checkpoints that are kept of a run that was thrown away. */
const KEPT_BYTES = 20 << 20;

export class Player {
	readonly #state = signal<State>("loading");
	readonly #run = signal<Run | undefined>(undefined);
	readonly #plan;
	readonly #failure = signal<Failure | undefined>(undefined);
	readonly #journey = signal<Journey | undefined>(undefined);
	readonly #kept = signal<Kept | undefined>(undefined);
	readonly #settings = signal<Config | undefined>(undefined);
	readonly #stepTime = signal<number | undefined>(undefined);
	readonly #changes = signal(0);

	readonly state: ReadonlySignal<State> = this.#state;
	/** The run on show; undefined until the engine is ready. A reset or a preset makes another one. */
	readonly run: ReadonlySignal<Run | undefined> = this.#run;
	/** What a reset starts: with what was changed by hand. */
	readonly plan: ReadonlySignal<Plan>;
	readonly failure: ReadonlySignal<Failure | undefined> = this.#failure;
	readonly journey: ReadonlySignal<Journey | undefined> = this.#journey;
	/** What `undo` takes back. */
	readonly kept: ReadonlySignal<Kept | undefined> = this.#kept;
	/** The run's settings: another object whenever one of them has changed. */
	readonly settings: ReadonlySignal<Config | undefined> = this.#settings;
	/** Milliseconds that a step takes, where it is so long that the page can't answer meanwhile. */
	readonly stepTime: ReadonlySignal<number | undefined> = this.#stepTime;
	/** Counts what there is to show at once. What training changes from frame to frame is not among it. */
	readonly changes: ReadonlySignal<number> = this.#changes;
	/** Steps per second, and what is drawn. */
	readonly shown;
	/** Resolves when the engine runs, or when its failure can be told. */
	readonly ready: Promise<void>;

	readonly #source;
	readonly #announce;
	readonly #stopHearing;
	/** Those that ran: after a crash the engine can't be asked. */
	readonly #presets = new Map<PresetName, Preset>();
	#planWith;
	/** The plan that was asked for last, without what was changed by hand. */
	#asked: Plan | undefined;
	#arrival: Promise<boolean> | undefined;

	constructor({ source, plan, planWith, speed = DEFAULT_SPEED, announce = () => {} }: Options) {
		this.#source = source;
		this.#announce = announce;
		this.#plan = signal(plan);
		this.plan = this.#plan;
		this.#planWith = planWith;
		this.shown = signal<Shown>({ speed, batch: true, advice: "own", earlier: false, label: "any" });
		this.#stopHearing = source.hearPanics((message) => this.#crash(message));
		this.ready = this.start();
	}

	/**
	 * Loads the engine and begins the run; after a failure of the start it can be tried again.
	 * @param plan another one than was asked for at first
	 */
	async start(plan?: Plan) {
		if (this.#isOver || this.#run.value) {
			return;
		}
		if (plan) {
			this.#planWith = () => plan;
		}
		batch(() => {
			this.#failure.value = undefined;
			this.#state.value = "loading";
		});
		try {
			const Engine = await this.#source.load();
			// It may have been started twice.
			if (this.#isOver || this.#run.value) {
				return;
			}
			this.#plan.value = this.#planWith?.(Engine) ?? this.#plan.value;
			this.#asked = this.#plan.value;
			this.#put(this.#begin(Engine, this.#plan.value), this.#plan.value);
		} catch (error) {
			this.#failToStart(error);
			return;
		}
		this.#announce("ready");
	}

	play() {
		const journey = this.#journey.value;
		if (journey) {
			journey.thenPlay = true;
		} else if (this.#state.value !== "training") {
			this.attempt((run) => {
				if (run.done) {
					run.goOn();
				}
				this.#state.value = "training";
			});
		}
	}

	/** Stops where it is; on the way to another step, too. */
	pause() {
		if (this.#state.value === "training") {
			batch(() => {
				this.#journey.value = undefined;
				this.#state.value = "paused";
				this.#change();
			});
		}
	}

	/**
	 * Trains so many steps, and pauses; on the way to another step, once that is reached.
	 * @returns whether it came there: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	async step(steps = 1): Promise<boolean> {
		checkWhole("steps", steps);
		while (this.#journey.value) {
			if (!(await this.#arrival)) {
				return false;
			}
		}
		let to = 0;
		const isGood = this.attempt((run) => {
			if (steps > 0) {
				run.dropFuture();
			}
			to = run.stepCount + steps;
		});
		return isGood && this.#travel(to);
	}

	/**
	 * Shows another step of the run, exactly as it was; one that was not reached yet is trained up to.
	 * @returns whether it came there: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	async goto(step: number): Promise<boolean> {
		checkWhole("step", step);
		return this.#travel(step);
	}

	/** Starts again from step 0, with other settings if they are given. One that the engine refuses throws, and the run goes on. */
	reset(changes: Partial<Config> = {}) {
		checkSettings("config", changes);
		const { config, ...rest } = this.#plan.value;
		this.restart({ ...rest, config: { ...config, ...changes } });
	}

	/** The same from another seed. */
	newSeed() {
		this.attempt((run) => this.reset({ seed: run.Engine.randomSeed() }));
	}

	/** Starts another preset, with the seed that was asked for. */
	choosePreset(preset: PresetName) {
		const { seed } = this.#plan.value.config;
		this.restart({ preset, config: seed === undefined ? {} : { seed } });
		this.play();
	}

	/** Starts another run. What the engine refuses throws, and the run goes on as it was. */
	restart(plan: Plan) {
		const run = this.#run.value;
		if (!run || this.#isOver) {
			return;
		}
		this.#orCrash(() => {
			const next = this.#begin(run.Engine, plan);
			if (run.lastStep > 0) {
				this.#keep(run);
			}
			run.free();
			this.#put(next, plan);
		});
	}

	/**
	 * Does what is asked for now, and was not before: it changes what can change in the midst of a run, or starts another one, which
	 * trains if this one did. What the engine refuses throws, and the run goes on as it was.
	 */
	follow(plan: Plan) {
		const run = this.#run.value;
		if (!run || this.#isOver) {
			return;
		}
		const changed = this.#asked ? differences(this.#asked, plan) : [];
		const live = this.#orCrash(() => liveFields(run.Engine)).filter(
			(field) => changed.includes(field) && field in plan.config,
		);
		if (live.length === changed.length) {
			live.forEach((field) => this.change(field, plan.config[field] as LiveConfig[typeof field]));
		} else {
			const wasTraining = this.#state.value === "training";
			this.restart(plan);
			if (wasTraining) {
				this.play();
			}
		}
		this.#asked = plan;
	}

	/** A live change, from the step on show on. One that the engine refuses throws, and nothing is changed. */
	change<Field extends keyof LiveConfig>(field: Field, value: LiveConfig[Field]) {
		const run = this.#run.value;
		if (!run || this.#isOver) {
			return;
		}
		this.#orCrash(() => run.change(field, value));
		batch(() => {
			const plan = this.#plan.value;
			this.#plan.value = { ...plan, config: { ...plan.config, [field]: value } };
			this.#recover();
			this.#change();
		});
	}

	/** Takes back what threw the last run away, or what came after its step on show. The run that was there in its place is kept. */
	undo() {
		const kept = this.#kept.value;
		if (!kept) {
			return;
		}
		this.attempt((run) => {
			const next = Run.resume(run.Engine, kept.standing);
			this.#keep(run);
			run.free();
			this.#put(next, kept.plan);
		});
	}

	/**
	 * Does something with the run. A step that the engine refuses pauses it where it is; any other error ends it, as nothing that the
	 * engine says after a crash means anything.
	 * @returns whether it went well
	 */
	attempt(action: (run: Run) => void) {
		const run = this.#run.value;
		if (!run || this.#isOver) {
			return false;
		}
		this.#recover();
		try {
			action(run);
			return true;
		} catch (error) {
			if (isRefusal(error)) {
				batch(() => {
					this.#journey.value = undefined;
					this.#state.value = "failed";
					this.#failure.value = { kind: "step", message: error.message };
				});
				this.#announce("error", { message: error.message });
			} else {
				this.#crash(messageOf(error));
			}
			return false;
		}
	}

	/** Pauses, and does something with the run; a failure is told, as that of a step is. */
	act(action: (run: Run) => void) {
		this.#journey.value = undefined;
		batch(() => {
			if (this.attempt(action)) {
				this.#state.value = "paused";
			}
			this.#change();
		});
	}

	/**
	 * Trains as much as a frame has time for.
	 * @param elapsed milliseconds to make up for
	 * @param slice milliseconds it may take
	 */
	train(elapsed: number, slice: number) {
		if (this.#state.value !== "training" || this.#journey.value) {
			return;
		}
		const isGood = this.attempt((run) => {
			run.advance(this.shown.value.speed, elapsed, slice);
			if (run.done) {
				this.#state.value = "done";
				this.#announce("done");
			}
			this.#announce("step");
			this.#tellChanges();
		});
		if (!isGood || this.#state.value !== "training") {
			this.#change();
		}
	}

	/** @param speed steps per second */
	setSpeed(speed: number) {
		checkAboveZero("speed", speed);
		this.show({ speed });
	}

	/** Draws other things of the run, or goes at another speed. */
	show(shown: Partial<Shown>) {
		this.shown.value = { ...this.shown.value, ...shown };
	}

	/** Nothing of it is left in the engine's memory. */
	dispose() {
		this.#stopHearing();
		if (this.#state.value !== "crashed") {
			this.#run.value?.free();
		}
		batch(() => {
			this.#journey.value = undefined;
			this.#kept.value = undefined;
			this.#run.value = undefined;
			this.#state.value = "disposed";
		});
	}

	/** Who does something after a refused step is paused. */
	#recover() {
		if (this.#failure.value) {
			batch(() => {
				this.#failure.value = undefined;
				this.#state.value = "paused";
			});
		}
	}

	/** What the run on show began from; undefined as long as there is none. */
	get preset() {
		return this.#presets.get(this.#plan.peek().preset);
	}

	get #isOver() {
		return this.#state.value === "crashed" || this.#state.value === "disposed";
	}

	#begin(Engine: Engine, plan: Plan) {
		const preset: Preset = Engine.preset(plan.preset);
		this.#presets.set(plan.preset, preset);
		const { config, events, steps } = preset;
		const { until = steps } = plan;
		checkUntil(until);
		return Run.begin(Engine, { ...config, ...plan.config }, events, until);
	}

	/** Puts a run on show. */
	#put(run: Run, plan: Plan) {
		run.beforeDrop = (standing) => {
			this.#kept.value = { plan: this.#plan.value, standing: light(standing) };
		};
		batch(() => {
			this.#journey.value = undefined;
			this.#failure.value = undefined;
			this.#plan.value = plan;
			this.#run.value = run;
			this.#state.value = run.stepCount > 0 ? "paused" : "ready";
			this.#change();
		});
	}

	#keep(run: Run) {
		this.#kept.value = { plan: this.#plan.value, standing: light(run.standing()) };
	}

	/** Goes to a step, and pauses there. What fits into the first slice is done when this returns. */
	#travel(step: number) {
		this.#arrival = this.#goInSlices(step);
		return this.#arrival;
	}

	async #goInSlices(step: number) {
		let isThere = false;
		const approach = () =>
			this.attempt((run) => {
				isThere = run.approach(step, SLICE);
			});
		let isGood = approach();
		let thenPlay = false;
		if (isGood && !isThere) {
			const journey: Journey = { from: this.#run.value?.stepCount ?? 0, to: step, thenPlay };
			batch(() => {
				this.#journey.value = journey;
				this.#state.value = "training";
				this.#change();
			});
			while (isGood && !isThere) {
				await turn();
				if (this.#journey.value !== journey) {
					return false;
				}
				isGood = approach();
			}
			({ thenPlay } = journey);
		}
		if (!isGood) {
			this.#change();
			return false;
		}
		batch(() => {
			this.#journey.value = undefined;
			this.#state.value = "paused";
			this.#change();
		});
		if (thenPlay) {
			this.play();
		}
		return true;
	}

	/** There is something to show at once. */
	#change() {
		this.#changes.value++;
		this.#tellChanges();
	}

	/** An event of the run, a jump or a hand may have changed a setting, and the time that a step takes with it. */
	#tellChanges() {
		const run = this.#run.value;
		if (JSON.stringify(run?.config) !== JSON.stringify(this.#settings.peek())) {
			this.#settings.value = run?.config;
		}
		const time = Number(run?.stepTime.toPrecision(1));
		this.#stepTime.value = time > LONG_STEP ? time : undefined;
	}

	/** Lets through what the engine refuses; any other error ends the run. */
	#orCrash<Result>(action: () => Result) {
		try {
			return action();
		} catch (error) {
			if (!isRefusal(error)) {
				this.#crash(messageOf(error));
			}
			throw error;
		}
	}

	#failToStart(error: unknown) {
		if (this.#isOver) {
			return;
		}
		const message = messageOf(error);
		if (!isRefusal(error)) {
			this.#crash(message);
			return;
		}
		batch(() => {
			this.#state.value = "failed";
			this.#failure.value = {
				kind: "start",
				message,
				problem: error instanceof StartError ? error.problem : undefined,
			};
		});
		this.#announce("error", { message });
	}

	/** Ends the run. What comes after the first error only follows from it. */
	#crash(message: string) {
		if (this.#isOver) {
			return;
		}
		const report = reportOf(message, this.#source.version(), this.#plan.value, this.#run.value);
		batch(() => {
			this.#journey.value = undefined;
			this.#state.value = "crashed";
			this.#failure.value = { kind: "crash", message, report };
			this.#changes.value++;
		});
		this.#announce("error", { message });
	}
}

/** The settings that change in the midst of a run; with another value of any other setting another run begins. */
function liveFields(Engine: Engine) {
	return Engine.settings()
		.filter(({ live }) => live)
		.map(({ name }) => name as keyof LiveConfig);
}

/** The same, with no more checkpoints than are kept of a run that was thrown away. */
function light(standing: Standing): Standing {
	return { ...standing, timeline: standing.timeline.copy(KEPT_BYTES) };
}
