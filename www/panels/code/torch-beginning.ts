// The beginning of a run's PyTorch script: sizes, rates, networks and optimisers, with the run's own values.

import type { Config } from "../../run/run.js";
import { constants, discriminatorLayers, generatorLayers, GLOROT, optimiser } from "../../share/pytorch/networks.js";

export function torchBeginning(config: Config) {
	return [
		...constants(config),
		"G = nn.Sequential(",
		...generatorLayers(config),
		")",
		"D = nn.Sequential(",
		...discriminatorLayers(config),
		"    nn.Sigmoid(),",
		")",
		...(config.init === "glorot" ? GLOROT : []),
		optimiser(config, "D"),
		optimiser(config, "G"),
	];
}
