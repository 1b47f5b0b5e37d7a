// Every step of a run can be found again to the last bit, whatever was changed on the way, and by every way to it.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Run } from "../../www/run/run.js";
import { createWorld } from "./fake-engine.mjs";
import { realEngine } from "./players.mjs";

const SMALL = { batchSize: 4, ideas: 2, points: 4, generatorHidden: [4], discriminatorHidden: [4] };
const FOREVER = Number.POSITIVE_INFINITY;
/** Milliseconds of a slice that has time for a few steps. The clock goes on by one whenever it is read. */
const SHORT = 5;

let now = 0;
mock.method(performance, "now", () => now++);

const begin = (config = {}, events = []) => Run.begin(realEngine(), { ...SMALL, ...config }, events, FOREVER);

/** Goes to a step. */
function go(run, step) {
	while (!run.approach(step, FOREVER));
}

/** Goes to a step in short slices. */
function creep(run, step) {
	let slices = 0;
	while (!run.approach(step, SHORT)) {
		slices++;
	}
	return slices;
}

const stepsOf = ({ timeline }) => timeline.moments.map(({ step }) => step);

/** Everything that makes a step: the engine's state, and what is shown of it. */
function look(run) {
	const { gan, stepCount, accuracy, score, config, events, paintings, ideas, classes, truth } = run;
	assert.equal(stepCount, gan.stepCount);
	assert.deepEqual(config, gan.config);
	assert.deepEqual(events, gan.events);
	const [own, labels] = [new Float32Array(paintings.length), classes && new Float32Array(classes.labels.length)];
	gan.readPaintings(own);
	assert.deepEqual(paintings, own);
	if (labels) {
		gan.readLabels(labels);
	}
	assert.deepEqual(classes?.labels, labels);
	const labelled = classes && [...classes.labels];
	const shown = { stepCount, accuracy, score, paintings: [...paintings], ideas: ideas && [...ideas], labels: labelled };
	return { hash: gan.stateHash(), config, truth: truth?.all, ...shown };
}

/** Records all steps of a run up to the last one, with changes made on the way. */
function record(run, last, changes = {}) {
	const seen = [];
	for (let step = 0; step <= last; step++) {
		go(run, step);
		for (const [field, value] of changes[step] ?? []) {
			run.change(field, value);
		}
		seen.push(look(run));
	}
	return seen;
}

/** Changes at kept moments and at other steps, among them step 0 and the last one. Some steps have several changes. */
const CHANGES = {
	0: [["generatorLearningRate", 0.01]],
	7: [["loss", "nonSaturating"]],
	32: [
		["updateOrder", "alternating"],
		["discriminatorSteps", 3],
		["loss", "minimax"],
		["discriminatorSteps", 2],
	],
	33: [["freeze", "generator"]],
	40: [
		["freeze", "none"],
		["freeze", "discriminator"],
		["freeze", "none"],
	],
	320: [["discriminatorSteps", 1]],
	450: [["generatorLearningRate", 0.002]],
};
const LAST = 450;
/** A way to and fro: to the steps of the changes, to those beside them, and to the ends. */
const WAY = [449, 0, 450, 32, 33, 31, 7, 8, 6, 320, 319, 321, 40, 1, 40, 39, 450, 100, 101, 0, 447, 450];

test("forth and back, with live changes on the way", () => {
	const run = begin();
	const seen = record(run, LAST, CHANGES);
	for (const step of WAY) {
		go(run, step);
		assert.deepEqual(look(run), seen[step], `step ${step}`);
		assert.equal(run.lastStep, LAST);
	}
	assert.equal(run.events.length, 9);
	assert.equal(run.end, undefined);
	run.free();
});

test("the same where the way is cut into slices, left, and taken again elsewhere", () => {
	const run = begin();
	const seen = record(run, LAST, CHANGES);
	let slices = 0;
	for (const [i, step] of WAY.entries()) {
		const other = WAY.at(-1 - i);
		for (let cut = 0; cut < 3; cut++) {
			run.approach(other, SHORT);
		}
		slices += creep(run, step);
		assert.deepEqual(look(run), seen[step], `step ${step} on the way from ${other}`);
	}
	assert(slices > 5, `${slices} slices`);
	run.free();
});

test("the same where it is trained in short slices", () => {
	const [whole, cut] = [begin(), begin()];
	go(whole, 130);
	assert(creep(cut, 130) > 20);
	assert.deepEqual(look(cut), look(whole));
	assert.deepEqual(stepsOf(cut), stepsOf(whole));
});

test("of a way in the past no more is computed again than what lies behind the nearest moment", () => {
	const world = createWorld();
	const run = Run.begin(world.Engine, {}, [], FOREVER);
	go(run, 1000);
	let steps = 0;
	world.beforeStep = () => steps++;
	for (const [to, most] of [
		[999, 15],
		[0, 0],
		[500, 15],
		[503, 3],
		[1000, 0],
	]) {
		steps = 0;
		go(run, to);
		assert(steps <= most, `${steps} steps to ${to}`);
	}
});

test("the same once it was thrown away and taken up again, wherever it stood", () => {
	const seen = record(begin(), LAST, CHANGES);
	for (const stand of [0, 32, 95, 450]) {
		const before = begin();
		record(before, LAST, CHANGES);
		go(before, stand);
		const standing = before.standing();
		before.free();
		const run = Run.resume(realEngine(), standing);
		assert.deepEqual([look(run), run.lastStep], [seen[stand], LAST]);
		for (const step of [33, 450, stand, 32, 0, 447]) {
			go(run, step);
			assert.deepEqual(look(run), seen[step], `step ${step}, from ${stand} on`);
		}
		run.free();
	}
});

test("the same left in the midst of a slice, and taken up again", () => {
	const run = begin();
	const seen = record(run, LAST, CHANGES);
	run.approach(31, SHORT);
	run.approach(39, SHORT);
	const standing = run.standing();
	const kept = stepsOf(standing);
	const again = Run.resume(realEngine(), standing);
	go(again, 600);
	assert.notDeepEqual(stepsOf(again), kept);
	for (const one of [run, again]) {
		for (const step of [39, 41, 450]) {
			go(one, step);
			assert.deepEqual(look(one), seen[step]);
		}
		one.free();
	}
	assert.deepEqual(stepsOf(standing), kept, "what is kept is as it was, whatever became of the run");
});

test("of a conditional run, the labels too", () => {
	const run = begin({ conditional: true });
	const seen = record(run, 60, { 20: [["loss", "nonSaturating"]] });
	assert.equal(run.classes.middle.length, SMALL.points);
	assert(seen.some(({ labels }) => labels.includes(0) && labels.includes(1)));
	for (const step of [59, 20, 21, 0, 33, 60]) {
		go(run, step);
		assert.deepEqual(look(run), seen[step], `step ${step}`);
	}
	assert.equal(begin().classes, undefined);
	run.free();
});

test("with events of the run's own, before, at and after those by hand", () => {
	const events = [
		{ step: 16, field: "loss", value: "nonSaturating" },
		{ step: 32, field: "generatorLearningRate", value: 0.01 },
		{ step: 48, field: "loss", value: "minimax" },
	];
	const run = begin({}, events);
	const seen = record(run, 60, {
		10: [["loss", "minimax"]],
		32: [
			["generatorLearningRate", 0.02],
			["loss", "minimax"],
		],
		48: [["loss", "nonSaturating"]],
	});
	for (const step of [48, 47, 49, 32, 31, 33, 0, 16, 17, 60, 10]) {
		go(run, step);
		assert.deepEqual(look(run).hash, seen[step].hash, `step ${step}`);
		assert.deepEqual(look(run).config, seen[step].config, `step ${step}`);
	}
	go(run, 60);
	const gan = new (realEngine())(run.startConfig, run.events);
	gan.stepFor(FOREVER, 60);
	assert.equal(run.gan.stateHash(), gan.stateHash(), "its config and its events are the whole run");
	run.free();
});

test("changes at one step that go only together are made together again", () => {
	const run = begin({ updateOrder: "alternating", discriminatorSteps: 3 });
	// For a change back and forth, the engine keeps the place of the first.
	const seen = record(run, 40, {
		20: [
			["updateOrder", "alternating"],
			["discriminatorSteps", 1],
			["updateOrder", "classic"],
		],
	});
	for (const step of [20, 0, 21, 19, 40]) {
		go(run, step);
		assert.deepEqual(look(run).hash, seen[step].hash, `step ${step}`);
		assert.deepEqual(look(run).config, seen[step].config, `step ${step}`);
	}
	run.free();
});

test("a change at an earlier step begins another future, which is the engine's run with that event", () => {
	const run = begin();
	record(run, 60, { 30: [["loss", "nonSaturating"]], 50: [["freeze", "generator"]] });
	go(run, 30);
	/** @type {object[]} */
	const dropped = [];
	run.beforeDrop = (standing) => dropped.push(standing);
	assert.throws(() => run.change("generatorLearningRate", 0), { name: "Error" });
	assert.deepEqual([dropped.length, run.lastStep], [0, 60], "what is refused drops nothing");
	run.change("generatorLearningRate", 0.01);
	assert.deepEqual([dropped.length, run.lastStep], [1, 30]);
	assert(run.timeline.moments.every(({ step }) => step <= 30));
	go(run, 60);
	assert.deepEqual(run.events, [
		{ step: 30, field: "loss", value: "nonSaturating" },
		{ step: 30, field: "generatorLearningRate", value: 0.01 },
	]);
	const gan = new (realEngine())(run.startConfig, run.events);
	gan.stepFor(FOREVER, 60);
	assert.equal(run.gan.stateHash(), gan.stateHash());
	go(run, 30);
	assert.equal(run.config.generatorLearningRate, 0.01);
	run.free();
});

test("a traced step is a step", () => {
	const [run, other] = [begin(), begin()];
	const seen = record(other, 12);
	go(run, 11);
	const tensors = run.traceStep();
	assert(tensors.some(({ name }) => name === "generatorLoss"));
	assert.deepEqual(look(run), seen[12]);
	assert.equal(run.timeline.moments.at(-1).step, 12);
	go(run, 11);
	assert.deepEqual(look(run), seen[11]);
	run.traceStep();
	assert.deepEqual([look(run), run.lastStep], [seen[12], 12]);
	run.free();
	other.free();
});

test("it knows its end", () => {
	const run = Run.begin(realEngine(), SMALL, [], 5);
	run.advance(FOREVER, 1, 1000);
	assert.deepEqual([run.stepCount, run.done], [5, true]);
	run.advance(FOREVER, 1, 1000);
	assert.equal(run.stepCount, 5);
	run.goOn();
	run.advance(1000, 10, 1000);
	assert(run.stepCount >= 15 && !run.done);
	run.free();
});

test("after a day's sleep it makes up for no more than one slice", () => {
	const DAY = 24 * 3600 * 1000;
	const { Engine } = createWorld({ stepCost: 1 });
	const run = Run.begin(Engine, {}, [], FOREVER);
	run.advance(600, DAY, 8);
	const atOnce = run.stepCount;
	run.advance(600, 10, 80);
	const later = run.stepCount - atOnce;
	assert(atOnce <= 10 && later <= 7, `${atOnce} steps in 8 ms, ${later} for the next 10`);
});

test("where the clock stands still it comes back, whatever the speed, and from a jump too", () => {
	const { Engine } = createWorld({ stepCost: 0 });
	const run = Run.begin(Engine, {}, [], FOREVER);
	run.advance(FOREVER, 16, 8);
	assert(run.stepCount >= 1 && run.stepCount < 100_000, `${run.stepCount} steps`);
	while (!run.approach(200_000, 8));
	assert.equal(run.stepCount, 200_000);
	while (!run.approach(150_001, 8));
	assert.equal(run.stepCount, 150_001);
});
