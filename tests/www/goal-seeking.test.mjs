// How often the page looks for a goal while a run trains.

import assert from "node:assert/strict";
import { test } from "node:test";
import { seek } from "../../www/page/goal-seeking.js";

/** The milliseconds of the looks within a second of 60 frames, if each look takes this long. */
function looksOf(t, cost) {
	let [now, frame] = [0, undefined];
	t.mock.method(performance, "now", () => now);
	Object.assign(globalThis, {
		requestAnimationFrame: (callback) => ((frame = callback), 1),
		cancelAnimationFrame: () => (frame = undefined),
	});
	const looks = [];
	const end = seek(() => {
		looks.push(now);
		now += cost;
	});
	for (let i = 1; i <= 60; i++) {
		now = Math.max(now, Math.round((i * 1000) / 60));
		frame();
	}
	end();
	assert.equal(frame, undefined, "it has ended");
	return looks;
}

test("a goal is looked for in every second frame, and where a look takes long in a tenth of the time", (t) => {
	assert.equal(looksOf(t, 1).length, 30);
	const gaps = looksOf(t, 20).map((at, i, all) => at - (all[i - 1] ?? -200));
	assert(gaps.length > 3 && gaps.every((gap) => gap >= 200), gaps.join());
});
