// A teacher's goal: its possible texts, and when a run meets it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, isLost, isMet, judge, MEASURES, RATES, readGoal, VERDICTS, writeGoal } from "../../www/run/goal.js";
import { Run } from "../../www/run/run.js";
import { languages } from "../../www/words/index.js";
import { realEngine } from "./players.mjs";

const Engine = realEngine();
const read = (text) => readGoal(text, Engine.settings());
const begin = (preset, config = {}, events = []) => {
	const { config: own, events: its, steps } = Engine.preset(preset);
	return Run.begin(Engine, { ...own, ...config }, [...its, ...events], steps);
};
const at = (run, step) => {
	run.approach(step, Number.POSITIVE_INFINITY);
	return run;
};

test("a goal is read, and written as it is read", () => {
	for (const [text, goal, written = text] of /** @type {[string, object[], string?][]} */ ([
		["verdict_is_healthy", [{ what: "verdict", is: "healthy" }]],
		[
			"verdict_is_criticTooStrong, step_most_4000",
			[
				{ what: "verdict", is: "criticTooStrong" },
				{ what: "step", most: 4000 },
			],
			"verdict_is_critic-too-strong step_most_4000",
		],
		[
			"distance_most_0.1 variety_least_0.2 coverage_most_1e-7",
			[
				{ what: "distance", most: 0.1 },
				{ what: "variety", least: 0.2 },
				{ what: "coverage", most: 1e-7 },
			],
		],
		[
			"generator-learning-rate_least_0.001 step_least_10  generatorLearningRate_most_0.1\ndiscriminator-learning-rate_most_1",
			[
				{ what: "generatorLearningRate", least: 0.001, most: 0.1 },
				{ what: "step", least: 10 },
				{ what: "discriminatorLearningRate", most: 1 },
			],
			"generator-learning-rate_least_0.001 generator-learning-rate_most_0.1 step_least_10 discriminator-learning-rate_most_1",
		],
		["step_least_5 step_most_5", [{ what: "step", least: 5, most: 5 }]],
	])) {
		assert.deepEqual(read(text), goal, text);
		assert.equal(writeGoal(read(text)), written);
		assert.deepEqual(read(written), goal);
	}
});

const EXAMPLES = "verdict_is_healthy, step_most_4000 or generator-learning-rate_least_0.001";
const OTHERS = `goal must be conditions such as ${EXAMPLES}, with least or most of distance, variety, coverage, step, generator-learning-rate, discriminator-learning-rate`;

test("what is no goal is refused with one sentence", () => {
	const verdicts = "verdict_is_ and one of learning, healthy, collapsed, critic-too-strong, run-away";
	for (const [text, problem] of [
		["", `goal must be conditions such as ${EXAMPLES}, but "" was given`],
		[" , ", `goal must be conditions such as ${EXAMPLES}, but " , " was given`],
		["win", `${OTHERS}, but "win" was given`],
		["seed_least_3", `${OTHERS}, but "seed_least_3" was given`],
		["freeze_is_none", `${OTHERS}, but "freeze_is_none" was given`],
		["step_is_5", `${OTHERS}, but "step_is_5" was given`],
		["step_above_5", `${OTHERS}, but "step_above_5" was given`],
		["step_most_5_6", `${OTHERS}, but "step_most_5_6" was given`],
		["__proto___least_1", `${OTHERS}, but "__proto___least_1" was given`],
		["constructor_most_1", `${OTHERS}, but "constructor_most_1" was given`],
		["verdict_least_1", `${OTHERS}, but "verdict_least_1" was given`],
		["verdict_is_good", `goal must be ${verdicts}, but "verdict_is_good" was given`],
		["verdict_is_constructor", `goal must be ${verdicts}, but "verdict_is_constructor" was given`],
		["step_most_0", 'goal must be step_most_ and a whole number from 1 on, but "step_most_0" was given'],
		["step_least_2.5", 'goal must be step_least_ and a whole number from 1 on, but "step_least_2.5" was given'],
		["step_most_1e300", 'goal must be step_most_ and a whole number from 1 on, but "step_most_1e300" was given'],
		["distance_most_-1", 'goal must be distance_most_ and a number from 0 on, but "distance_most_-1" was given'],
		["distance_most_NaN", 'goal must be distance_most_ and a number from 0 on, but "distance_most_NaN" was given'],
		["variety_most_1e999", 'goal must be variety_most_ and a number from 0 on, but "variety_most_1e999" was given'],
		["coverage_most_x", 'goal must be coverage_most_ and a number from 0 on, but "coverage_most_x" was given'],
		[
			"generator-learning-rate_least_0",
			'goal must be generator-learning-rate_least_ and a number above 0, at most 1, but "generator-learning-rate_least_0" was given',
		],
		[
			"discriminatorLearningRate_most_1.5",
			'goal must be discriminator-learning-rate_most_ and a number above 0, at most 1, but "discriminatorLearningRate_most_1.5" was given',
		],
		[
			"step_least_10 step_most_5",
			'goal must be what can be met, the least not above the most, but "step_least_10 step_most_5" was given',
		],
		[
			"verdict_is_healthy verdict_is_collapsed",
			'goal must be conditions each of which is there once, but "verdict_is_collapsed" was given',
		],
		["step_most_5 step_most_6", 'goal must be conditions each of which is there once, but "step_most_6" was given'],
		[
			"step_most_5 ".repeat(13),
			'goal must be at most 12 conditions, but "step_most_5 step_most_5 step_most_5 step_most_5 step_most_5… was given',
		],
	]) {
		assert.throws(() => read(text), { message: problem }, text);
	}
});

test("its verdicts are those that have words, and its rates all that can change in a run", () => {
	assert.deepEqual(VERDICTS.toSorted(), Object.keys(languages.en.verdicts).toSorted());
	const rates = Engine.settings().filter(({ live, kind }) => live && kind === "rate");
	assert.deepEqual(
		[...RATES],
		rates.map(({ name }) => name),
	);
});

test("the tutorial's run is healthy at its end, and not at first", () => {
	const goal = read("verdict_is_healthy step_most_10000 distance_most_0.1 variety_least_0.2");
	const run = at(begin("pytorch-tutorial"), 1000);
	assert.deepEqual(judge(goal, run), [false, true, false, true]);
	at(run, 10_000);
	assert.deepEqual(judge(goal, run), [true, true, true, true]);
	at(run, 10_001);
	assert.deepEqual(judge(goal, run), [true, false, true, true]);
	// A look back shows it as it was.
	at(run, 1000);
	assert.deepEqual(judge(goal, run), [false, true, false, true]);
	run.free();
});

test("a collapsed run is not healthy, and one beyond all numbers meets nothing but having run away", () => {
	const run = at(begin("mode-collapse"), 3000);
	assert.deepEqual(judge(read("verdict_is_healthy"), run), [false]);
	assert.deepEqual(judge(read("verdict_is_collapsed"), run), [true]);
	run.free();
	const away = /** @type {any} */ ({ stepCount: 7, truth: undefined, events: [] });
	const goal = read(
		"verdict_is_run-away distance_most_9 distance_least_0 coverage_least_0 variety_least_0 step_least_7",
	);
	assert.deepEqual(judge(goal, away), [true, false, false, false, true]);
	for (const what of MEASURES.slice(0, 3)) {
		assert.equal(find(what, away), undefined);
		const all = { distance: Number.NaN, variety: Number.NaN, coverage: Number.POSITIVE_INFINITY };
		assert.equal(find(what, { ...away, truth: { all } }), undefined);
	}
});

test("at step 0 none of it holds", () => {
	const run = begin("pytorch-tutorial");
	const goal = read("step_most_10 verdict_is_learning generator-learning-rate_most_1 distance_least_0");
	assert.deepEqual(judge(goal, run), [false, false, false, false]);
	assert.deepEqual(judge(goal, at(run, 1)), [true, true, true, true]);
	run.free();
});

test("a rate has to be in its range in every step so far", () => {
	const goal = read("generator-learning-rate_least_0.001 generator-learning-rate_most_0.01");
	const field = "generatorLearningRate";
	const begun = (config, events) => begin("pytorch-tutorial", config, events);
	const slow = begun({}, [{ step: 5, field, value: 0.002 }]);
	assert.deepEqual(judge(goal, at(slow, 20)), [false], "it began too low");
	assert.deepEqual(find(field, slow), { least: 1e-4, most: 0.002 });

	// A change before the first step is equal to a setting, and a link writes it as one.
	const set = begun({});
	set.change(field, 0.5);
	set.change(field, 0.001);
	assert.deepEqual(judge(goal, at(set, 20)), [true]);
	set.change(field, 1e-5);
	assert.deepEqual(judge(goal, set), [true], "no step has been trained with it");
	set.change(field, 0.01);
	assert.deepEqual(judge(goal, at(set, 30)), [true], "the last change at a step holds");
	set.change(field, 0.02);
	assert.deepEqual(judge(goal, at(set, 31)), [false]);
	assert.deepEqual(judge(goal, at(set, 30)), [true], "looking back, it is as it was");
	const other = read("discriminator-learning-rate_most_0.0001 discriminator-learning-rate_least_0.0001");
	assert.deepEqual(judge(other, set), [true], "another rate is none of its business");

	const planned = begun({ generatorLearningRate: 0.001 }, [{ step: 500, field, value: 1 }]);
	assert.deepEqual(judge(goal, at(planned, 500)), [true], "what is still to come does not count");
	assert.deepEqual(judge(goal, at(planned, 501)), [false]);
	for (const run of [slow, set, planned]) {
		run.free();
	}
});

test("a goal is lost once no later step can meet it: its last step is past, or a rate was out of its range", () => {
	const run = begin("pytorch-tutorial", {}, [{ step: 5, field: "generatorLearningRate", value: 0.001 }]);
	const lost = (text) => isLost(read(text), run);
	assert.equal(lost("generator-learning-rate_least_0.001"), false, "before the first step it can still be chosen");
	at(run, 4);
	assert.equal(lost("step_most_4 verdict_is_healthy distance_most_0"), false);
	assert.equal(lost("generator-learning-rate_most_0.0001"), false);
	at(run, 6);
	assert.equal(lost("step_most_4 verdict_is_healthy"), true);
	assert.equal(lost("step_least_4"), false);
	assert.equal(lost("generator-learning-rate_most_0.0001"), true);
	assert.equal(lost("generator-learning-rate_least_0.001"), true);
	assert.equal(lost("generator-learning-rate_least_0.0001"), false);
	assert.equal(lost("discriminator-learning-rate_least_0.0001"), false);
});

test("all of a goal is met, and nothing is measured while a step or a rate is not as asked", () => {
	const run = at(begin("pytorch-tutorial"), 10);
	const { truth } = run;
	let measured = 0;
	Object.defineProperty(run, "truth", { get: () => (measured++, truth) });
	const isMetOf = (text) => isMet(read(text), run);
	assert.equal(isMetOf("verdict_is_learning step_least_11"), false);
	assert.equal(isMetOf("verdict_is_learning generator-learning-rate_least_0.001"), false);
	assert.equal(measured, 0);
	assert.equal(isMetOf("verdict_is_healthy step_least_10"), false);
	assert.equal(isMetOf("verdict_is_learning step_least_10"), true);
	assert.equal(isMetOf("step_most_10"), true);
	assert.equal(measured, 2);
});
