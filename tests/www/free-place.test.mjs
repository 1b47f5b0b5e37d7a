// The texts of a chart are placed where no line and no other text crosses them, and stay there for as long as this holds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { freePlace } from "../../www/draw/free-place.js";

const [above, below, right] = [
	{ left: 0, right: 40, top: 20, bottom: 30 },
	{ left: 0, right: 40, top: 40, bottom: 50 },
	{ left: 60, right: 100, top: 20, bottom: 30 },
];
const places = [above, below, right];
const none = { lines: [], rects: [] };

test("the first place that is free", () => {
	assert.equal(freePlace(places, none), 0);
	assert.equal(freePlace(places, { ...none, lines: [[0, 25, 50, 50]] }), 2, "a line through two");
	assert.equal(freePlace(places, { ...none, lines: [[30, 0, 35, 100]] }), 2, "a line that falls");
	assert.equal(freePlace(places, { ...none, lines: [[0, 10, 100, 10]] }), 0, "a line that passes");
	assert.equal(freePlace(places, { ...none, lines: [[0, 25]] }), 0, "one point is no line");
	assert.equal(freePlace(places, { ...none, rects: [{ left: 30, right: 70, top: 25, bottom: 35 }] }), 1, "a text");
});

test("it stays for as long as it is free, and where none is", () => {
	assert.equal(freePlace(places, none, 1), 1);
	assert.equal(freePlace(places, { ...none, lines: [[0, 45, 100, 45]] }, 1), 0);
	const all = { ...none, rects: [{ left: 0, right: 100, top: 0, bottom: 100 }] };
	assert.equal(freePlace(places, all, 2), 2);
});
