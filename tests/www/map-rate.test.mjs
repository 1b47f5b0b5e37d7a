// How fast a map's runs come, in words for the terminal.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Rate, timeText } from "../../www/command/map/rate.js";

test("a time is told in the largest unit of which it has at least two", () => {
	const day = 24 * 60 * 60;
	const times = [0.2, 119, 120, 7199, 7200, 2 * day - 1, 2 * day, 50.4 * day];
	const texts = ["1 s", "119 s", "2 min", "120 min", "2 h", "48 h", "2 days", "50 days"];
	assert.deepEqual(times.map(timeText), texts);
});

test("the rate counts the runs that have come since the start, and the time left those that are missing", () => {
	let now = 5000;
	const clock = mock.method(performance, "now", () => now);
	const rate = new Rate(40, 100);
	assert.deepEqual(rate.told(40), [], "no run has come");
	now += 8000;
	assert.deepEqual(rate.told(50), ["1.3 runs a second", "40 s left"]);
	assert.deepEqual(rate.told(100), ["7.5 runs a second", "0 s left"]);
	clock.mock.restore();
});
