// What a person can do with a run: play, pause, step, go to a step, restart, change it, and undo. This module knows no screen; its
// signals say what happened.

import { batch, signal, untracked } from "@preact/signals-core";
import { checkAboveZero, checkSettings } from "./arguments.js";
import { Aside } from "./aside.js";
import { Beginnings } from "./beginnings.js";
import type { EngineSource } from "./engine-source.js";
import { Failures } from "./failures.js";
import { planOfFile } from "./file.js";
import { type Asked, Follower } from "./follower.js";
import { Journeys } from "./journeys.js";
import { isWorthKeeping, Past, takeUp } from "./past.js";
import { DEFAULT_SHOWN, type Plan, type PresetName, type Shown } from "./plan.js";
import { type Config, type Engine, type LiveConfig, Run, type Standing } from "./run.js";
import { Sleep } from "./sleep.js";
import type { Announce, Kept } from "./status.js";
import { Teller } from "./teller.js";

interface Options {
	source: EngineSource;
	plan: Plan;
	/** Makes the plan once the engine is there. If it throws, the start has failed. */
	planWith?: (Engine: Engine) => Plan;
	speed?: Shown["speed"];
	/** Whether past runs are kept beyond the one for undo, because they are listed. */
	keepsPast?: boolean;
	announce?: Announce;
}

export class Player extends Teller {
	/** Steps per second, and what is drawn. */
	readonly shown;
	/** The text in an address that describes a second run beside this one; undefined if there is none, or no text can describe it. */
	readonly twin = signal<string | undefined>(undefined);
	/** Sets the run on show aside for other runs. */
	readonly aside;
	/** Takes the player's runs out of the engine's memory for a time. */
	readonly sleep;
	/** Resolves when the engine runs, or when its failure can be shown. */
	readonly ready: Promise<void>;

	readonly #source;
	readonly #announce;
	readonly #failures;
	readonly #journeys;
	readonly #past;
	readonly #follower;
	readonly #beginnings = new Beginnings();
	#planWith;
	#lastId = 0;

	constructor({ source, plan, planWith, speed, keepsPast = false, announce = () => {} }: Options) {
		super();
		this.#source = source;
		this.#announce = announce;
		this.#planWith = planWith;
		this.#follower = new Follower(this, plan);
		this.status.plan.value = plan;
		this.shown = signal<Shown>({ ...DEFAULT_SHOWN, speed: speed ?? DEFAULT_SHOWN.speed });
		this.#failures = new Failures(this.status, () => source.version(), announce);
		this.#journeys = new Journeys(this.status, this.#failures, () => this.play());
		this.#past = new Past(this.status, keepsPast);
		this.aside = new Aside({
			status: this.status,
			shown: this.shown,
			failures: this.#failures,
			past: this.#past,
			beginnings: this.#beginnings,
			put: (run, plan) => this.#put(run, plan),
			cameBack: () => this.#follower.catchUp(),
		});
		this.sleep = new Sleep({ source, status: this.status, failures: this.#failures, aside: this.aside });
		this.ready = this.start();
	}

	/**
	 * Loads the engine and begins the run. After a failed start it can be called again.
	 * @param plan a plan in place of the one first asked for
	 */
	async start(plan?: Plan) {
		if (!this.#mayStart) {
			return;
		}
		if (plan) {
			this.#planWith = () => plan;
		}
		batch(() => {
			this.status.failure.value = undefined;
			this.status.state.value = "loading";
		});
		try {
			const Engine = await this.#source.load();
			// The player may have been started twice.
			if (!this.#mayStart) {
				return;
			}
			const asked = this.#planWith?.(Engine) ?? this.plan.value;
			this.#follower.asked = asked;
			this.status.plan.value = asked;
			this.#put(this.#beginnings.begin(Engine, asked), asked);
		} catch (error) {
			this.#failures.failToStart(error);
			return;
		}
		this.#announce("ready");
	}

	get #mayStart() {
		return !this.status.isOver && !this.run.value;
	}

	play() {
		const journey = this.journey.value;
		if (journey) {
			journey.thenPlay = true;
		} else if (this.state.value !== "training") {
			this.attempt((run) => {
				if (run.done) {
					run.goOn();
				}
				this.status.state.value = "training";
			});
		}
	}

	/** Pauses at the step on show, even on the way to another step. */
	pause() {
		if (this.state.value === "training") {
			this.status.rest();
		}
	}

	/**
	 * Trains this many steps and pauses. On the way to another step, it first waits until that is reached.
	 * @returns whether the run came there: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	step(steps = 1) {
		return this.#journeys.step(steps);
	}

	/**
	 * Shows another step of the run exactly as it was. A step beyond the end is trained up to.
	 * @returns whether the run came there: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	goto(step: number) {
		return this.#journeys.goto(step);
	}

	/**
	 * Starts again with the changes made by hand up to the step on show, from step 0 or from the file that was opened. With other
	 * settings it always starts from step 0. If the engine refuses one, this throws and the run goes on.
	 */
	reset(changes: Partial<Config> = {}) {
		checkSettings("config", changes);
		const { start, ...plan } = this.plan.value;
		this.#failures.ask((run) => {
			if (start && Object.keys(changes).length === 0) {
				this.restart({ ...plan, ...planOfFile(run.Engine, start), start });
			} else {
				const byHand = this.#beginnings.changedByHand(plan, run);
				this.restart({ ...plan, config: { ...plan.config, ...byHand, ...changes } });
			}
		});
	}

	/**
	 * Goes on with the run of a checkpoint, or starts one with the networks of a file from PyTorch. If the file is neither, this throws
	 * the engine's sentence, and the run goes on as it was.
	 */
	open(file: Uint8Array) {
		if (!this.status.liveRun) {
			throw new Error("no file can be opened, as the engine does not run");
		}
		this.#failures.ask(({ Engine }) => this.restart(planOfFile(Engine, file)));
	}

	/** Restarts the run with another seed. */
	newSeed() {
		this.attempt((run) => this.reset({ seed: run.Engine.randomSeed() }));
	}

	/** Starts another preset with the seed that was asked for. */
	choosePreset(preset: PresetName) {
		const { seed } = this.plan.value.config;
		this.restart({ preset, config: seed === undefined ? {} : { seed } });
		this.play();
	}

	/** Starts another run. If the engine refuses it, this throws and the run goes on as it was. */
	restart(plan: Plan) {
		this.#replace(plan, (Engine) => this.#beginnings.begin(Engine, plan));
	}

	/** Goes on with a run of an earlier session, exactly as it stood. */
	goOnWith(plan: Plan, standing: Standing) {
		this.#replace(plan, (Engine) => {
			this.#beginnings.remember(Engine, plan.preset);
			return Run.resume(Engine, standing);
		});
	}

	/**
	 * Applies what is asked for now and was not before. It changes the run if possible, or else starts another one, which trains if this
	 * one did. If the engine refuses it, this throws and the run goes on as it was. While a run is set aside, the request waits.
	 * @param written the fields that are asked for again, in place of changes by hand
	 */
	follow(plan: Plan, written?: readonly Asked[]) {
		if (this.status.liveRun) {
			this.#follower.follow(plan, written);
		}
	}

	/** The current value of a field of the reader's own run; undefined while there is no run. */
	holds(name: Asked) {
		return this.#follower.holds(name);
	}

	/** Throws if the engine refuses a plan. */
	check(plan: Plan) {
		this.#failures.ask(({ Engine }) => this.#beginnings.begin(Engine, plan).free());
	}

	/** Makes a live change from the step on show. If the engine refuses it, this throws and nothing changes. */
	change<Field extends keyof LiveConfig>(field: Field, value: LiveConfig[Field]) {
		this.#failures.ask((run) => {
			run.change(field, value);
			batch(() => {
				this.#failures.recover();
				this.status.change();
			});
		});
	}

	/** Undoes what replaced the last run, or dropped what came after its step on show. The present run is kept in its place. */
	undo() {
		const kept = this.kept.value;
		if (kept) {
			void this.bringBack(kept.id);
		}
	}

	/**
	 * Shows a run of this session again, exactly as it stood, and keeps the run on show in its place. It is there at once unless there
	 * was no room for its state. Then the run begins again, and a journey leads to where it stood.
	 * @returns whether there is such a run and it came to where it stood: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	async bringBack(id: number): Promise<boolean> {
		const kept = this.#past.find(id);
		if (!kept) {
			return false;
		}
		const isOnShow = this.attempt((run) => {
			const next = takeUp(run.Engine, kept);
			this.#past.keep(this.plan.value, run, { back: id });
			this.#put(next, kept.plan, id);
		});
		return isOnShow && (kept.standing !== undefined || this.#trainAgain(kept));
	}

	async #trainAgain({ id, step, lastStep }: Kept) {
		const isAtEnd = await this.goto(lastStep);
		// If the reader pressed play on the way, the run goes on from the end.
		const mayGoBack = this.id.value === id && this.state.value === "paused";
		return isAtEnd && (step === lastStep || !mayGoBack || this.goto(step));
	}

	/**
	 * Does something with the run. A refused step pauses the run where it is. Any other error ends the run, because after a crash the
	 * engine's answers mean nothing.
	 * @returns whether the action succeeded
	 */
	attempt(action: (run: Run) => void) {
		return this.#failures.attempt(action);
	}

	/** Pauses and does something with the run. A failure is reported like that of a step. */
	act(action: (run: Run) => void) {
		this.status.journey.value = undefined;
		if (this.attempt(action)) {
			this.status.rest();
		}
	}

	/**
	 * Trains for as long as a frame allows.
	 * @param elapsed milliseconds to make up for
	 * @param slice milliseconds it may take
	 */
	train(elapsed: number, slice: number) {
		if (this.state.value !== "training" || this.journey.value) {
			return;
		}
		const isGood = this.attempt((run) => {
			run.advance(this.shown.value.speed, elapsed, slice);
			if (run.done) {
				this.status.state.value = "done";
			}
			this.#announce("step");
			// Who hears of the step may have begun something else.
			if (this.state.value === "done") {
				this.#announce("done");
			}
			this.status.readRun();
		});
		this.status.trained.value++;
		if (isGood && this.state.value !== "training") {
			this.status.change();
		}
	}

	/** @param speed steps per second */
	setSpeed(speed: number) {
		checkAboveZero("speed", speed);
		this.show({ speed });
	}

	/** Changes what is drawn of the run, or its speed. */
	show(shown: Partial<Shown>) {
		this.shown.value = { ...this.shown.value, ...shown };
	}

	/** Changes the step at which the run stops by itself. */
	stopAt(step: number) {
		this.attempt((run) => {
			run.goal = step;
			batch(() => {
				if (this.state.value === "done" && !run.done) {
					this.status.state.value = "paused";
				}
				this.status.change();
			});
		});
	}

	/** Frees the run from the engine's memory. */
	dispose() {
		this.aside.dispose();
		this.status.liveRun?.free();
		this.sleep.dispose();
		batch(() => {
			this.status.journey.value = undefined;
			this.status.kept.value = undefined;
			this.status.past.value = [];
			this.status.run.value = undefined;
			this.status.state.value = "disposed";
		});
	}

	/** The run on show while the engine may be asked: not after a crash, and not while the player sleeps. */
	get askable() {
		return untracked(() => this.status.liveRun);
	}

	/** The preset of the run on show; undefined while there is no run. */
	get preset() {
		return this.presetOf(this.plan.peek().preset);
	}

	/** The preset of this name; undefined unless a run of this session began with it. */
	presetOf(name: PresetName) {
		return this.#beginnings.presetOf(name);
	}

	/** The engine's version; empty until the engine is loaded. */
	get version() {
		return this.#source.version();
	}

	#replace(plan: Plan, make: (Engine: Engine) => Run) {
		this.#failures.ask((run) => {
			const next = make(run.Engine);
			if (isWorthKeeping(this.plan.value, run)) {
				this.#past.keep(this.plan.value, run);
			}
			this.#put(next, plan);
		});
	}

	/** Puts a run on show in place of the present one. */
	#put(next: Run, plan: Plan, id = ++this.#lastId) {
		const { journey, failure, run, state } = this.status;
		if (run.value !== this.aside.held) {
			run.value?.free();
		}
		next.beforeDrop = (standing) => this.#fork(next, standing);
		batch(() => {
			journey.value = undefined;
			failure.value = undefined;
			this.status.plan.value = plan;
			this.status.id.value = id;
			run.value = next;
			state.value = next.stepCount > 0 ? "paused" : "ready";
			this.status.change();
		});
	}

	/** Goes on from an earlier step as a new run. */
	#fork(run: Run, standing: Standing) {
		this.#past.keep(this.plan.value, run, { standing });
		this.status.id.value = ++this.#lastId;
	}
}
