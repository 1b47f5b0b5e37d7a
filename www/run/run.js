// @ts-check
// One run of the engine, its pace and its past: knows no screen.

import { isRefusal } from "../engine/problems.js";
import { Timeline } from "./timeline.js";

/**
 * @typedef {import("../../pkg/gan_painter.js").Gan} Gan
 * @typedef {import("../../pkg/gan_painter.js").Config} Config
 * @typedef {import("../../pkg/gan_painter.js").LiveConfig} LiveConfig
 * @typedef {import("../../pkg/gan_painter.js").RunEvent} RunEvent
 * @typedef {import("../../pkg/gan_painter.js").Truth} Truth
 */

export class Run {
	/**
	 * A run at its start. Throws if the config or an event is refused.
	 * @param {typeof import("../../pkg/gan_painter.js").Gan} Engine
	 * @param {Partial<Config>} config keys left out have the engine's defaults
	 * @param {RunEvent[]} events changes that take effect by themselves
	 * @param {number} goal the step at which it stops by itself
	 */
	constructor(Engine, config, events, goal) {
		this.Engine = Engine;
		this.goal = goal;
		this.gan = new Engine(config, events);
		this.config = this.gan.config;
		/** The settings at step 0, and all live changes: kept here, because after a crash the engine can't be asked. */
		this.startConfig = this.gan.startConfig;
		this.events = this.gan.events;
		const { batchSize, points } = this.config;
		/** This batch's paintings, one after the other. */
		this.paintings = new Float32Array(batchSize * points);
		/** The first of them. */
		this.painting = this.paintings.subarray(0, points);
		this.lower = new Float32Array(points);
		this.upper = new Float32Array(points);
		this.gan.readBounds(this.lower, this.upper);
		/** Of a conditional run: the label of each painting of the batch, and the curve between its classes. */
		this.classes = this.config.conditional
			? { labels: new Float32Array(batchSize), middle: this.curve(0.5) }
			: undefined;
		this.timeline = new Timeline();
		/** @type {{ moment: import("./timeline.js").Moment, events: RunEvent[] } | undefined} How far the run had come, while an earlier step is on show. */
		this.end = undefined;
		/** @type {number} The part of a step that the clock has not asked for yet. */
		this.owed = 0;
		this.stepCount = 0;
		/** @type {number | undefined} */
		this.accuracy = undefined;
		/** @type {number | undefined} */
		this.score = undefined;
		/** @type {{ step: number, truth: Truth | undefined } | undefined} What the two numbers hide, once it was asked for. */
		this.known = undefined;
		this.read();
		this.timeline.add(this.moment());
	}

	/** What the two numbers hide; undefined where the numbers are beyond float32. */
	get truth() {
		this.known ??= { step: this.stepCount, truth: this.findTruth() };
		return this.known.truth;
	}

	/**
	 * The artist's curve at u.
	 * @param {number} u
	 */
	curve(u) {
		const curve = new Float32Array(this.config.points);
		this.gan.readCurve(u, curve);
		return curve;
	}

	findTruth() {
		try {
			return this.gan.truth();
		} catch (error) {
			if (isRefusal(error)) {
				return undefined;
			}
			throw error;
		}
	}

	/**
	 * A live change. In the past it begins another future.
	 * @template {keyof LiveConfig} Field
	 * @param {Field} field
	 * @param {LiveConfig[Field]} value
	 */
	change(field, value) {
		this.gan.change(field, value);
		this.config = this.gan.config;
		this.events = this.gan.events;
		this.dropFuture();
	}

	/** Whether the run has come to where it stops by itself. */
	get done() {
		return this.stepCount >= this.goal;
	}

	/** From here on it no longer stops by itself. */
	goOn() {
		this.goal = Number.POSITIVE_INFINITY;
	}

	/** How far the run has come, also while an earlier step is on show. */
	get lastStep() {
		return this.end?.moment.step ?? this.stepCount;
	}

	/** @param {number} steps */
	step(steps) {
		this.work(() => this.train(steps, Number.POSITIVE_INFINITY));
	}

	/**
	 * As many steps as the speed asks for, in no more than the time given.
	 * @param {number} speed steps per second
	 * @param {number} elapsed milliseconds to make up for
	 * @param {number} slice milliseconds it may take
	 */
	advance(speed, elapsed, slice) {
		const owed = Number.isFinite(speed) ? this.owed + (speed * elapsed) / 1000 : speed;
		this.work(() => {
			const steps = this.train(Math.min(Math.floor(owed), this.goal - this.stepCount), slice);
			// What a slow machine could not do is dropped, not owed for ever.
			this.owed = Math.min(owed - steps, 1);
		});
	}

	/**
	 * One step, with a copy of every tensor on its way.
	 * @returns {import("../../pkg/gan_painter.js").TracedTensor[]}
	 */
	traceStep() {
		this.dropFuture();
		const tensors = this.gan.traceStep();
		this.read();
		this.keepMoment();
		return tensors;
	}

	/**
	 * Trains, and keeps a moment wherever one is due. Returns the number of steps.
	 * @param {number} most
	 * @param {number} milliseconds
	 */
	train(most, milliseconds) {
		if (most > 0) {
			this.dropFuture();
		}
		const end = performance.now() + milliseconds;
		const start = this.stepCount;
		const goal = start + most;
		while (this.stepCount < goal) {
			const left = end - performance.now();
			if (left <= 0) {
				break;
			}
			const due = this.timeline.next(this.stepCount);
			this.stepCount += this.gan.stepFor(left, Math.min(due, goal) - this.stepCount);
			if (this.stepCount === due) {
				this.read();
				this.keepMoment();
			}
		}
		return this.stepCount - start;
	}

	/** Keeps a moment, if one is due now. */
	keepMoment() {
		if (this.stepCount % this.timeline.interval === 0) {
			this.timeline.add(this.moment());
		}
	}

	/**
	 * Shows another step of the run, exactly: what lies between a kept moment and the step is computed again. What is beyond
	 * the last step is trained.
	 * @param {number} step
	 */
	goto(step) {
		if (step < this.stepCount || this.end) {
			this.end ??= { moment: this.moment(), events: this.events };
			const { moment, events } = this.end;
			if (step < moment.step) {
				this.restore(this.timeline.before(step), events, step);
			} else {
				this.restore(moment, [], moment.step);
				this.end = undefined;
			}
		}
		if (step > this.stepCount) {
			this.step(step - this.stepCount);
		}
	}

	/**
	 * @param {import("./timeline.js").Moment} moment
	 * @param {RunEvent[]} events the run's: those that came after the moment are made again
	 * @param {number} step
	 */
	restore(moment, events, step) {
		const gan = this.Engine.restore(moment.checkpoint);
		this.free();
		this.gan = gan;
		const known = this.gan.events.map((event) => JSON.stringify(event));
		for (const event of events.filter(({ step: at }) => at >= moment.step && at <= step)) {
			if (!known.includes(JSON.stringify(event))) {
				this.gan.stepFor(Number.POSITIVE_INFINITY, event.step - this.gan.stepCount);
				this.gan.change(event.field, event.value);
			}
		}
		this.gan.stepFor(Number.POSITIVE_INFINITY, step - this.gan.stepCount);
		this.events = this.gan.events;
		this.read();
	}

	/** What came after the step on show is no longer the run's. */
	dropFuture() {
		if (this.end) {
			this.timeline.dropAfter(this.stepCount);
			this.end = undefined;
		}
	}

	/**
	 * Trains, and reads what became of it: also when a step was refused, as those before it stay.
	 * @param {() => void} action
	 */
	work(action) {
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

	/** Copies what the screen shows, so that drawing asks nothing of the engine. */
	read() {
		const { gan } = this;
		gan.readPaintings(this.paintings);
		if (this.classes) {
			gan.readLabels(this.classes.labels);
		}
		this.stepCount = gan.stepCount;
		this.accuracy = gan.discriminatorAccuracy;
		this.score = gan.discriminatorScore;
		this.config = gan.config;
		// A step's networks are the same however often it is read.
		if (this.known?.step !== this.stepCount) {
			this.known = undefined;
		}
	}

	/** @returns {import("./timeline.js").Moment} */
	moment() {
		const { stepCount, accuracy, score } = this;
		return {
			step: stepCount,
			checkpoint: this.gan.checkpoint(),
			painting: this.painting.slice(),
			accuracy,
			score,
			measures: this.truth?.all,
		};
	}

	free() {
		this.gan.free();
	}
}
