// Drawing an artist: curves that are dragged, resampled and drawn freehand, the way back, and the range of the picture.

import assert from "node:assert/strict";
import { test } from "node:test";
import { grainOf, keyStep, roomyRange } from "../../www/draw/roomy.js";
import { bandPath, curveAt } from "../../www/draw/between.js";
import { handledPoints, mean, pulled, resampled, rounded, shifted, stroked } from "../../www/run/artist/curve.js";
import { Draft } from "../../www/run/artist/draft.js";
import {
	artistOf,
	isSameArtist,
	named,
	nameOf,
	refusalOf,
	settingsOf,
	withPoints,
} from "../../www/run/artist/drawn.js";
import { realEngine } from "./players.mjs";

const Engine = realEngine();
const flat = (/** @type {number} */ points, height = 0) => Array.from({ length: points }, () => height);

test("a curve with another number of points keeps its ends and lies on its lines", () => {
	assert.deepEqual(resampled([0, 2], 5), [0, 0.5, 1, 1.5, 2]);
	assert.deepEqual(resampled([0, 1, 0], 2), [0, 0]);
	assert.deepEqual(resampled([0, 1, 0], 5), [0, 0.5, 1, 0.5, 0]);
	for (const points of [2, 3, 15, 63, 64]) {
		const curve = Array.from({ length: 15 }, (_, p) => (p * p) % 7);
		const next = resampled(curve, points);
		assert.equal(next.length, points);
		assert.deepEqual([next[0], next.at(-1)], [curve[0], curve[14]]);
		assert(next.every((height) => height >= 0 && height <= 6));
	}
	assert.deepEqual(resampled([3, 1, 4, 1, 5], 5), [3, 1, 4, 1, 5]);
});

test("a stroke sets what it covers, to half a gap beyond its ends, and keeps the rest", () => {
	const at = (/** @type {[number, number][]} */ ...places) => places.map(([x, y]) => ({ x, y }));
	assert.deepEqual(stroked(flat(5), at([-0.1, 1], [1, 1])), [0, 0, 1, 1, 1]);
	assert.deepEqual(stroked(flat(5), at([-0.3, 1], [0.6, 1])), [0, 1, 1, 1, 0]);
	assert.deepEqual(stroked(flat(5), at([-1, 0], [1, 4])), [0, 1, 2, 3, 4]);
	assert.deepEqual(stroked(flat(5), at([1, 4], [-1, 0])), [0, 1, 2, 3, 4], "from right to left it is the same");
	assert.deepEqual(stroked(flat(5), at([0.1, 7])), [0, 0, 7, 0, 0], "a dot moves the nearest point");
	assert.deepEqual(stroked(flat(2), at([-0.9, 3], [0.9, 3])), [3, 3]);
	// Back and forth: the later piece counts.
	assert.deepEqual(stroked(flat(5), at([-1, 1], [1, 1], [0, 2])), [1, 1, 2, 1.5, 1]);
	assert.deepEqual(stroked(flat(5), at([0, 1], [0, 5])), [0, 0, 5, 0, 0], "straight up");
});

test("a point is pulled, with its neighbours if they have no handle, and a bound is shifted", () => {
	assert.deepEqual(handledPoints(4), [0, 1, 2, 3]);
	assert.equal(handledPoints(64).length, 32);
	assert.deepEqual([handledPoints(64)[0], handledPoints(64)[31]], [0, 63]);
	assert.deepEqual(pulled(flat(4), [0, 1, 2, 3], 1, 2), [0, 2, 0, 0]);
	assert.deepEqual(pulled(flat(5), [0, 2, 4], 1, 2), [0, 1, 2, 1, 0]);
	assert.equal(mean(shifted([0, 1, 5], 3)), 3);
	assert.deepEqual(rounded([0.123, 1.999, 7], 0.01, [0.123, 2, 7.1]), [0.123, 2, 7]);
	assert.equal(Object.is(rounded([-0.001], 0.01, [1])[0], 0), true, "no −0");
	assert.deepEqual(rounded([12345.6, 0.1 + 0.2], 1000, [0, 0]), [12000, 0]);
});

test("the range of the picture has room, stays while it fits, and has a grain of short numbers", () => {
	const bounds = { lower: [1, 0, 1], upper: [3, 1, 3] };
	const range = roomyRange(bounds);
	assert(range.least < -0.3 && range.most > 3.3 && range.most < 5, JSON.stringify(range));
	assert.deepEqual([grainOf(range), keyStep(range)], [0.01, 0.05]);
	assert.equal(roomyRange({ ...bounds, upper: [3.2, 1, 3] }, range), range, "a point was dragged");
	assert.notEqual(roomyRange({ ...bounds, upper: [range.most, 1, 3] }, range), range, "to the edge");
	const small = { lower: [0, 0], upper: [0.2, 0.2] };
	assert.notEqual(roomyRange(small, range), range, "much smaller");
	assert.equal(roomyRange(small, range, false), range, "it does not shrink under the reader's hand");
	for (const height of [0, 1, -1e6, 1e-9, 12345]) {
		for (const other of [height, height + 1e-6, 1e6]) {
			const { least, most } = roomyRange({ lower: flat(3, height), upper: flat(3, other) });
			assert(least < Math.min(height, other) && most > Math.max(height, other), `${height} ${other} ${least} ${most}`);
			assert(Number.isFinite(grainOf({ least, most })) && grainOf({ least, most }) > 0);
		}
	}
	assert.deepEqual(curveAt({ lower: [0, 4], upper: [2, 0] }, 0.5), [1, 2]);
	assert.equal(bandPath(bounds, [0, 0.2], (height, p) => `${p} ${height}`).split("L").length, 6);
});

test("each change can be undone and made again; what goes on is one change", () => {
	const [a, b, c, d] = [0, 1, 2, 3].map((height) => ({
		lower: flat(2),
		upper: flat(2, height),
		distribution: /** @type {const} */ ("uniform"),
	}));
	const draft = new Draft();
	const state = () => [draft.now.value, draft.canUndo.value, draft.canRedo.value];
	draft.undo();
	draft.change(a, { ...a });
	assert.deepEqual(state(), [undefined, false, false], "nothing has changed");
	draft.change(a, b);
	draft.change(b, c);
	assert.equal(draft.startOr(c), a);
	draft.settle();
	assert.equal(draft.startOr(c), c);
	draft.set(c, d);
	draft.undo();
	assert.deepEqual(state(), [c, true, true]);
	draft.undo();
	assert.deepEqual(state(), [a, false, true], "the drag was one change");
	draft.redo();
	draft.redo();
	assert.deepEqual(state(), [d, true, false]);
	draft.undo();
	draft.set(c, b);
	assert.deepEqual(state(), [b, true, false], "another change drops what could be redone");
	for (let i = 0; i < 300; i++) {
		draft.set(i % 2 ? a : b, i % 2 ? b : a);
	}
	let undone = 0;
	for (; draft.canUndo.value; undone++) {
		draft.undo();
	}
	assert.equal(undone, 200);
});

test("the engine's artists are known by their bounds, and made anew for another number of points", () => {
	for (const name of Engine.artists()) {
		for (const points of [2, 15, 64]) {
			const drawn = named(Engine, name, points);
			const found = nameOf(Engine, drawn);
			// With few points two of them can be the same.
			assert(found === name || (points === 2 && found), `${name} with ${points} points is taken for ${found}`);
			if (points > 2) {
				assert.deepEqual(withPoints(Engine, drawn, 30, 0.01), named(Engine, name, 30));
			}
			assert.equal(refusalOf(Engine, drawn), undefined);
		}
	}
	const own = { lower: [0, 0, 0], upper: [1, 2.5, 1], distribution: /** @type {const} */ ("twoModes") };
	assert.equal(nameOf(Engine, own), undefined);
	assert.deepEqual(withPoints(Engine, own, 5, 0.01).upper, [1, 1.75, 2.5, 1.75, 1]);
	assert.deepEqual(settingsOf(Engine, own), { points: 3, artist: own });
});

test("points that are made fewer one by one, and then more, bring the shape back", () => {
	const own = {
		lower: flat(15),
		upper: [1, 3, 1, 2, 5, 1, 0, 4, 1, 1, 2, 6, 1, 0, 1],
		distribution: /** @type {const} */ ("uniform"),
	};
	for (const start of [own, named(Engine, "heart", 15)]) {
		let now = start;
		for (const points of [14, 9, 2, 8, 15]) {
			now = withPoints(Engine, now, points, 0.01);
			assert.equal(now.upper.length, points);
		}
		assert.deepEqual(now, start);
	}
	const fewer = withPoints(Engine, own, 2, 0.01);
	const moved = { ...fewer, upper: [0, 2] };
	assert.deepEqual(withPoints(Engine, moved, 3, 0.01).upper, [0, 1, 2], "what is drawn anew is a shape of its own");
});

test("the tutorial's bounds are left out of the settings, and what is refused gets the engine's sentence", () => {
	const tutorial = named(Engine, "tutorial", 15);
	assert.deepEqual(settingsOf(Engine, tutorial), { points: 15, artist: { distribution: "uniform" } });
	const gan = new Engine({});
	const [lower, upper] = [new Float32Array(15), new Float32Array(15)];
	gan.readBounds(lower, upper);
	const run = /** @type {any} */ ({ lower, upper, config: gan.config });
	assert(isSameArtist(artistOf(run), tutorial));
	assert(!isSameArtist(artistOf(run), { ...tutorial, distribution: "twoModes" }));
	gan.free();
	const same = { ...tutorial, upper: tutorial.lower };
	assert.match(refusalOf(Engine, same) ?? "", /^artist\.upper must be another curve than artist\.lower/);
	const huge = { ...tutorial, upper: [...tutorial.upper.slice(1), 2e6] };
	assert.match(refusalOf(Engine, huge) ?? "", /^artist\.upper must be a list of numbers from -1000000 to 1000000/);
});
