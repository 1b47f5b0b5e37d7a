// @ts-check
// The moments of a run that are kept: what the charts show, and what a jump starts from. Knows neither screen nor engine.

/** As many as a chart can show; a jump has at most a fiftieth of the run to compute again. */
const MOST = 100;
/** Of all checkpoints together. */
const MOST_BYTES = 64 << 20;
/** Without at least these there would be no way back. */
const FEWEST = 2;

/**
 * @typedef {object} Moment
 * @property {number} step
 * @property {Uint8Array} checkpoint
 * @property {Float32Array} painting
 * @property {number | undefined} accuracy undefined before the first step
 * @property {number | undefined} score
 * @property {import("../../pkg/gan_painter.js").Measures | undefined} measures undefined where they are beyond float32
 */

export class Timeline {
	constructor() {
		/** @type {Moment[]} In the order of their steps, from step 0 on. */
		this.moments = [];
		/** Steps between two moments: doubles whenever there are too many of them. */
		this.interval = 1;
	}

	/**
	 * The step after this one at which the next moment is due.
	 * @param {number} step
	 */
	next(step) {
		return (Math.floor(step / this.interval) + 1) * this.interval;
	}

	/** @param {Moment} moment */
	add(moment) {
		this.moments.push(moment);
		const limit = Math.max(Math.min(MOST, Math.floor(MOST_BYTES / moment.checkpoint.length)), FEWEST);
		while (this.moments.length > limit) {
			this.interval *= 2;
			this.moments = this.moments.filter(({ step }) => step % this.interval === 0);
		}
	}

	/**
	 * The last moment at or before this step.
	 * @param {number} step
	 */
	before(step) {
		const moment = this.moments.findLast((moment) => moment.step <= step);
		if (!moment) {
			throw new Error("a timeline begins at step 0");
		}
		return moment;
	}

	/** @param {number} step */
	dropAfter(step) {
		this.moments = this.moments.filter((moment) => moment.step <= step);
	}
}
