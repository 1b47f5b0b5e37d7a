// What a person can do with a run: play, pause, step, go to a step, start anew, change it, take that back. Knows no screen: it tells
// by signals what became of it.

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
	/** Says what runs when the engine is there; what it throws is a failure of the start. */
	planWith?: (Engine: Engine) => Plan;
	speed?: Shown["speed"];
	/** Whether past runs are kept beyond the one that undo brings back: where they are listed. */
	keepsPast?: boolean;
	announce?: Announce;
}

export class Player extends Teller {
	/** Steps per second, and what is drawn. */
	readonly shown;
	/** What an address says of a second run beside this one; undefined where there is none, or it can't be said. */
	readonly twin = signal<string | undefined>(undefined);
	/** Sets the run on show aside for others. */
	readonly aside;
	/** Takes its runs out of the engine's memory for a time. */
	readonly sleep;
	/** Resolves when the engine runs, or when its failure can be told. */
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
	 * Loads the engine and begins the run; after a failure of the start it can be tried again.
	 * @param plan another one than was asked for at first
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
			// It may have been started twice.
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

	/** Stops where it is; on the way to another step, too. */
	pause() {
		if (this.state.value === "training") {
			this.status.rest();
		}
	}

	/**
	 * Trains so many steps, and pauses; on the way to another step, once that is reached.
	 * @returns whether it came there: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	step(steps = 1) {
		return this.#journeys.step(steps);
	}

	/**
	 * Shows another step of the run, exactly as it was; one that was not reached yet is trained up to.
	 * @returns whether it came there: not if it was paused, sent elsewhere, or stopped by a failure
	 */
	goto(step: number) {
		return this.#journeys.goto(step);
	}

	/**
	 * Starts again from step 0, with what was changed by hand up to the step on show, or from the file that was opened; with other
	 * settings, if they are given, always from step 0. One that the engine refuses throws, and the run goes on.
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
	 * Goes on with the run of a checkpoint, or starts one with the networks of PyTorch's file. What is neither throws the engine's
	 * sentence, and the run goes on as it was.
	 */
	open(file: Uint8Array) {
		if (!this.status.liveRun) {
			throw new Error("no file can be opened, as the engine does not run");
		}
		this.#failures.ask(({ Engine }) => this.restart(planOfFile(Engine, file)));
	}

	/** The same from another seed. */
	newSeed() {
		this.attempt((run) => this.reset({ seed: run.Engine.randomSeed() }));
	}

	/** Starts another preset, with the seed that was asked for. */
	choosePreset(preset: PresetName) {
		const { seed } = this.plan.value.config;
		this.restart({ preset, config: seed === undefined ? {} : { seed } });
		this.play();
	}

	/** Starts another run. What the engine refuses throws, and the run goes on as it was. */
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
	 * Does what is asked for now, and was not before: it changes what can change in the midst of a run, or starts another one, which
	 * trains if this one did. What the engine refuses throws, and the run goes on as it was. While a run is set aside it waits.
	 * @param written what is asked for again, in the place of what was changed by hand
	 */
	follow(plan: Plan, written?: readonly Asked[]) {
		if (this.status.liveRun) {
			this.#follower.follow(plan, written);
		}
	}

	/** What holds of the reader's own run, of what can be asked for; undefined as long as there is no run. */
	holds(name: Asked) {
		return this.#follower.holds(name);
	}

	/** Throws what the engine refuses of a plan. */
	check(plan: Plan) {
		this.#failures.ask(({ Engine }) => this.#beginnings.begin(Engine, plan).free());
	}

	/** A live change, from the step on show on. One that the engine refuses throws, and nothing is changed. */
	change<Field extends keyof LiveConfig>(field: Field, value: LiveConfig[Field]) {
		this.#failures.ask((run) => {
			run.change(field, value);
			batch(() => {
				this.#failures.recover();
				this.status.change();
			});
		});
	}

	/** Takes back what threw the last run away, or what came after its step on show. The run that was there in its place is kept. */
	undo() {
		const kept = this.kept.value;
		if (kept) {
			void this.bringBack(kept.id);
		}
	}

	/**
	 * Shows a run of this session again, exactly as it stood. The one that was on show is kept in its place. It is there at once, unless
	 * there was no more room for its standing: then the run begins again, and the way to where it stood is a journey.
	 * @returns whether there is such a run, and it came to where it stood: not if it was paused, sent elsewhere, or stopped by a failure
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
		// Who has pressed play on the way goes on from the end.
		const mayGoBack = this.id.value === id && this.state.value === "paused";
		return isAtEnd && (step === lastStep || !mayGoBack || this.goto(step));
	}

	/**
	 * Does something with the run. A step that the engine refuses pauses it where it is; any other error ends it, as nothing that the
	 * engine says after a crash means anything.
	 * @returns whether it went well
	 */
	attempt(action: (run: Run) => void) {
		return this.#failures.attempt(action);
	}

	/** Pauses, and does something with the run; a failure is told, as that of a step is. */
	act(action: (run: Run) => void) {
		this.status.journey.value = undefined;
		if (this.attempt(action)) {
			this.status.rest();
		}
	}

	/**
	 * Trains as much as a frame has time for.
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
				this.#announce("done");
			}
			this.#announce("step");
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

	/** Draws other things of the run, or goes at another speed. */
	show(shown: Partial<Shown>) {
		this.shown.value = { ...this.shown.value, ...shown };
	}

	/** Has the run stop by itself at another step than was planned. */
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

	/** Nothing of it is left in the engine's memory. */
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

	/** The run on show, as long as the engine may be asked: not after a crash, and not while it sleeps. */
	get askable() {
		return untracked(() => this.status.liveRun);
	}

	/** What the run on show began from; undefined as long as there is none. */
	get preset() {
		return this.presetOf(this.plan.peek().preset);
	}

	/** What comes with a preset's name; undefined unless a run of this session began with it. */
	presetOf(name: PresetName) {
		return this.#beginnings.presetOf(name);
	}

	/** The engine's; empty until it is there. */
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

	/** Puts a run on show, in the place of the one that is. */
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

	/** The run goes on from an earlier step, as another one. */
	#fork(run: Run, standing: Standing) {
		this.#past.keep(this.plan.value, run, { standing });
		this.status.id.value = ++this.#lastId;
	}
}
