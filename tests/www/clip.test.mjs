// Lines that leave a picture are cut at its edge.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cutAt } from "../../www/draw/clip.js";

const cut = (...points) => cutAt(points, 0, 10);

test("what lies between the heights stays as it is", () => {
	const points = [0, 0, 1, 10, 2, 5];
	assert.equal(cutAt(points, 0, 10)[0], points);
	assert.deepEqual(cut(0, 3, 5, 3), [[0, 3, 5, 3]]);
});

test("a line ends where it leaves, and another begins where it comes back", () => {
	assert.deepEqual(cut(0, 5, 10, 15), [[0, 5, 5, 10]]);
	assert.deepEqual(cut(0, -5, 10, 5), [[5, 0, 10, 5]]);
	assert.deepEqual(cut(0, 5, 2, 15, 4, 5), [
		[0, 5, 1, 10],
		[3, 10, 4, 5],
	]);
	assert.deepEqual(cut(0, 5, 2, 15, 4, 25, 6, 5, 8, 6), [
		[0, 5, 1, 10],
		[5.5, 10, 6, 5, 8, 6],
	]);
});

test("one that crosses is cut at both ends, and one that stays outside is not there", () => {
	assert.deepEqual(cut(0, -10, 4, 30), [[1, 0, 2, 10]]);
	assert.deepEqual(cut(0, 30, 4, -10), [[2, 10, 3, 0]]);
	assert.deepEqual(cut(0, -1, 1, -1, 2, -8), []);
	assert.deepEqual(cut(0, 11, 1, 12, 2, 10.5), []);
});

test("as far away as float32 goes it is cut to finite places", () => {
	const [piece] = cut(0, -3e38, 4, 3e38);
	assert.deepEqual(piece, [2, 0, 2, 10]);
});
