// The cells of a map of outcomes: which runs they are, and how each of them ends.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { root } from "../../scripts/tools.mjs";
import { plainSpec } from "../../www/map/view.js";
import { AXES, AXIS_NAMES, valuesOf, withBounds, withValue } from "../../www/outcomes/axes.js";
import { CellRun, outcomeOf } from "../../www/outcomes/cell.js";
import { exponentOf, tenTo } from "../../www/outcomes/powers.js";
import { gridOf, jobOf } from "../../www/outcomes/spec.js";
import { summaryOf } from "../../www/outcomes/summary.js";

await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });

/** @type {Pick<import("../../www/outcomes/spec.js").MapSpec, "x" | "y">} */
const rates = {
	x: { name: "generatorLearningRate", from: 1e-5, to: 1e-1 },
	y: { name: "discriminatorLearningRate", from: 1e-5, to: 1e-1 },
};
const spec = (changes = {}) => ({
	config: Gan.preset("pytorch-upstream").config,
	...rates,
	size: 48,
	steps: 100,
	seeds: 1,
	...changes,
});

test("a power of ten is Math.pow's, to twelve digits", () => {
	for (let i = -8000; i <= 3000; i++) {
		const power = tenTo(i / 1000);
		assert.equal(power, Number((10 ** (i / 1000)).toPrecision(12)));
	}
	assert.deepEqual([-8, -5, -1, 0, 3].map(tenTo), [1e-8, 1e-5, 0.1, 1, 1000]);
	assert.deepEqual([1e-5, 0.1, 1, 1000].map(exponentOf), [-5, -1, 0, 3]);
});

test("an axis goes from one end to the other, and whole numbers come once", () => {
	for (const name of AXIS_NAMES) {
		const { first, widest, isWhole } = AXES[name];
		for (const [from, to] of [first, widest]) {
			const values = valuesOf({ name, from, to }, 48);
			assert.deepEqual([values[0], values.at(-1)], [from, to], name);
			assert(values.every((value, i) => i === 0 || value > values[i - 1]));
			assert(!isWhole || values.every(Number.isInteger));
		}
	}
	assert.deepEqual(valuesOf({ name: "discriminatorSteps", from: 1, to: 4 }, 48), [1, 2, 3, 4]);
	assert.deepEqual(
		valuesOf({ name: "generatorLearningRate", from: 1e-5, to: 1e-1 }, 5),
		[1e-5, 1e-4, 1e-3, 1e-2, 1e-1],
	);
});

test("each axis changes its setting and nothing else", () => {
	const config = withBounds(Gan, Gan.defaultConfig());
	for (const name of AXIS_NAMES.filter((name) => name in config)) {
		assert.deepEqual(withValue(config, name, 7), { ...config, [name]: 7 });
	}
	const hidden = withValue({ ...config, generatorHidden: [128, 64], discriminatorHidden: [] }, "hiddenUnits", 7);
	assert.deepEqual([hidden.generatorHidden, hidden.discriminatorHidden], [[7, 7], []]);
	const { lower, upper } = withValue(config, "artistSpan", 0.5).artist;
	assert.deepEqual(lower, config.artist.lower);
	assert.deepEqual(
		upper,
		Array.from(config.artist.upper, (height, i) => (height + config.artist.lower[i]) / 2),
	);
});

test("a cell is the run of its column and row, with one seed after the other", () => {
	const grid = gridOf(spec({ size: 5, seeds: 3 }));
	const { config, steps } = jobOf(spec({ size: 5 }), grid, 7, 2);
	const expected = { generatorLearningRate: 1e-3, discriminatorLearningRate: 1e-4, seed: spec().config.seed + 2 };
	assert.deepEqual(config, { ...spec().config, ...expected });
	assert.equal(steps, 100);
});

test("two maps are the same if only a setting differs that an axis varies", () => {
	const { config } = spec();
	const faster = spec({ config: { ...config, generatorLearningRate: 1 } });
	assert.deepEqual(plainSpec(faster, Gan), plainSpec(spec(), Gan));
	assert.notDeepEqual(plainSpec(spec({ config: { ...config, batchSize: 1 } }), Gan), plainSpec(spec(), Gan));
});

test("a cell's outcome is that of a fresh Gan, also in slices", () => {
	const job = jobOf(spec(), gridOf(spec()), 1000);
	const gan = new Gan(job.config);
	gan.stepFor(Number.POSITIVE_INFINITY, job.steps);
	const { verdict, all } = gan.truth();
	const { generatorLearningRate, discriminatorLearningRate, seed } = job.config;
	const expected = {
		...{ generatorLearningRate, discriminatorLearningRate, seed, step: 100 },
		...{ verdict, distance: all.distance, variety: all.variety, hash: gan.stateHash() },
	};
	assert.deepEqual(outcomeOf(Gan, job), expected);
	const run = new CellRun(Gan, job);
	let slices = 1;
	while (!run.advance(1)) {
		slices++;
	}
	assert(slices > 1, `${slices} slices`);
	assert.deepEqual(run.end(), expected);
});

test("a run with live changes is measured on its way, and ends as a fresh Gan", () => {
	/** @type {import("../../www/outcomes/spec.js").Job["events"]} */
	const events = [{ step: 40, field: "loss", value: "nonSaturating" }];
	const looks = [0, 30, 60, 90];
	const job = { ...jobOf(spec(), gridOf(spec()), 1000), events, looks };
	const gan = new Gan(job.config, events);
	const course = looks.map((step) => {
		gan.stepFor(Number.POSITIVE_INFINITY, step - gan.stepCount);
		const { distance, variety } = gan.truth().all;
		return { step, distance, variety };
	});
	gan.stepFor(Number.POSITIVE_INFINITY, job.steps - gan.stepCount);
	const outcome = outcomeOf(Gan, job);
	assert.deepEqual(outcome.course, course);
	assert.equal(outcome.hash, gan.stateHash());
	assert.notEqual(outcome.hash, outcomeOf(Gan, { ...job, events: [] }).hash);
	const run = new CellRun(Gan, job);
	let slices = 1;
	while (!run.advance(0.1)) {
		slices++;
	}
	assert(slices > 1, `${slices} slices`);
	assert.deepEqual(run.end(), outcome, "the same in slices");
});

test("a run whose step is refused is stopped at the step before", () => {
	/** @type {import("../../pkg/gan_painter.js").Config} */
	const config = { ...spec().config, optimizer: "sgd", generatorLearningRate: 1, discriminatorLearningRate: 1 };
	const job = { cell: 0, config, steps: 5000 };
	const outcome = outcomeOf(Gan, job);
	const gan = new Gan(config);
	assert.throws(() => gan.stepFor(Number.POSITIVE_INFINITY, 5000));
	assert.equal(outcome.verdict, "stopped");
	assert.equal(outcome.step, gan.stepCount);
	assert(outcome.step < 5000);
	assert.equal(outcome.hash, gan.stateHash());
	const looks = [0, outcome.step, outcome.step + 1];
	const { course = [], ...others } = outcomeOf(Gan, { ...job, looks });
	assert.deepEqual(others, outcome);
	assert.deepEqual(
		course.map(({ step }) => step),
		[0, outcome.step],
	);
});

test("a cell shows what most of its runs are, and the first of equals", () => {
	const run = (seed, verdict, distance, variety) => ({ seed, step: 100, verdict, distance, variety });
	assert.deepEqual(summaryOf([run(1, "learning", 9, 9), run(2, "healthy", 1, 2), run(3, "healthy", 3, 4)]), {
		...{ verdict: "healthy", agreeing: 2, runs: 3 },
		...{ distance: 2, variety: 3 },
	});
	const equals = [run(1, "stopped", Number.NaN, Number.NaN), run(2, "healthy", 1, 2)];
	assert.deepEqual(summaryOf(equals), {
		...{ verdict: "stopped", agreeing: 1, runs: 2 },
		...{ distance: Number.NaN, variety: Number.NaN },
	});
});
