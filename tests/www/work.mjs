// Runs for the tests of what computes them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import init, { Gan } from "../../pkg/gan_painter.js";
import { root } from "../../scripts/tools.mjs";

await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });

export { Gan };

/**
 * Runs that differ in their seed and their number of steps.
 * @returns {import("../../www/outcomes/spec.js").Job[]}
 */
export function someJobs(/** @type {number} */ count, steps = 50) {
	return Array.from({ length: count }, (_, cell) => ({
		cell,
		config: { ...Gan.defaultConfig(), seed: cell + 1 },
		steps: steps + cell,
	}));
}

/**
 * A run that is refused a step on its way.
 * @returns {import("../../www/outcomes/spec.js").Job}
 */
export function stoppingJob(/** @type {number} */ cell) {
	const { config } = Gan.preset("pytorch-upstream");
	const rates = { generatorLearningRate: 1, discriminatorLearningRate: 1 };
	return { cell, config: { ...config, ...rates, optimizer: "sgd" }, steps: 5000 };
}

/** The work of some runs, which keeps the outcomes by cell. */
export function workOf(/** @type {import("../../www/outcomes/spec.js").Job[]} */ jobs) {
	const left = [...jobs];
	/** @type {Map<number, import("../../www/outcomes/cell.js").Outcome>} */
	const outcomes = new Map();
	return {
		outcomes,
		next: () => left.shift(),
		told(/** @type {any} */ job, /** @type {any} */ outcome) {
			outcomes.set(job.cell, outcome);
		},
	};
}
