// The kept moments of a run. Charts show them, and a jump starts from one. This module knows neither screen nor engine.

import type { Measures } from "../../pkg/gan_painter.js";

/** The most moments. A chart can show no more, and with them a jump computes at most a fiftieth of the run again. */
const MOST = 100;
/** The most bytes of all checkpoints together. */
const MOST_BYTES = 64 << 20;
/** The fewest moments. With less there would be no way back. */
const FEWEST = 2;

export interface Moment {
	step: number;
	checkpoint: Uint8Array;
	painting: Float32Array;
	/** The ideas of the whole batch, which the checkpoint doesn't have. */
	ideas: Float32Array | undefined;
	/** Undefined before the first step. */
	accuracy: number | undefined;
	score: number | undefined;
	/** Undefined if the numbers are beyond float32. */
	measures: Measures | undefined;
}

export class Timeline {
	/** The moments in the order of their steps. The first one always stays. */
	moments: Moment[] = [];
	/** Steps between two moments. The interval doubles whenever there are too many moments. */
	interval = 1;

	/** The step after this one at which the next moment is due. */
	next(step: number) {
		return (Math.floor(step / this.interval) + 1) * this.interval;
	}

	add(moment: Moment) {
		this.moments.push(moment);
		this.thin(MOST_BYTES);
	}

	/** Drops every other moment until there are few enough, and their checkpoints fit into the given bytes. */
	private thin(mostBytes: number) {
		const largest = Math.max(...this.moments.map(({ checkpoint }) => checkpoint.length));
		const limit = Math.max(Math.min(MOST, Math.floor(mostBytes / largest)), FEWEST);
		while (this.moments.length > limit) {
			this.interval *= 2;
			this.moments = this.moments.filter(({ step }, i) => i === 0 || step % this.interval === 0);
		}
	}

	/** A copy with the same moments, or with as many as fit into the given bytes. */
	copy(mostBytes = Number.POSITIVE_INFINITY) {
		const copy = new Timeline();
		copy.moments = [...this.moments];
		copy.interval = this.interval;
		copy.thin(mostBytes);
		return copy;
	}

	/** A copy with the first moment alone. */
	beginning() {
		const beginning = new Timeline();
		beginning.moments = this.moments.slice(0, 1);
		beginning.interval = this.interval;
		return beginning;
	}

	/** The last moment at or before this step. */
	before(step: number) {
		const moment = this.moments.findLast((moment) => moment.step <= step);
		if (!moment) {
			throw new Error(`nothing is kept of step ${step}, or of a step before it`);
		}
		return moment;
	}

	dropAfter(step: number) {
		this.moments = this.moments.filter((moment) => moment.step <= step);
	}
}
