// Lines that make a run's networks and optimisers. The page's listings of a step begin with them, too.

import type { Config } from "../../run/run.js";
import { number } from "./python.js";

/** The constants of both frameworks' scripts. */
export function constants(config: Config) {
	return [
		`BATCH_SIZE = ${config.batchSize}`,
		`LR_G = ${number(config.generatorLearningRate)}`,
		`LR_D = ${number(config.discriminatorLearningRate)}`,
		`N_IDEAS = ${config.ideas}`,
		`ART_COMPONENTS = ${config.points}`,
	];
}

/** The layers of G. */
export function generatorLayers({ generatorHidden, conditional }: Config) {
	return layers([`N_IDEAS${conditional ? " + 1" : ""}`, ...generatorHidden, "ART_COMPONENTS"]);
}

/** The layers of D, whose last one gives a logit. */
export function discriminatorLayers({ discriminatorHidden, conditional }: Config) {
	return layers([`ART_COMPONENTS${conditional ? " + 1" : ""}`, ...discriminatorHidden, 1]);
}

/** @param sizes from the inputs to the outputs */
function layers(sizes: (string | number)[]) {
	return sizes.slice(1).flatMap((outputs, i) => {
		const linear = `    nn.Linear(${sizes[i]}, ${outputs}),`;
		return i === 0 ? [linear] : ["    nn.ReLU(),", linear];
	});
}

/** Draws the first weights as TensorFlow does. */
export const GLOROT = [
	"for layer in [*G[::2], *D[::2]]:",
	"    nn.init.xavier_uniform_(layer.weight)",
	"    nn.init.zeros_(layer.bias)",
];

/** @param rate the code of its learning rate */
export function optimiser({ optimizer }: Config, player: "G" | "D", rate = `LR_${player}`) {
	const [name, momentum] = optimizer === "adam" ? ["Adam", ""] : ["SGD", ", momentum=0.9"];
	return `opt_${player} = torch.optim.${name}(${player}.parameters(), lr=${rate}${momentum})`;
}
