// What is kept of a map on the device: every bit of its runs, under a name that no other map has, and not too much of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "../../www/map/kept-name.js";
import { packed, tooMany, unpacked } from "../../www/map/kept-runs.js";
import { AXES } from "../../www/outcomes/axes.js";

/** @type {import("../../www/map/kept-runs.js").KnownRun[]} */
const RUNS = [
	{ cell: 0, seed: 1, step: 5000, verdict: "learning", distance: 0.1 + 0.2, variety: 1e-300, hash: "00000000" },
	{ cell: 2303, seed: 4294967295, step: 5000, verdict: "healthy", distance: 1 / 3, variety: 0.5, hash: "ffffffff" },
	{ cell: 7, seed: 2, step: 5000, verdict: "collapsed", distance: 0, variety: 0, hash: "0012abcd" },
	{ cell: 7, seed: 3, step: 5000, verdict: "criticTooStrong", distance: 2.5, variety: 0.25 },
	{ cell: 8, seed: 2, step: 5000, verdict: "runAway", distance: 3.4e38, variety: Number.POSITIVE_INFINITY },
	{ cell: 9, seed: 2, step: 17, verdict: "stopped", distance: Number.NaN, variety: Number.NaN, hash: "deadbeef" },
];

test("kept runs come back bit by bit, with or without a hash", () => {
	assert.deepEqual(unpacked(packed(RUNS)), RUNS);
	assert.deepEqual(unpacked(packed([])), []);
	// A map of 48 × 48 has 126 KB.
	assert.equal(packed(RUNS).byteLength, RUNS.length * 56);
});

test("each part of a map and of the engine's version is in its name, but not the order of its parts", () => {
	const { first } = AXES.generatorLearningRate;
	const x = { name: /** @type {const} */ ("generatorLearningRate"), from: first[0], to: first[1] };
	const y = { name: /** @type {const} */ ("discriminatorLearningRate"), from: first[0], to: first[1] };
	const config = /** @type {any} */ ({ seed: 1, batchSize: 64, artist: { lower: [0, 1], upper: [1, 2] } });
	const spec = { config, x, y, size: 48, steps: 5000, seeds: 1 };
	const key = keyOf("1.2.3", spec);
	const { seeds, ...others } = spec;
	const { seed, ...settings } = config;
	assert.equal(keyOf("1.2.3", { seeds, ...others, config: { ...settings, seed } }), key);
	const different = [
		{ ...spec, seeds: 2 },
		{ ...spec, steps: 5001 },
		{ ...spec, size: 47 },
		{ ...spec, x: y, y: x },
		{ ...spec, x: { ...x, to: 0.2 } },
		{ ...spec, config: { ...config, seed: 2 } },
		{ ...spec, config: { ...config, artist: { lower: [1, 0], upper: [1, 2] } } },
	];
	const keys = [keyOf("1.2.4", spec), ...different.map((other) => keyOf("1.2.3", other))];
	assert.equal(new Set([key, ...keys]).size, 1 + keys.length);
});

test("the oldest maps go, until the others have room", () => {
	const kept = [3, 1, 4, 2].map((nth) => ({ key: `map ${nth}`, bytes: 10 * nth, nth }));
	assert.deepEqual(tooMany(kept, 100), []);
	assert.deepEqual(tooMany(kept, 99), ["map 1"]);
	assert.deepEqual(tooMany(kept, 90), ["map 1"]);
	assert.deepEqual(tooMany(kept, 89), ["map 2", "map 1"]);
	// A small old map does not stay in the place of a large one that is younger.
	assert.deepEqual(tooMany(kept, 60), ["map 3", "map 2", "map 1"]);
	assert.deepEqual(tooMany([], 0), []);
});
