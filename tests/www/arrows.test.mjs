// Arrows have one fixed scale: their length is the strength of the critic's advice, and without advice they vanish.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Advice } from "../../www/draw/advice.js";
import { sceneOf } from "../../www/draw/scene.js";
import { DEFAULT_SHOWN } from "../../www/run/plan.js";
import { createRealPlayer } from "./players.mjs";

/** The scale of the arrows at a step, and the drawn length of the longest one, in units of y. */
async function arrowsAt(player, step, how) {
	await player.goto(step);
	const [{ scale, lengths }] = sceneOf(player.run.value, { ...DEFAULT_SHOWN, advice: how }, new Advice()).arrows ?? [];
	return { scale, longest: scale * Math.max(...lengths.map(Math.abs)) };
}

test("the tutorial's can be seen, at the same scale at every step", async () => {
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config: {} });
	for (const step of [1, 100, 300, 1000]) {
		const { scale, longest } = await arrowsAt(player, step, "fixed");
		assert.equal(scale, 500);
		assert(longest > 0.1 && longest < 1.5, `${longest} at step ${step}`);
	}
});

test("where the critic is too strong, nothing is left of them; rescaled ones hide that", async () => {
	const player = await createRealPlayer({ preset: "critic-too-strong", config: {} });
	const { scale, longest } = await arrowsAt(player, 1000, "fixed");
	assert.equal(scale, 500);
	assert(longest < 1e-3, `${longest}`);
	assert((await arrowsAt(player, 1000, "own")).longest > 0.1);
});

test("a painting of a smaller batch has a larger share of the loss, and a smaller scale", async () => {
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config: { batchSize: 8 } });
	assert.equal((await arrowsAt(player, 100, "fixed")).scale, 50);
});
