// The address of the map's page: what it shows is written and read back, and each bad key gets one sentence.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AXIS_NAMES } from "../../www/outcomes/axes.js";
import { gridOf } from "../../www/outcomes/spec.js";
import { BASE, firstAxis, firstSpec, isShipped, plainSpec, readView, writeView } from "../../www/map/view.js";
import { Gan } from "./work.mjs";

const { config } = Gan.preset(BASE);
const first = firstSpec(config);

function read(/** @type {string} */ query) {
	const keys = new URLSearchParams(query);
	return readView({ getAttribute: (key) => keys.get(key) }, Gan);
}

function queryOf(/** @type {import("../../www/map/view.js").View} */ view) {
	const written = Object.entries(writeView(view, Gan)).flatMap(([key, text]) =>
		text === undefined ? [] : [[key, text]],
	);
	return new URLSearchParams(written).toString();
}

test("without keys the shipped map is on show, and its address has none", () => {
	const { view, problems } = read("lang=zh&utm_source=x");
	assert.deepEqual(view, { preset: BASE, spec: first, isCompared: false, cell: undefined });
	assert.deepEqual(problems, []);
	assert.equal(queryOf(view), "");
	assert(isShipped(view.spec, Gan));
	assert(isShipped(read("loss=nonSaturating").view.spec, Gan));
	assert(isShipped(read("preset=mode-collapse").view.spec, Gan), "its own rates don't count on a map of rates");
	assert(!isShipped(read("seed=2").view.spec, Gan));
	assert.equal(read("seed=2").view.spec.steps, 1000, "a live map is judged early");
	assert.equal(read("x=ideas").view.spec.steps, 1000);
});

test("what an address shows is written and read back", () => {
	/** @param {object} changes */
	const spec = (changes) => ({ ...first, steps: 1000, ...changes });
	const views = [
		{ spec: spec({ x: { name: "generatorLearningRate", from: 0.00123, to: 0.0456 } }), cell: 48 * 47 + 3 },
		{ spec: spec({ x: firstAxis("batchSize"), size: 16, seeds: 9 }), isCompared: true },
		{ spec: spec({ y: firstAxis("artistSpan"), steps: 20_000 }), cell: 0 },
		{
			spec: spec({
				x: firstAxis("hiddenUnits"),
				y: firstAxis("ideas"),
				config: { ...config, seed: 7, loss: "nonSaturating" },
			}),
		},
		{
			preset: "heart",
			spec: { ...firstSpec({ ...Gan.preset("heart").config, optimizer: "sgd" }), steps: 500 },
			isCompared: true,
		},
	];
	for (const view of views) {
		const whole = { preset: BASE, isCompared: false, cell: undefined, ...view };
		const again = read(queryOf(/** @type {any} */ (whole)));
		assert.deepEqual(again.problems, []);
		assert.deepEqual(
			{ ...again.view, spec: plainSpec(again.view.spec, Gan) },
			{ ...whole, spec: plainSpec(/** @type {any} */ (whole.spec), Gan) },
		);
	}
});

test("each axis can be taken, and the engine takes all its ends", () => {
	for (const name of AXIS_NAMES) {
		const query = name === "discriminatorSteps" ? "update-order=alternating&" : "";
		const key = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		const { view, problems } = read(`${query}x=${key}`);
		assert.deepEqual(problems, [], name);
		assert.equal(view.spec.x.name, name);
		assert.notEqual(view.spec.y.name, name);
	}
});

for (const [query, sentence] of [
	["x=speed", /^x must be one of generator-learning-rate, .*artist-span, but "speed" was given$/],
	["x=ideas&y=ideas", /^y must differ from x, but both are "ideas"$/],
	["x-range=1", /^x-range must be two numbers from 1e-8 to 1, the smaller one first, but "1" was given$/],
	["x-range=0.1 0.01", /^x-range must be/],
	["y-range=1e-9 1", /^y-range must be two numbers/],
	["x=batch-size&x-range=1.5 3", /^x-range must be two whole numbers from 1 to 1024, the smaller one first/],
	["x-range=0.1 0.2 0.3", /^x-range must be/],
	["steps=499", /^steps must be a whole number from 500 to 20000, but "499" was given$/],
	["steps=", /^steps must be a whole number/],
	["seeds=10", /^seeds must be a whole number from 1 to 9/],
	["size=97", /^size must be a whole number from 4 to 96/],
	["compare=maybe", /^compare must be true or false, but "maybe" was given$/],
	["cell=48 0", /^cell must be a column from 0 to 47 and a row from 0 to 47, but "48 0" was given$/],
	["cell=3", /^cell must be/],
	["x=discriminator-steps", /^x and y: discriminatorSteps must be/],
	["batch-size=0", /^batch-size must be/],
	["preset=nobody", /^preset/],
	["v=2", /^v must be 1/],
]) {
	test(`${query} is reported by one sentence and left out`, () => {
		const { view, problems } = read(/** @type {string} */ (query));
		assert.equal(problems.length, 1, problems.join("; "));
		assert.match(problems[0], /** @type {RegExp} */ (sentence));
		assert.deepEqual(gridOf(view.spec).y.length > 1, true);
	});
}

test("the keys of a run on the way are passed over in silence", () => {
	assert.deepEqual(read("step=300&hash=7f3a91c2&events=3_loss_nonSaturating&until=400&game=new").problems, []);
});
