// What the critic tells the painter about the painting on show, as arrows long enough to be seen.

import type { GeneratorLoss } from "../../pkg/gan_painter.js";
import { isRefusal } from "../engine/problems.js";
import type { Config, Run } from "../run/run.js";
import { type Bounds, roomOf } from "./bounds.js";
import { powerBelow } from "./powers.js";
import type { Arrows } from "./scene.js";

/** Shares of the room between the bounds. If the longest arrow is shorter or longer than these, a new scale is chosen. */
const [SHORTEST, LONGEST] = [0.1, 0.6];

/**
 * The constant scale, per painting of a batch, because each painting has only its share of the loss. In the tutorial's runs, the
 * longest arrow is then between a tenth and the whole of the room between the bounds (measured: advice of 0.0004 to 0.002, times
 * 500). If the critic is too strong (1e-6 and less), no arrow can be seen.
 */
const FIXED = 8;

export class Advice {
	private scale = 1;
	/** The advice for the whole batch. */
	private batch = new Float32Array();

	/**
	 * The arrows of these losses at a painting, all to the same scale; none if they are beyond float32.
	 * @param shown which painting of the batch
	 * @param fixed the arrows' scale; if left out, a scale at which they can be seen
	 */
	arrows(run: Run, shown: number, losses: readonly GeneratorLoss[], fixed?: number): Arrows[] {
		const { gan, paintings } = run;
		const { points } = run.config;
		if (this.batch.length !== paintings.length) {
			this.batch = new Float32Array(paintings.length);
		}
		const lengths: Float32Array[] = [];
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
		return fixed === undefined ? this.drawn(run, losses, lengths) : atScale(fixed, losses, lengths);
	}

	/**
	 * The arrows for advice that is already known.
	 * @param lengths one array for each loss
	 */
	drawn(bounds: Bounds, losses: readonly GeneratorLoss[], lengths: Float32Array[]): Arrows[] {
		const longest = Math.max(...lengths.flatMap((each) => [...each].map(Math.abs)));
		const room = roomOf(bounds);
		const share = (longest * this.scale) / room;
		if (longest > 0 && !(share >= SHORTEST && share <= LONGEST)) {
			this.scale = roundedDown((LONGEST * room) / longest);
		}
		return atScale(this.scale, losses, lengths);
	}
}

function atScale(scale: number, losses: readonly GeneratorLoss[], lengths: Float32Array[]): Arrows[] {
	return losses.map((line, i) => ({ line, lengths: lengths[i], scale }));
}

/** A scale that is the same at every step of a run. */
export function fixedScale({ batchSize }: Pick<Config, "batchSize">) {
	return roundedDown(FIXED * batchSize);
}

/** The largest number that is not above the value and is 1, 2 or 5 times a power of ten. */
function roundedDown(value: number) {
	const power = powerBelow(value);
	const digit = [5, 2, 1].find((digit) => digit * power <= value) ?? 1;
	return Number((digit * power).toPrecision(1));
}
