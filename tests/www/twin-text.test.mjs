// The difference of a twin, as it is written in an address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Pair } from "../../www/run/pair.js";
import { readTwin, writeTwin } from "../../www/run/twin-text.js";
import { createRealPlayer, realEngine } from "./players.mjs";

const Engine = realEngine();

test("what was written is read, settings of every kind", () => {
	for (const [text, difference] of /** @type {[string, any][]} */ ([
		["loss_nonSaturating", { config: { loss: "nonSaturating" } }],
		["seed_7 generator-learning-rate_1e-7", { config: { seed: 7, generatorLearningRate: 1e-7 } }],
		["preset_mode-collapse", { preset: "mode-collapse", config: {} }],
		["preset_paper generator-hidden_8,16 conditional_true", undefined],
	])) {
		const read = readTwin(text, Engine);
		assert.equal(writeTwin(read), text);
		if (difference) {
			assert.deepEqual(read, { preset: undefined, ...difference });
		}
	}
	const { config } = readTwin("generator-hidden_8,16 conditional_true", Engine);
	assert.deepEqual(config, { generatorHidden: [8, 16], conditional: true });
});

test("what is no such text is refused with one sentence that says what was given", () => {
	for (const [text, sentence] of /** @type {[string, RegExp][]} */ ([
		["", /^twin must be settings such as loss_nonSaturating, but "" was given$/],
		["loss", /^twin must be settings .* but "loss" was given$/],
		["__proto___7", /^twin must be settings .* but "__proto___7" was given$/],
		["constructor_7", /but "constructor_7" was given$/],
		["artist_7", /but "artist_7" was given$/],
		["luck_7", /but "luck_7" was given$/],
		["preset_luck", /^twin's preset must be one of pytorch-tutorial, .* but "luck" was given$/],
		[`${"x".repeat(100_000)}_1`, /^.{1,200}$/],
	])) {
		assert.throws(() => readTwin(text, Engine), { message: sentence });
	}
});

test("a value that the engine refuses is told of the twin, and there is none", async () => {
	const player = await createRealPlayer();
	for (const text of ["loss_hinge", "seed_x", "generator-learning-rate_9", "batch-size_-1", "conditional_maybe"]) {
		const pair = new Pair(player, readTwin(text, Engine));
		assert.equal(pair.run.value, undefined, text);
		assert.match(pair.problem.value.message, /must be|expected/, text);
		assert.equal(pair.problem.value.step, undefined);
		assert.equal(player.failure.value, undefined);
		pair.dispose();
	}
	player.dispose();
});
