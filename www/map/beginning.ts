// The map that the page begins with.

import type { MapSpec } from "../outcomes/spec.js";
import { AXES } from "../outcomes/axes.js";
import type { PresetName } from "../run/plan.js";
import type { Config } from "../run/run.js";

/** The run of the tutorial's script, whose order of updates is simultaneous. */
export const BASE: PresetName = "pytorch-upstream";

/** The map over both rates that is shipped with the page. */
export function firstSpec(config: Config): MapSpec {
	const rates = ["generatorLearningRate", "discriminatorLearningRate"] as const;
	const [x, y] = rates.map((name) => ({ name, from: AXES[name].first[0], to: AXES[name].first[1] }));
	return { config, x, y, size: 48, steps: 5000, seeds: 1 };
}
