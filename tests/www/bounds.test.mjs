// What the page computes from an artist's bounds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { areInOrder, countInside, extentOf, roomOf } from "../../www/draw/bounds.js";

test("it is the same when they are swapped", () => {
	const [one, other] = [Float32Array.of(1, 0, 1), Float32Array.of(3, 1, 3)];
	for (const bounds of [
		{ lower: one, upper: other },
		{ lower: other, upper: one },
	]) {
		assert.deepEqual(extentOf(bounds), { least: 0, most: 3 });
		assert.equal(countInside(Float32Array.of(2, 0.5, 4), bounds), 2);
		assert.equal(roomOf(bounds), 2);
		assert.equal(areInOrder(bounds), bounds.lower === one);
	}
	assert(!areInOrder({ lower: Float32Array.of(0, 2), upper: Float32Array.of(1, 1) }));
});
