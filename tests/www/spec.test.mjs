// What is read from the tag's attributes or from a page's address, and the sentences for bad ones.

import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../www/run/plan.js";
import { PAGE_PANELS, PANELS, readPlan, readPreset, readStep, readView } from "../../www/run/spec.js";
import { realEngine } from "./players.mjs";

const from = (query) => {
	const asked = new URLSearchParams(query);
	return { getAttribute: (name) => asked.get(name) };
};
const view = (query) => readView(from(query), PANELS);
const plan = (query) => readPlan(from(query), realEngine().defaultConfig());

test("where nothing is asked for, it is the tutorial in full", () => {
	assert.deepEqual(view(""), {
		autoplay: undefined,
		controls: "full",
		panels: [],
		speed: "auto",
		theme: undefined,
		problems: [],
	});
	assert.deepEqual(plan(""), { preset: "pytorch-tutorial", config: {}, until: undefined });
});

test("how it is shown", () => {
	assert.deepEqual(view("autoplay&controls=basic&panels=numbers,+truth&speed=Infinity&theme=dark"), {
		autoplay: true,
		controls: "basic",
		panels: ["truth", "numbers"],
		speed: Number.POSITIVE_INFINITY,
		theme: "dark",
		problems: [],
	});
	for (const [text, on] of /** @type {[string, boolean][]} */ ([
		["", true],
		["true", true],
		["AutoPlay", true],
		[" TRUE ", true],
		["false", false],
	])) {
		assert.equal(view(`autoplay=${text}`).autoplay, on, text);
	}
	assert.deepEqual(readView(from("panels=settings critic"), PAGE_PANELS).panels, ["critic", "settings"]);
});

test("what is bad of it is left out, and told in one sentence", () => {
	for (const [query, problem, left] of /** @type {[string, string, object][]} */ ([
		["controls=all", 'controls must be one of none, basic, full, but "all" was given', { controls: "full" }],
		["theme=Dark", 'theme must be one of system, light, dark, but "Dark" was given', { theme: undefined }],
		["panels=truth,critic", 'panels must be one of truth, numbers, but "critic" was given', { panels: ["truth"] }],
		["autoplay=1", 'autoplay must be true or false, but "1" was given', { autoplay: undefined }],
		["speed=0", 'speed must be a number of steps per second, above 0, but "0" was given', { speed: "auto" }],
		["speed=fast", 'speed must be a number of steps per second, above 0, but "fast" was given', { speed: "auto" }],
		["speed=", 'speed must be a number of steps per second, above 0, but "" was given', { speed: "auto" }],
	])) {
		const { problems, ...rest } = view(query);
		assert.deepEqual(problems, [problem]);
		assert.deepEqual({ ...rest, ...left }, rest, query);
	}
});

test("what runs: each setting is read as the engine's default is", () => {
	assert.equal(readPreset(from("preset=nobody-knows")), "nobody-knows");
	assert.deepEqual(
		plan(
			"preset=mode-collapse&seed=7&batch-size=8&generator-hidden=16+32&discriminator-hidden=&conditional&until=40" +
				"&loss=nonSaturating&artist-lower=0,1&artist-distribution=twoModes&discriminator-learning-rate=1e-3",
		),
		{
			preset: "mode-collapse",
			config: {
				seed: 7,
				batchSize: 8,
				generatorHidden: [16, 32],
				discriminatorHidden: [],
				conditional: true,
				loss: "nonSaturating",
				discriminatorLearningRate: 1e-3,
				artist: { lower: [0, 1], distribution: "twoModes" },
			},
			until: 40,
		},
	);
	assert.equal(plan("until=Infinity").until, Number.POSITIVE_INFINITY);
	assert.deepEqual(plan("conditional=false").config, { conditional: false });
});

test("what is no number goes to the engine as it is, which says so", () => {
	const { config } = plan("seed=x&batch-size=&generator-hidden=1,y");
	assert.deepEqual(config, { seed: "x", batchSize: "", generatorHidden: [1, "y"] });
	const Engine = realEngine();
	assert.throws(() => new Engine(config), { message: /^seed must be .*, but "x" was given$/ });
});

test("a bad switch, a bad end and a bad step have their sentences", () => {
	assert.throws(() => plan("conditional=no"), { message: 'conditional must be true or false, but "no" was given' });
	const until = "until must be the step at which it stops, a whole number above 0, but";
	for (const [given, shown] of [
		["never", '"never"'],
		["", '""'],
		["0", "0"],
		["-3", "-3"],
		["1.5", "1.5"],
	]) {
		assert.throws(() => plan(`until=${given}`), { message: `${until} ${shown} was given` });
	}
	assert.deepEqual([readStep("0", 100), readStep("100", 100), readStep("1e2", 100)], [0, 100, 100]);
	for (const given of ["101", "-1", "1.5", "", "x", "Infinity"]) {
		const message = `step must be a whole number from 0 to 100, but "${given}" was given`;
		assert.throws(() => readStep(given, 100), { message });
	}
});

test("the difference of two plans is the names of what is not the same", () => {
	const before = /** @type {any} */ ({ preset: "a", config: { seed: 1, generatorHidden: [16], loss: "minimax" } });
	assert.deepEqual(differences(before, { ...before, config: { ...before.config, generatorHidden: [16] } }), []);
	const after = /** @type {any} */ ({ preset: "b", config: { seed: 1, generatorHidden: [8], ideas: 2 }, until: 5 });
	assert.deepEqual(differences(before, after).toSorted(), ["generatorHidden", "ideas", "loss", "preset", "until"]);
});
