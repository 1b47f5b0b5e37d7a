// The kept moments of a run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Timeline } from "../../www/run/timeline.js";

const MB = 1 << 20;

/** The timeline of a run with this last step, whose checkpoints have this many bytes each. */
function timelineTo(last, bytes = 100) {
	const timeline = new Timeline();
	for (let step = 0; step <= last; step = timeline.next(step)) {
		timeline.add(moment(step, bytes));
	}
	return timeline;
}

function moment(step, bytes) {
	const checkpoint = /** @type {Uint8Array} */ ({ length: bytes });
	const painting = new Float32Array(1);
	return { step, checkpoint, painting, ideas: undefined, accuracy: 0.5, score: -1.4, measures: undefined };
}

const stepsOf = (timeline) => timeline.moments.map(({ step }) => step);
const bytesOf = ({ moments }) => moments.reduce((sum, { checkpoint }) => sum + checkpoint.length, 0);

test("all steps are kept of a short run, and evenly spaced ones of a long run: 51 to 100", () => {
	assert.deepEqual(stepsOf(timelineTo(99)), [...Array(100).keys()]);
	assert.deepEqual(
		stepsOf(timelineTo(100)),
		[...Array(51).keys()].map((i) => 2 * i),
	);
	for (const last of [101, 1000, 9999, 10_000, 123_456]) {
		const timeline = timelineTo(last);
		const { interval, moments } = timeline;
		assert.deepEqual(
			stepsOf(timeline),
			moments.map((_, i) => i * interval),
		);
		assert(moments.length > 50 && moments.length <= 100, `${moments.length} of ${last}`);
		assert(moments.at(-1).step + interval > last);
	}
});

test("their checkpoints have no more than 64 MB, but two there are", () => {
	for (const bytes of [MB, 5 * MB, 20 * MB, 31 * MB]) {
		const timeline = timelineTo(500, bytes);
		assert(bytesOf(timeline) <= 64 * MB, `${bytesOf(timeline)} bytes`);
		assert(bytesOf(timeline) > 64 * MB * 0.4);
		assert.equal(timeline.moments[0].step, 0);
	}
	const { moments } = timelineTo(500, 50 * MB);
	assert(moments.length <= 2 && moments[0].step === 0);
});

test("the largest checkpoint decides, as those of a run that has begun are larger", () => {
	const timeline = new Timeline();
	timeline.add(moment(0, 1));
	for (let step = 1; step <= 40; step = timeline.next(step)) {
		timeline.add(moment(step, 4 * MB));
	}
	assert(bytesOf(timeline) <= 64 * MB);
});

test("the next moment is due at the next multiple of the interval", () => {
	const timeline = timelineTo(100);
	assert.deepEqual(
		[0, 1, 2, 100, 101].map((step) => timeline.next(step)),
		[2, 2, 4, 102, 102],
	);
});

test("the last moment at or before a step is found", () => {
	const timeline = timelineTo(1000);
	const { interval } = timeline;
	assert.equal(timeline.before(0).step, 0);
	assert.equal(timeline.before(interval - 1).step, 0);
	assert.equal(timeline.before(interval).step, interval);
	assert.equal(timeline.before(1e9), timeline.moments.at(-1));
	assert.throws(() => new Timeline().before(5), { message: "nothing is kept of step 5, or of a step before it" });
});

test("what comes after a step is dropped, and it goes on from there", () => {
	const timeline = timelineTo(50);
	timeline.dropAfter(20);
	assert.deepEqual(stepsOf(timeline), [...Array(21).keys()]);
	timeline.add(moment(21, 100));
	assert.equal(timeline.moments.at(-1).step, 21);
});

test("a copy is another timeline, with no more bytes than it may have", () => {
	const timeline = timelineTo(120, MB / 2);
	const [whole, light] = [timeline.copy(), timeline.copy(20 * MB)];
	assert.deepEqual(stepsOf(whole), stepsOf(timeline));
	assert.deepEqual([whole.interval, timeline.interval], [2, 2]);
	assert(bytesOf(light) <= 20 * MB && bytesOf(light) > 8 * MB);
	assert.deepEqual(
		stepsOf(light),
		light.moments.map((_, i) => i * light.interval),
	);
	light.add(moment(light.next(120), MB / 2));
	whole.dropAfter(0);
	assert.deepEqual([timeline.moments.length, timeline.interval], [61, 2]);
});

test("what is left with its first moment alone keeps them as far apart as before", () => {
	const beginning = timelineTo(120, MB / 2).beginning();
	assert.deepEqual([stepsOf(beginning), beginning.interval], [[0], 2]);
});
