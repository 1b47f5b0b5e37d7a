// The strokes' places in the list while the run trains.

import assert from "node:assert/strict";
import { test } from "node:test";
import { keepPlaces } from "../../www/panels/strokes/places.js";

test("who stays keeps the place, and a newcomer gets a free one", () => {
	assert.deepEqual(keepPlaces([5, 3, 1], []), [5, 3, 1], "at rest: in order");
	assert.deepEqual(keepPlaces([5, 3, 1], [1, 3, 5]), [1, 3, 5]);
	assert.deepEqual(keepPlaces([9, 5, 1], [1, 3, 5]), [1, 9, 5]);
	assert.deepEqual(keepPlaces([8, 9, 3], [1, 3, 5]), [8, 3, 9], "the stronger takes the first free place");
	assert.deepEqual(keepPlaces([8, 9, 7], [1, 3, 5]), [8, 9, 7]);
	assert.deepEqual(keepPlaces(Float32Array.of(2, 4), [4, 7, 2]), [4, 2], "a shorter list has fewer places");
	assert.deepEqual(keepPlaces([2, 4, 6], [6]), [6, 2, 4], "a longer list has more");
});
