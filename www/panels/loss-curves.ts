// The painter's two losses, as functions of what the critic says of a painting: for drawing only, as the engine takes its own.

import type { Config } from "../run/run.js";

export interface LossCurve {
	/** @param d what the critic says, 0 … 1 */
	value: (d: number) => number;
	/**
	 * By the critic's logit, ln(D/(1 − D)): all that a painting's gradient has of the loss. What comes behind it on the way back to
	 * the painting, the critic's network, is the same for both losses.
	 */
	slope: (d: number) => number;
}

export const LOSS_CURVES: Record<Config["loss"], LossCurve> = {
	minimax: { value: (d) => Math.log1p(-d), slope: (d) => -d },
	nonSaturating: { value: (d) => -Math.log(d), slope: (d) => d - 1 },
};

/** What the critic's network puts out before the sigmoid makes a probability of it. */
export function logitOf(d: number) {
	return Math.log(d) - Math.log1p(-d);
}

export function probabilityOf(logit: number) {
	return 1 / (1 + Math.exp(-logit));
}
