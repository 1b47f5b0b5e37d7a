// The words name the engine's artists, in its order, and say what helps where a painter does not learn with the tutorial's settings.

import assert from "node:assert/strict";
import { test } from "node:test";
import { artists, FAMILIES, GALLERY } from "../../www/words/artists.js";
import { realEngine } from "./players.mjs";

test("the words name exactly the engine's artists, in each language", () => {
	const names = realEngine().artists();
	assert.deepEqual([...FAMILIES, ...GALLERY], names);
	for (const language of Object.values(artists)) {
		assert.deepEqual(Object.keys(language), names);
	}
});
