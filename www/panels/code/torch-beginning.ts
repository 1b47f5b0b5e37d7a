// The beginning of a run's PyTorch script: sizes, rates, networks and optimisers, with the run's own values.

import type { Config } from "../../run/run.js";

export function torchBeginning(config: Config) {
	const { generatorHidden, discriminatorHidden, conditional, init } = config;
	const label = conditional ? " + 1" : "";
	return [
		...constants(config),
		"G = nn.Sequential(",
		...layers([`N_IDEAS${label}`, ...generatorHidden, "ART_COMPONENTS"]),
		")",
		"D = nn.Sequential(",
		...layers([`ART_COMPONENTS${label}`, ...discriminatorHidden, 1]),
		"    nn.Sigmoid(),",
		")",
		...(init === "glorot" ? GLOROT : []),
		`opt_D = ${optimiser(config, "D")}`,
		`opt_G = ${optimiser(config, "G")}`,
	];
}

/** The constants of both frameworks' scripts. */
export function constants(config: Config) {
	return [
		`BATCH_SIZE = ${config.batchSize}`,
		`LR_G = ${config.generatorLearningRate}`,
		`LR_D = ${config.discriminatorLearningRate}`,
		`N_IDEAS = ${config.ideas}`,
		`ART_COMPONENTS = ${config.points}`,
	];
}

const GLOROT = [
	"for layer in [*G[::2], *D[:-1:2]]:",
	"    nn.init.xavier_uniform_(layer.weight)",
	"    nn.init.zeros_(layer.bias)",
];

/** @param sizes from the inputs to the outputs */
function layers(sizes: (string | number)[]) {
	return sizes.slice(1).flatMap((outputs, i) => {
		const linear = `    nn.Linear(${sizes[i]}, ${outputs}),`;
		return i === 0 ? [linear] : ["    nn.ReLU(),", linear];
	});
}

function optimiser({ optimizer }: Config, player: "G" | "D") {
	const [name, momentum] = optimizer === "adam" ? ["Adam", ""] : ["SGD", ", momentum=0.9"];
	return `torch.optim.${name}(${player}.parameters(), lr=LR_${player}${momentum})`;
}
