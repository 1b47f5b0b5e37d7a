// @ts-check
// What the critic tells the painter about the painting on show, as arrows long enough to be seen.

import { isRefusal } from "../engine/problems.js";
import { roomOf } from "./bounds.js";

/**
 * @typedef {import("../run/run.js").Run} Run
 * @typedef {import("./picture.js").Arrows} Arrows
 * @typedef {import("../../pkg/gan_painter.js").GeneratorLoss} GeneratorLoss
 */

/** The longest arrow, in parts of the room between the bounds: a new scale is chosen when it leaves these limits. */
const [SHORTEST, LONGEST] = [0.1, 0.6];

export class Advice {
	constructor() {
		this.scale = 1;
		/** The whole batch's. */
		this.batch = new Float32Array();
	}

	/**
	 * The arrows of these losses at a painting, all to the same scale; none where they are beyond float32.
	 * @param {Run} run
	 * @param {number} shown which painting of the batch
	 * @param {readonly GeneratorLoss[]} losses
	 * @returns {Arrows[]}
	 */
	arrows(run, shown, losses) {
		const { gan, paintings } = run;
		const { points } = run.config;
		if (this.batch.length !== paintings.length) {
			this.batch = new Float32Array(paintings.length);
		}
		/** @type {Float32Array[]} */
		const lengths = [];
		try {
			for (const loss of losses) {
				gan.readAdvice(this.batch, loss);
				lengths.push(this.batch.slice(shown * points, (shown + 1) * points));
			}
		} catch (error) {
			if (isRefusal(error)) {
				return [];
			}
			throw error;
		}
		return this.drawn(run, losses, lengths);
	}

	/**
	 * The same of advice that is known.
	 * @param {import("./bounds.js").Bounds} bounds
	 * @param {readonly GeneratorLoss[]} losses
	 * @param {Float32Array[]} lengths one array for each loss
	 * @returns {Arrows[]}
	 */
	drawn(bounds, losses, lengths) {
		const longest = Math.max(...lengths.flatMap((each) => [...each].map(Math.abs)));
		const room = roomOf(bounds);
		const share = (longest * this.scale) / room;
		if (longest > 0 && !(share >= SHORTEST && share <= LONGEST)) {
			this.scale = roundedDown((LONGEST * room) / longest);
		}
		return losses.map((line, i) => ({ line, lengths: lengths[i], scale: this.scale }));
	}
}

/**
 * 1, 2 or 5 times a power of ten.
 * @param {number} value
 */
function roundedDown(value) {
	const power = 10 ** Math.floor(Math.log10(value));
	const digit = [5, 2, 1].find((digit) => digit * power <= value) ?? 1;
	return Number((digit * power).toPrecision(1));
}
