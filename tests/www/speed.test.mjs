// The speed of a run as long as nobody has chosen one. It is slow at first, so that the first steps can be seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL_SPEED, rateAt } from "../../www/run/plan.js";
import { createPlayer } from "./players.mjs";

const FRAME = 16;
/** Most runs end at this step. */
const PLAN = { preset: /** @type {const} */ ("pytorch-tutorial"), config: {}, until: 10_000 };

/** The seconds of frames that a run takes to each step. */
async function secondsTo(steps, speed) {
	const { player } = await createPlayer({}, { plan: PLAN, speed });
	player.play();
	let elapsed = 0;
	return steps.map((step) => {
		while (player.run.value.stepCount < step) {
			player.train(FRAME, 8);
			elapsed += FRAME / 1000;
		}
		return elapsed;
	});
}

test("a run goes slowly at first, and is at full speed after seven seconds", async () => {
	const [early, seen, full, end] = await secondsTo([50, 500, 1160, 10_000]);
	// With 20 + step / 2 steps a second, the times are 1.6, 5.2, 6.8 and 21.5.
	assert(early > 1.4 && early < 1.8, `${early} s to step 50`);
	assert(seen > 4.9 && seen < 5.5, `${seen} s to step 500`);
	assert(full > 6.4 && full < 7.2, `${full} s to step 1,160`);
	assert(end > 21 && end < 22, `${end} s to the end`);
	assert.deepEqual([rateAt("auto", 0), rateAt("auto", 1160), rateAt("auto", 1e6)], [20, FULL_SPEED, FULL_SPEED]);
});

test("a speed that was chosen holds from the first step on, the usual one too", async () => {
	for (const speed of [FULL_SPEED, 100, 3000]) {
		const [seconds] = await secondsTo([300], speed);
		assert(Math.abs(seconds - 300 / speed) <= 2 * (FRAME / 1000), `${speed}: ${seconds} s`);
	}
});

test("whoever sets a speed has it at once", async () => {
	const { player } = await createPlayer();
	player.play();
	player.train(100, 8);
	assert.equal(player.run.value.stepCount, 2);
	player.setSpeed(FULL_SPEED);
	player.train(100, 100);
	assert.equal(player.run.value.stepCount, 62);
	assert.equal(player.shown.value.speed, FULL_SPEED);
});
