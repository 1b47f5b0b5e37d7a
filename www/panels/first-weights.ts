// The weights with which the units of a network's first layer read its inputs.

import type { Run } from "../run/run.js";

export interface FirstWeights {
	unit: number;
	/** The strength of the unit, as `Gan.readPatterns` defines it. */
	strength: number;
	/** One weight for each input, the label's last. */
	weights: Float32Array;
}

/** All units, the strongest first. */
export function firstWeightsOf({ gan, config }: Run, player: "generator" | "discriminator"): FirstWeights[] {
	const inputs = (player === "generator" ? config.ideas : config.points) + (config.conditional ? 1 : 0);
	const count = gan.insideCounts[`${player}Patterns`];
	const [units, strengths, biases] = [0, 1, 2].map(() => new Float32Array(count));
	const weights = new Float32Array(count * inputs);
	gan.readPatterns(player, units, strengths, weights, biases);
	return Array.from(units, (unit, i) => ({
		unit,
		strength: strengths[i],
		weights: weights.subarray(i * inputs, (i + 1) * inputs),
	}));
}
