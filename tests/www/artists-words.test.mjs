// The words name the engine's artists, in its order, and say what helps where a painter does not learn with the tutorial's settings.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../www/run/address.js";
import { artists, FAMILIES, GALLERY } from "../../www/words/artists.js";
import { languages } from "../../www/words/index.js";
import { createRealPlayer, hashOf, realEngine } from "./players.mjs";

test("the words name exactly the engine's artists, in each language", () => {
	const names = realEngine().artists();
	assert.deepEqual([...FAMILIES, ...GALLERY], names);
	for (const language of Object.values(artists)) {
		assert.deepEqual(Object.keys(language), names);
	}
});

test("where 10,000 steps do not do, the words say what helps", () => {
	for (const [code, pieces] of Object.entries(artists)) {
		const { heart } = languages[code].presets;
		assert(pieces.heart.helps.twoModes.includes(heart.name), code);
		for (const name of ["tutorial", "step", "bump", "heart"]) {
			assert.match(pieces[name].helps.twoModes, /10,000/, `${code}, ${name}`);
		}
		assert.match(pieces["one-curve"].helps.uniform, /variety|多样性/, code);
	}
});

test("a preset's own bounds refuse another number of points by one sentence, and nothing is lost", async () => {
	const sentence = /must be a list of 20 numbers, one for each of the points/;
	const refused = await createRealPlayer({ preset: "heart", config: { points: 20 } });
	assert.match(refused.failure.value.message, sentence);

	const player = await createRealPlayer({ preset: "heart", config: {} });
	player.run.value.approach(2, Number.POSITIVE_INFINITY);
	const before = hashOf(player);
	assert.throws(() => player.reset({ points: 20 }), sentence);
	assert.equal(hashOf(player), before);

	const keys = new URLSearchParams("preset=heart&points=20");
	const { plan, problems } = readAddress({ getAttribute: (key) => keys.get(key) }, realEngine());
	assert.deepEqual([plan.preset, plan.config], ["heart", {}]);
	assert.equal(problems.length, 1);
	assert.match(problems[0], sentence);
	refused.dispose();
	player.dispose();
});
