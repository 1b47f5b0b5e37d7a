// How many units were never on, over a run: the answers are the engine's, and the run is not disturbed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { askMoments, courseOf as courseUpTo, halfAt } from "../../www/run/never-course.js";
import { Run } from "../../www/run/run.js";
import { neverOn, varietyWithoutStrongest } from "../../www/run/units.js";
import { realEngine } from "./players.mjs";

const Engine = realEngine();

/** A run of the preset, trained up to a step. */
function trained(/** @type {number} */ step, preset = "mode-collapse") {
	const { config, events } = Engine.preset(/** @type {any} */ (preset));
	const run = Run.begin(Engine, config, events, Number.POSITIVE_INFINITY);
	goTo(run, step);
	return run;
}

function goTo(/** @type {Run} */ run, /** @type {number} */ step) {
	while (!run.approach(step, 1000));
}

const courseOf = (/** @type {Run} */ run) =>
	courseUpTo(run, { step: run.stepCount, never: neverOn(run)?.never ?? Number.NaN });

function askAll(/** @type {Run} */ run) {
	while (askMoments(run, 1000));
}

test("the course is what the engine says at each kept moment, and the run stays as it was", () => {
	const run = trained(1200);
	const hash = run.gan.stateHash();
	askAll(run);
	const course = courseOf(run);
	assert.equal(course.length, run.timeline.moments.filter(({ step }) => step < 1200).length + 1);
	const alone = trained(0);
	for (const { step, never } of course) {
		goTo(alone, step);
		assert.equal(never, neverOn(alone)?.never, `step ${step}`);
	}
	assert.equal(run.gan.stateHash(), hash);
	assert.equal(run.stepCount, 1200);
	assert.equal(course[0].never, 0);
	assert.equal(course.at(-1)?.never, 127);
	const half = halfAt(course, 128);
	assert(half && half > 300 && half <= 400, `seed 1 has 47 at step 300 and 119 at step 400: ${half}`);
	assert.equal(halfAt(course.slice(0, 2), 128), undefined);
});

test("a slice that is over asks one moment, the one in the midst first, and none is asked twice", () => {
	const run = trained(400);
	const moments = run.timeline.moments.length;
	const { restore } = Engine;
	let asked = 0;
	Engine.restore = (file) => (asked++, restore(file));
	try {
		assert(askMoments(run, 0));
		assert.deepEqual(
			courseOf(run).map(({ step }) => step),
			[0, 400],
		);
		askMoments(run, 0);
		const [, middle] = courseOf(run);
		assert(Math.abs(middle.step - 200) <= run.timeline.interval, `${middle.step}`);
		askAll(run);
		assert.equal(asked, moments - 1, "the step on show is asked where it stands");
		assert.equal(askMoments(run, 1000), false);
	} finally {
		Engine.restore = restore;
	}
});

test("at an earlier step the course ends there, and another future has its own", () => {
	const run = trained(600);
	askAll(run);
	const whole = courseOf(run);
	goTo(run, 300);
	askAll(run);
	assert.deepEqual(courseOf(run), whole.filter(({ step }) => step < 300).concat({ step: 300, never: 47 }));
	run.change("generatorLearningRate", 1e-4);
	goTo(run, 600);
	askAll(run);
	assert(courseOf(run).at(-1)?.never !== whole.at(-1)?.never);
});

test("without a hidden layer there is nothing that could be on", () => {
	const run = Run.begin(Engine, { generatorHidden: [] }, [], 10);
	goTo(run, 5);
	assert.equal(neverOn(run), undefined);
	askAll(run);
	assert.deepEqual(courseUpTo(run, { step: 5, never: 0 }), [{ step: 5, never: 0 }]);
});

test("the variety without the strongest stroke is the engine's", () => {
	const run = trained(500, "pytorch-tutorial");
	const { gan, config } = run;
	const ideas = new Float32Array(config.batchSize * config.ideas);
	gan.readBatchIdeas(ideas);
	const [units, strengths] = [new Float32Array(128), new Float32Array(128)];
	const muted = new Float32Array(128);
	gan.readStrokes(ideas.slice(0, config.ideas), undefined, muted, units, strengths, new Float32Array(130 * 15));
	muted[units[strengths.indexOf(Math.max(...strengths))]] = 1;
	assert.equal(varietyWithoutStrongest(run), gan.truthMuted(muted).variety);
	assert.notEqual(varietyWithoutStrongest(run), run.truth?.all.variety);
});
