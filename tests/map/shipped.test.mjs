// The maps that come with the page: their cells are computed again, and what the page says about them is true.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { root } from "../../scripts/tools.mjs";
import { cellsOf, count, FINDINGS } from "../../www/map/findings.js";
import { runsOf } from "../../www/map/shipped.js";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { gridOf, jobOf } from "../../www/outcomes/spec.js";

await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });

/** How many cells of each map are computed again. `npm run long` computes more. */
const CELLS = Number(process.env.GAN_PAINTER_CELLS ?? 25);
/** A step through the cells that has no factor in common with their number, so that it comes to different columns and rows. */
const STRIDE = 1009;

/** @returns {import("../../www/map/shipped.js").Shipped} */
const shipped = (/** @type {string} */ loss) =>
	JSON.parse(readFileSync(join(root, "www", "map", "shipped", `${loss}.json`), "utf8"));
const maps = { minimax: shipped("minimax"), nonSaturating: shipped("nonSaturating") };
const runs = { minimax: runsOf(maps.minimax), nonSaturating: runsOf(maps.nonSaturating) };

for (const [loss, { spec }] of Object.entries(maps)) {
	test(`the map of the loss ${loss} is the tutorial's, and ${CELLS} of its cells come out the same again`, () => {
		const config = { ...Gan.preset("pytorch-upstream").config, loss, seed: 1 };
		const [from, to] = [1e-5, 1e-1];
		const x = { name: "generatorLearningRate", from, to };
		const y = { name: "discriminatorLearningRate", from, to };
		assert.deepEqual(spec, { config, x, y, size: 48, steps: 5000, seeds: 1 });
		const grid = gridOf(spec);
		for (let i = 0; i < CELLS; i++) {
			const cell = (i * STRIDE) % 48 ** 2;
			const { seed, step, verdict, distance, variety } = outcomeOf(Gan, jobOf(spec, grid, cell));
			const two = (number) => Number(number.toPrecision(2));
			const again = { seed, step, verdict, distance: two(distance), variety: two(variety) };
			assert.deepEqual(runs[loss].get(cell), [again], `cell ${cell}`);
		}
	});
}

/** The cell whose rates are nearest to a preset's, as factors. */
function nearestCell({ x, y }, { generatorLearningRate, discriminatorLearningRate }) {
	const nearest = (values, wanted) => {
		const factors = values.map((value) => Math.abs(Math.log(value / wanted)));
		return factors.indexOf(Math.min(...factors));
	};
	return nearest(y, discriminatorLearningRate) * x.length + nearest(x, generatorLearningRate);
}

for (const [preset, verdict] of Object.entries({
	"pytorch-upstream": "healthy",
	"mode-collapse": "collapsed",
	runaway: "runAway",
	"critic-too-strong": "criticTooStrong",
})) {
	test(`the preset ${preset} lies in a cell of its verdict, ${verdict}`, () => {
		const { config } = Gan.preset(preset);
		const { spec } = maps[config.loss];
		const { generatorLearningRate, discriminatorLearningRate } = config;
		assert.deepEqual(config, { ...spec.config, generatorLearningRate, discriminatorLearningRate });
		const [run] = runs[config.loss].get(nearestCell(gridOf(spec), config));
		assert.equal(run.verdict, verdict);
	});
}

test("what the page says that the maps teach is what they show", () => {
	const grid = gridOf(maps.minimax.spec);
	const counted = FINDINGS.map(({ name, cells, verdict, rare }) => {
		const counts = (belongs) =>
			Object.keys(maps).map((loss) => {
				const { shown, of } = count(runs[loss], cellsOf(grid, belongs), verdict[loss]);
				return `${shown} of ${of}`;
			});
		return { name, cells: counts(cells), rare: rare && counts(rare) };
	});
	assert.deepEqual(counted, [
		{ name: "smallSteps", cells: ["194 of 240", "203 of 240"], rare: ["102 of 1536", "78 of 1536"] },
		{ name: "fastPainter", cells: ["536 of 666", "495 of 666"], rare: undefined },
		{ name: "fastCritic", cells: ["288 of 300", "152 of 300"], rare: undefined },
	]);
});
