// The ideas of the present batch: a run knows them for a step that it has made, and for a moment that it goes back to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Run } from "../../www/run/run.js";
import { createRealPlayer } from "./players.mjs";

/** How far the paintings of these ideas are from those of the batch, with a painter that has not learnt since. */
function distanceOf(/** @type {Run} */ { gan, config, classes, paintings }, /** @type {Float32Array} */ ideas) {
	const painting = new Float32Array(config.points);
	let most = 0;
	for (let i = 0; i < config.batchSize; i++) {
		gan.paint(ideas.slice(i * config.ideas, (i + 1) * config.ideas), classes?.labels[i], painting);
		painting.forEach((y, p) => (most = Math.max(most, Math.abs(y - paintings[i * config.points + p]))));
	}
	return most;
}

function goTo(/** @type {Run} */ run, /** @type {number} */ step) {
	let hasArrived = false;
	while (!hasArrived) {
		hasArrived = run.approach(step, 100);
	}
}

test("a batch's ideas give its paintings, also at moments that were kept, and after a sleep", async () => {
	const player = await createRealPlayer({ preset: "pytorch-conditional", config: { freeze: "generator" } });
	const run = player.run.value;
	const at = () => run.ideas?.slice() ?? assert.fail("the ideas are not known");
	// Measured: 0 for these networks. A single painting may be summed in another order than a batch.
	const assertOfBatch = () => assert(distanceOf(run, at()) < 1e-6);
	assertOfBatch();
	const seen = new Map([[0, at()]]);
	for (const step of [1, 7, 150]) {
		goTo(run, step);
		assertOfBatch();
		seen.set(step, at());
	}
	assert.notDeepEqual(seen.get(1), seen.get(7));
	for (const step of [7, 0, 1, 150]) {
		goTo(run, step);
		assert.deepEqual(at(), seen.get(step), `step ${step}`);
	}
	run.sleep();
	run.wake();
	assert.deepEqual(at(), seen.get(150));
	assert.deepEqual(Run.resume(run.Engine, run.standing()).ideas, seen.get(150));

	const opened = Run.open(run.Engine, run.gan.checkpoint(), 1000);
	assert.equal(opened.ideas, undefined, "a file does not hold them");
	goTo(opened, 151);
	assert(opened.ideas);
});
