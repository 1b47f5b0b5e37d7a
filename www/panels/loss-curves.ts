// The painter's two losses as functions of what the critic says of a painting. They are only drawn: the engine has its own.

import type { Config } from "../run/run.js";

export interface LossCurve {
	/** @param d what the critic says, 0 … 1 */
	value: (d: number) => number;
	/**
	 * The slope by the critic's logit, ln(D/(1 − D)). It is the only part of a painting's gradient that depends on the loss. The rest,
	 * from the logit back through the critic's network to the painting, is the same for both losses.
	 */
	slope: (d: number) => number;
}

export const LOSS_CURVES: Record<Config["loss"], LossCurve> = {
	minimax: { value: (d) => Math.log1p(-d), slope: (d) => -d },
	nonSaturating: { value: (d) => -Math.log(d), slope: (d) => d - 1 },
};

/** The output of the critic's network, before the sigmoid makes it a probability. */
export function logitOf(d: number) {
	return Math.log(d) - Math.log1p(-d);
}

export function probabilityOf(logit: number) {
	return 1 / (1 + Math.exp(-logit));
}
