// One run of the engine and its past. This module knows no screen. Long work can be done in slices.

import type {
	Config,
	Facts,
	Gan,
	LiveConfig,
	Preset,
	RunEvent,
	Setting,
	TracedTensor,
	Truth,
} from "../../pkg/gan_painter.js";
import { isRefusal, unlessRefused } from "../engine/problems.js";
import { retire } from "../engine/retired.js";
import { eventsBeyond, makeTogether } from "./changes.js";
import { rateAt, type Speed } from "./plan.js";
import { StepTime } from "./step-time.js";
import { type Moment, Timeline } from "./timeline.js";

export type { Config, LiveConfig, Preset, RunEvent, Setting, Truth };
/** The engine's class, once its wasm is loaded. */
export type Engine = typeof Gan;

/** The most bytes of checkpoints that are kept of a run that was thrown away. */
const KEPT_BYTES = 20 << 20;

/** A place in a run: the engine's whole state, and all live changes made until then. */
export interface Place {
	moment: Moment;
	events: RunEvent[];
}

/** A run in a form that can be resumed: where it stands, how far it had come, and the kept moments of its way. */
export interface Standing {
	here: Moment;
	end: Place | undefined;
	goal: number;
	timeline: Timeline;
}

export class Run {
	readonly Engine: Engine;
	/** The engine's facts that hold for every run. */
	readonly facts: Facts;
	/** What each setting may be. It is kept because after a crash the engine can't be asked. */
	readonly table: Setting[];
	/** The step at which the run stops by itself. */
	goal: number;
	gan: Gan;
	config: Config;
	/** The settings at step 0, and all live changes. They are kept because after a crash the engine can't be asked. */
	readonly startConfig: Config;
	events: RunEvent[];
	/** The paintings of this batch, one after the other. */
	readonly paintings: Float32Array;
	/** The first painting. */
	readonly painting: Float32Array;
	/** The ideas of these paintings. Undefined if nobody knows them: a file doesn't have them, and the next step draws others. */
	ideas: Float32Array | undefined;
	readonly lower: Float32Array;
	readonly upper: Float32Array;
	/** In a conditional run, the label of each painting of the batch, and the curve between the classes. */
	readonly classes: { labels: Float32Array; middle: Float32Array } | undefined;
	timeline = new Timeline();
	/** How far the run had come; set while an earlier step is on show. */
	end: Place | undefined;
	/** Called before the run goes on from an earlier step, with the standing that is about to be dropped. */
	beforeDrop: (standing: Standing) => void = () => {};
	stepCount = 0;
	accuracy: number | undefined;
	score: number | undefined;
	readonly stepTime: StepTime;

	/** The part of a step that the clock has not yet asked for. */
	private owed = 0;
	/** What the two numbers hide, once it has been asked for. */
	private known: { step: number; truth: Truth | undefined } | undefined;
	/** The live changes after the step on show, in their order, while an earlier step is on show. */
	private ahead: RunEvent[] = [];
	/** The engine's whole state, while the run is out of the engine's memory. */
	private asleep: Uint8Array | undefined;

	/**
	 * A run at its start. Throws if the config or an event is refused.
	 * @param config keys left out have the engine's defaults
	 * @param events changes that take effect by themselves
	 * @param goal the step at which it stops by itself
	 */
	static begin(Engine: Engine, config: Partial<Config>, events: RunEvent[], goal: number) {
		const run = new Run(Engine, new Engine(config, events), goal);
		run.timeline.add(run.moment());
		return run;
	}

	/** A run from a checkpoint, or from the networks of a file from PyTorch. Its past is unknown. Throws if the file is neither. */
	static open(Engine: Engine, file: Uint8Array, goal: number) {
		const run = new Run(Engine, Engine.restore(file), goal);
		run.timeline.add(run.moment());
		return run;
	}

	/** A run that goes on where another one stood. */
	static resume(Engine: Engine, { here, end, goal, timeline }: Standing) {
		const run = new Run(Engine, Engine.restore(here.checkpoint), goal);
		run.timeline = timeline.copy();
		run.ideas = here.ideas?.slice();
		run.end = end;
		run.ahead = end ? eventsBeyond(run.gan.events, end.events) : [];
		return run;
	}

	private constructor(Engine: Engine, gan: Gan, goal: number) {
		this.Engine = Engine;
		this.facts = Engine.facts();
		this.table = Engine.settings();
		this.goal = goal;
		this.gan = gan;
		this.stepTime = new StepTime(gan.stepOperations);
		this.config = gan.config;
		this.startConfig = gan.startConfig;
		this.events = gan.events;
		const { batchSize, points, conditional } = this.config;
		this.paintings = new Float32Array(batchSize * points);
		this.painting = this.paintings.subarray(0, points);
		this.lower = new Float32Array(points);
		this.upper = new Float32Array(points);
		gan.readBounds(this.lower, this.upper);
		this.classes = conditional
			? { labels: new Float32Array(batchSize), middle: this.curve(this.facts.classBoundary) }
			: undefined;
		this.read();
	}

	/** What the two numbers hide; undefined if the numbers are beyond float32. */
	get truth() {
		this.known ??= { step: this.stepCount, truth: unlessRefused(() => this.gan.truth()) };
		return this.known.truth;
	}

	/** The artist's curve at u. */
	curve(u: number) {
		const curve = new Float32Array(this.config.points);
		this.gan.readCurve(u, curve);
		return curve;
	}

	/** Makes a live change. At an earlier step this begins another future. */
	change<Field extends keyof LiveConfig>(field: Field, value: LiveConfig[Field]) {
		const standing = this.end && this.standing();
		this.gan.change(field, value);
		this.config = this.gan.config;
		this.events = this.gan.events;
		if (standing) {
			this.dropFuture(standing);
		}
	}

	/** Whether the run has reached the step where it stops by itself. */
	get done() {
		return this.stepCount >= this.goal;
	}

	/** Keeps the run from stopping by itself from now on. */
	goOn() {
		this.goal = Number.POSITIVE_INFINITY;
	}

	/** The step where the run's past begins: 0, or the step of the opened file. */
	get firstStep() {
		return this.timeline.moments[0].step;
	}

	/** How far the run has come, also while an earlier step is on show. */
	get lastStep() {
		return this.end?.moment.step ?? this.stepCount;
	}

	/**
	 * Trains as many steps as the speed asks for, within the given time.
	 * @param elapsed milliseconds to make up for
	 * @param slice milliseconds it may take
	 */
	advance(speed: Speed, elapsed: number, slice: number) {
		const rate = rateAt(speed, this.stepCount);
		const owed = Number.isFinite(rate) ? this.owed + (rate * elapsed) / 1000 : rate;
		const most = Math.min(Math.floor(owed), this.goal - this.stepCount);
		if (most > 0) {
			this.dropFuture();
		}
		const start = this.stepCount;
		this.work(() => this.train(start + most, slice));
		// A slow machine drops the steps that it could not do, so that they do not add up.
		this.owed = Math.min(owed - (this.stepCount - start), 1);
	}

	/** Makes one step, and copies every tensor on the way. */
	traceStep(): TracedTensor[] {
		this.dropFuture();
		const tensors = this.gan.traceStep();
		this.read();
		this.keepMoment();
		return tensors;
	}

	/**
	 * Makes the next step as the run made it before, or a new one at its end, and copies every tensor on the way. What comes after
	 * it stays, so `approach` has to take the run on: it makes the live changes that are due then.
	 */
	retraceStep(): TracedTensor[] {
		const tensors = this.gan.traceStep();
		this.read();
		return tensors;
	}

	/**
	 * Does a slice of the way to another step of the run. Steps since a kept moment are computed again, exactly. Steps beyond the last
	 * one are trained.
	 * @param slice milliseconds it may take
	 * @returns whether the run has arrived
	 */
	approach(step: number, slice: number) {
		const end = performance.now() + slice;
		this.work(() => {
			this.jump(step);
			// The jump has used part of the slice, or all of it if the networks are large.
			const left = end - performance.now();
			if (this.end) {
				this.repeat(step, left);
			} else {
				this.train(step, left);
			}
		});
		return this.stepCount === step;
	}

	/** Restores the kept moment from which the way to a step is shortest, if that is shorter than from here. */
	private jump(step: number) {
		if (step >= this.stepCount && !this.end) {
			return;
		}
		this.end ??= { moment: this.moment(), events: this.events };
		const { moment: last, events } = this.end;
		if (step >= last.step) {
			this.restore(last);
			this.events = events;
			this.end = undefined;
			this.ahead = [];
			return;
		}
		const nearest = this.timeline.before(step);
		if (step < this.stepCount || nearest.step > this.stepCount) {
			this.restore(nearest);
			this.ahead = eventsBeyond(this.gan.events, events);
		}
	}

	/** Goes up to a step that the run has reached before, with all live changes that were made on the way. */
	private repeat(step: number, slice: number) {
		const end = performance.now() + slice;
		for (;;) {
			const [next] = this.ahead;
			if (next?.step === this.stepCount) {
				const due = this.ahead.filter(({ step }) => step === this.stepCount);
				makeTogether(this.gan, due);
				this.ahead = this.ahead.filter(({ step }) => step > this.stepCount);
				continue;
			}
			const left = end - performance.now();
			if (this.stepCount >= step || left <= 0) {
				break;
			}
			this.stepCount += this.gan.stepFor(left, Math.min(next?.step ?? step, step) - this.stepCount);
		}
		this.events = this.gan.events;
	}

	/**
	 * Trains up to a step, and keeps a moment whenever one is due.
	 * @param slice milliseconds it may take
	 */
	private train(step: number, slice: number) {
		const end = performance.now() + slice;
		while (this.stepCount < step) {
			const left = end - performance.now();
			if (left <= 0) {
				return;
			}
			const due = this.timeline.next(this.stepCount);
			const most = Math.min(due, step) - this.stepCount;
			const start = performance.now();
			const steps = this.gan.stepFor(left, most);
			this.stepCount += steps;
			this.stepTime.measure(steps, performance.now() - start);
			if (this.stepCount === due) {
				this.read();
				this.keepMoment();
			}
			// The engine has used its time, even if the clock stands still.
			if (steps < most) {
				return;
			}
		}
	}

	/** Keeps a moment, if one is due now. */
	private keepMoment() {
		if (this.stepCount % this.timeline.interval === 0) {
			this.timeline.add(this.moment());
		}
	}

	private restore(moment: Moment) {
		const gan = this.Engine.restore(moment.checkpoint);
		this.free();
		this.gan = gan;
		this.ideas = moment.ideas?.slice();
		this.stepCount = moment.step;
	}

	/** Drops what came after the step on show. */
	dropFuture(standing = this.end && this.standing()) {
		if (standing) {
			this.beforeDrop(standing);
			this.timeline.dropAfter(this.stepCount);
			this.end = undefined;
			this.ahead = [];
		}
	}

	/** The run in a form that can be resumed, limited to the checkpoints that are kept of a run that was thrown away. */
	standing(): Standing {
		return { here: this.moment(), end: this.end, goal: this.goal, timeline: this.timeline.copy(KEPT_BYTES) };
	}

	/** Trains, then reads the result, even if a step was refused, because the steps before it stay. */
	private work(action: () => void) {
		try {
			action();
		} catch (error) {
			if (isRefusal(error)) {
				this.read();
			}
			throw error;
		}
		this.read();
	}

	/** Copies what the screen shows, so that drawing does not ask the engine. */
	private read() {
		const { gan } = this;
		gan.readPaintings(this.paintings);
		if (this.classes) {
			gan.readLabels(this.classes.labels);
		}
		const ideas = this.ideas ?? new Float32Array(this.config.batchSize * this.config.ideas);
		if (gan.readBatchIdeas(ideas)) {
			this.ideas = ideas;
		}
		this.stepCount = gan.stepCount;
		this.accuracy = gan.discriminatorAccuracy;
		this.score = gan.discriminatorScore;
		this.config = gan.config;
		// A step's networks are the same however often they are read.
		if (this.known?.step !== this.stepCount) {
			this.known = undefined;
		}
	}

	private moment(): Moment {
		const { stepCount: step, accuracy, score, truth } = this;
		const [checkpoint, painting, ideas] = [this.gan.checkpoint(), this.painting.slice(), this.ideas?.slice()];
		return { step, checkpoint, painting, ideas, accuracy, score, measures: truth?.all };
	}

	/** Leaves the engine's memory. Until the run wakes, the Gan may not be asked anything. */
	sleep() {
		this.asleep = this.gan.checkpoint();
		this.free();
	}

	/** Returns to the engine's memory as it was. */
	wake() {
		if (this.asleep) {
			this.gan = this.Engine.restore(this.asleep);
			this.asleep = undefined;
		}
	}

	free() {
		retire(this.gan);
	}
}
