// A run's script, its beginning and its loop, for each way in which the engine takes a step.

import type { Config } from "../../run/run.js";
import type { Block } from "./line.js";
import { torchBeginning } from "./torch-beginning.js";
import { tensorflowBeginning } from "./tensorflow-beginning.js";
import { tensorflow } from "./tensorflow.js";
import { alternating, classic, simultaneous } from "./torch.js";

/** The author of each script, and the preset that is this script unchanged. */
export const SCRIPTS = {
	classic: "pytorch-tutorial",
	conditional: "pytorch-conditional",
	simultaneous: "pytorch-upstream",
	tensorflow: "tensorflow",
	tensorflowConditional: "tensorflow-conditional",
	alternating: "paper",
} as const;
export type Source = keyof typeof SCRIPTS;

export interface Listing {
	source: Source;
	/** The sizes, rates, networks and optimisers. */
	beginning: string[];
	/** The head of the loop over the steps. */
	head: string;
	blocks: Block[];
}

/** @param steps after which the run stops by itself */
export function listingOf(config: Config, steps: number): Listing {
	const source = sourceOf(config);
	const beginning = isTensorflow(config) ? tensorflowBeginning(config) : torchBeginning(config);
	return { source, beginning, head: `for step in range(${steps}):`, blocks: blocksOf(config) };
}

function sourceOf(config: Config): Source {
	const { updateOrder, conditional } = config;
	if (isTensorflow(config)) {
		return conditional ? "tensorflowConditional" : "tensorflow";
	}
	return updateOrder === "classic" && conditional ? "conditional" : updateOrder;
}

/** Whether weights begin as TensorFlow's do and one call updates both networks. */
function isTensorflow({ init, updateOrder }: Config) {
	return init === "glorot" && updateOrder === "simultaneous";
}

function blocksOf(config: Config): Block[] {
	if (isTensorflow(config)) {
		return tensorflow(config);
	}
	const { updateOrder } = config;
	if (updateOrder === "alternating") {
		return alternating(config);
	}
	return [{ rounds: 1, groups: updateOrder === "classic" ? classic(config) : simultaneous(config) }];
}
