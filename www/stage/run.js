// @ts-check
// One run of the engine and its pace: knows no screen.

import { isRefusal } from "../engine.js";

/**
 * @typedef {import("../../pkg/gan_painter.js").Gan} Gan
 * @typedef {import("../../pkg/gan_painter.js").Config} Config
 * @typedef {import("../../pkg/gan_painter.js").LiveConfig} LiveConfig
 */

export class Run {
	/**
	 * A run at its start. Throws if the config is refused.
	 * @param {typeof import("../../pkg/gan_painter.js").Gan} Engine
	 * @param {Partial<Config>} config keys left out have the engine's defaults
	 * @param {number} goal the step at which it stops by itself
	 */
	constructor(Engine, config, goal) {
		this.Engine = Engine;
		this.config = { ...Engine.defaultConfig(), ...config };
		this.goal = goal;
		this.gan = new Engine(this.config);
		const { batchSize, points } = this.config;
		/** This batch's paintings, one after the other. */
		this.paintings = new Float32Array(batchSize * points);
		/** The first of them, which is the one on show. */
		this.painting = this.paintings.subarray(0, points);
		this.lower = new Float32Array(points);
		this.upper = new Float32Array(points);
		this.gan.readBounds(this.lower, this.upper);
		this.stepCount = 0;
		/** @type {number | undefined} */
		this.accuracy = undefined;
		/** @type {number | undefined} */
		this.score = undefined;
		this.read();
		/** @type {number} The part of a step that the clock has not asked for yet. */
		this.owed = 0;
	}

	/**
	 * @template {keyof LiveConfig} Field
	 * @param {Field} field
	 * @param {LiveConfig[Field]} value
	 */
	change(field, value) {
		this.gan.change(field, value);
		this.config = { ...this.config, [field]: value };
	}

	/** Whether the run has come to where it stops by itself. */
	get done() {
		return this.stepCount >= this.goal;
	}

	/** From here on it no longer stops by itself. */
	goOn() {
		this.goal = Number.POSITIVE_INFINITY;
	}

	step() {
		this.work(() => this.gan.step());
	}

	/**
	 * As many steps as the speed asks for, in no more than the time given.
	 * @param {number} speed steps per second
	 * @param {number} elapsed milliseconds to make up for
	 * @param {number} slice milliseconds it may take
	 */
	advance(speed, elapsed, slice) {
		const owed = Number.isFinite(speed) ? this.owed + (speed * elapsed) / 1000 : speed;
		const left = this.goal - this.stepCount;
		this.work(() => {
			const steps = this.gan.stepFor(slice, Math.min(Math.floor(owed), left));
			// What a slow machine could not do is dropped, not owed for ever.
			this.owed = Math.min(owed - steps, 1);
		});
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
		this.stepCount = gan.stepCount;
		this.accuracy = gan.discriminatorAccuracy;
		this.score = gan.discriminatorScore;
	}

	free() {
		try {
			this.gan.free();
		} catch {
			// After a crash the engine never lets go of the Gan that it was working on.
		}
	}
}
