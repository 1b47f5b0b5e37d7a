// "Is it luck?" without a screen: which runs are tried, what comes of them, and how they lie beside each other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { root } from "../../scripts/tools.mjs";
import { bandOf, quantile } from "../../www/outcomes/bands.js";
import { outcomeOf } from "../../www/outcomes/cell.js";
import {
	countsOf,
	goalsOf,
	isAmong,
	jobsOf,
	LEAST_STEPS,
	looksOf,
	luckIn,
	questionOf,
	SEEDS,
	seedsOf,
	worstOf,
} from "../../www/outcomes/luck.js";
import { FROM_BEST } from "../../www/outcomes/summary.js";
import { stepTimeOf } from "../../www/outcomes/step-sample.js";
import { Trial } from "../../www/outcomes/trial.js";
import { Run } from "../../www/run/run.js";

await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });

/** A run at a step, perhaps with a live change on the way. */
function runAt(step, { config = {}, events = [], change = 0 } = {}) {
	const run = Run.begin(Gan, config, events, Number.POSITIVE_INFINITY);
	const goTo = (to) => {
		while (!run.approach(to, 1000)) {
			// It goes on.
		}
	};
	if (change > 0) {
		goTo(change);
		run.change("loss", "nonSaturating");
	}
	goTo(step);
	return run;
}

const ended = (seed, verdict, distance = 0) => ({ seed, verdict, distance });

test("a quantile lies between its neighbours as numpy's does", () => {
	// numpy.quantile([1, 2, 4, 8], [0, 0.25, 0.5, 0.75, 1]) and of [1, 2, 4, 8, 16]
	const shares = [0, 0.25, 0.5, 0.75, 1];
	assert.deepEqual(
		shares.map((share) => quantile([1, 2, 4, 8], share)),
		[1, 1.75, 3, 5, 8],
	);
	assert.deepEqual(
		shares.map((share) => quantile([1, 2, 4, 8, 16], share)),
		[1, 2, 4, 8, 16],
	);
	assert.equal(quantile([7], 0.25), 7);
});

test("a band leaves out what was not measured", () => {
	const course = (...distances) => distances.map((distance, i) => ({ step: 10 * i, distance, variety: -distance }));
	const courses = [course(4, 40), course(1), course(2, Number.NaN, Number.NaN), course(8, 80)];
	assert.deepEqual(bandOf(courses, [0, 10, 20], "distance"), {
		steps: [0, 10],
		least: [1, 40],
		lower: [1.75, 50],
		middle: [3, 60],
		upper: [5, 70],
		most: [8, 80],
	});
	assert.deepEqual(bandOf(courses, [0], "variety").least, [-8]);
	assert.deepEqual(bandOf([], [0, 10], "distance").steps, []);
});

test("the runs have the run's settings and live changes, go to the step on show, and differ in their seeds", () => {
	const run = runAt(LEAST_STEPS + 100, { config: { seed: 7, batchSize: 8 }, change: 40 });
	run.approach(LEAST_STEPS + 50, 1000);
	const question = questionOf(run);
	assert.equal(question.steps, LEAST_STEPS + 50);
	assert.deepEqual(question.events, [{ step: 40, field: "loss", value: "nonSaturating" }]);
	const jobs = jobsOf(question);
	assert.deepEqual(
		jobs.map(({ config: { seed } }) => seed),
		Array.from({ length: SEEDS }, (_, i) => 7 + i),
	);
	for (const { config, steps, events } of jobs) {
		assert.deepEqual({ ...config, seed: 7 }, run.startConfig);
		assert.deepEqual([steps, events], [question.steps, question.events]);
	}
	const early = runAt(10, { change: 5 });
	assert.equal(questionOf(early).steps, LEAST_STEPS);
	run.approach(20, 1000);
	assert.deepEqual(questionOf(run).events, question.events, "also those after an earlier step that is on show");
});

test("the first of them is the run itself, to the last bit, and each has the course of a fresh Gan", () => {
	const run = runAt(LEAST_STEPS + 30, { config: { seed: 3, batchSize: 4, conditional: true }, change: 40 });
	const question = questionOf(run);
	const jobs = jobsOf(question);
	const own = outcomeOf(Gan, jobs[0]);
	assert.equal(own.hash, run.gan.stateHash());
	assert.deepEqual([own.distance, own.variety], [run.truth?.all.distance, run.truth?.all.variety]);
	const fifth = outcomeOf(Gan, jobs[5]);
	const gan = new Gan({ ...run.startConfig, seed: 8 }, question.events);
	const course = looksOf(question).map((step) => {
		gan.stepFor(Number.POSITIVE_INFINITY, step - gan.stepCount);
		const { distance, variety } = gan.truth().all;
		return { step, distance, variety };
	});
	assert.deepEqual([fifth.hash, fifth.course], [gan.stateHash(), course]);
	assert.deepEqual([course[0].step, course.at(-1)?.step], [0, question.steps]);
});

test("the looks rise from 0 to the last step, however many steps there are", () => {
	for (const steps of [1, 39, 40, 41, LEAST_STEPS, 12_345, 1_000_003]) {
		const looks = looksOf({ config: Gan.defaultConfig(), events: [], steps });
		assert.deepEqual([looks[0], looks.at(-1)], [0, steps]);
		assert(looks.every((look, i) => i === 0 || look > looks[i - 1]));
		assert(looks.length <= 42, `${looks.length} looks`);
	}
});

test("all seeds are allowed, also at the end of their range", () => {
	for (const seed of [0, 7, Number.MAX_SAFE_INTEGER - 15, Number.MAX_SAFE_INTEGER]) {
		const config = { ...Gan.defaultConfig(), seed };
		const seeds = seedsOf({ config, events: [], steps: 1 });
		assert.equal(seeds[0], seed);
		assert.equal(new Set(seeds).size, SEEDS);
		seeds.forEach((each) => new Gan({ ...config, seed: each }).free());
	}
});

test("a run is one of them if only its seed differs, and nothing was changed before the step", () => {
	const question = questionOf(runAt(10, { config: { seed: 7 } }));
	const is = (run, hasFile = false) => isAmong(question, run, hasFile);
	assert(is(runAt(0, { config: { seed: 7 } })));
	assert(is(runAt(40, { config: { seed: 22 } })));
	assert(is(runAt(LEAST_STEPS + 100, { config: { seed: 9, batchSize: Gan.defaultConfig().batchSize } })));
	assert(!is(runAt(0, { config: { seed: 23 } })));
	assert(!is(runAt(0, { config: { seed: 7, batchSize: 8 } })));
	assert(!is(runAt(0, { config: { seed: 7 } }), true));
	assert(!is(runAt(40, { config: { seed: 7 }, change: 20 })));
	assert(is(runAt(LEAST_STEPS + 2, { config: { seed: 7 }, change: LEAST_STEPS + 1 })), "the change came later");
});

test("the goals are the truth's", () => {
	const run = runAt(100, { config: { conditional: true } });
	const { limits, all } = run.gan.truth();
	assert.deepEqual(goalsOf(Gan, questionOf(run)), {
		distance: limits.distance,
		variety: all.artistVariety,
		runAway: limits.runAway,
	});
});

test("the counts go from the best to the worst, and the worst has the last verdict and then the largest distance", () => {
	const outcomes = [
		ended(1, "learning", 0.3),
		ended(2, "healthy", 0.5),
		ended(3, "learning", 0.4),
		ended(4, "learning", 0.1),
	];
	assert.deepEqual(countsOf(outcomes), [
		{ verdict: "healthy", count: 1 },
		{ verdict: "learning", count: 3 },
	]);
	assert.equal(worstOf(outcomes)?.seed, 3);
	assert.equal(worstOf(outcomes.slice(1, 2))?.seed, 2);
	assert.equal(worstOf([]), undefined);
	const beyond = [ended(1, "stopped", 1e30), ended(2, "stopped", Number.NaN), ended(3, "stopped", 5)];
	assert.equal(worstOf(beyond)?.seed, 2);
	FROM_BEST.slice(1).forEach((worse, i) => {
		assert.equal(worstOf([ended(1, worse, 0), ended(2, FROM_BEST[i], 9)])?.seed, 1);
	});
});

test("luck decides if fewer than three quarters end alike", () => {
	const of = (healthy, learning) => [
		...Array.from({ length: healthy }, (_, i) => ended(i, "healthy")),
		...Array.from({ length: learning }, (_, i) => ended(healthy + i, "learning")),
	];
	assert.equal(luckIn(of(16, 0), "healthy"), "none");
	assert.equal(luckIn(of(12, 4), "healthy"), "little");
	assert.equal(luckIn(of(12, 4), undefined), "little");
	assert.equal(luckIn(of(4, 12), "healthy"), "exception");
	assert.equal(luckIn(of(11, 5), "healthy"), "much");
});

test("a trial tells of its runs in the order of the seeds, whenever they come, and keeps them when it is cancelled", async () => {
	const trial = new Trial(questionOf(runAt(0, { config: { seed: 5 } })));
	const outcome = (seed) => ({ ...ended(seed, "healthy"), step: 1, variety: 0, hash: "" });
	const abort = new AbortController();
	let given = 0;
	const computer = {
		compute: async (work, signal) => {
			assert.equal(signal, abort.signal);
			const jobs = Array.from({ length: SEEDS }, () => work.next());
			assert.equal(work.next(), undefined);
			given = jobs.length;
			work.progress(jobs[0], 0.5);
			assert.equal(trial.progress.value.share, 0.5 / SEEDS);
			for (const job of [jobs[3], jobs[1]]) {
				const { generatorLearningRate, discriminatorLearningRate } = job.config;
				work.told(job, { ...outcome(job.config.seed), generatorLearningRate, discriminatorLearningRate });
			}
		},
	};
	await trial.run(/** @type {any} */ (computer), abort.signal);
	assert.equal(given, SEEDS);
	assert.deepEqual(
		trial.outcomes.value.map(({ seed }) => seed),
		[6, 8],
	);
	const { ended: done, share, runsPerSecond } = trial.progress.value;
	assert.deepEqual([done, share], [2, 2.5 / SEEDS]);
	assert(runsPerSecond > 0 && Number.isFinite(runsPerSecond));
});

test("the time of a step is measured, unless a step is slow", () => {
	const run = runAt(0);
	const begin = performance.now();
	const time = stepTimeOf(run);
	const took = performance.now() - begin;
	assert(time > 0 && time < took, `${time} ms`);
	assert.notEqual(time, run.stepTime.milliseconds, "it is measured, not estimated");
	const slow = runAt(0, { config: { generatorHidden: [512, 512, 512], batchSize: 1024 } });
	assert.equal(stepTimeOf(slow), slow.stepTime.milliseconds);
	assert.equal(run.gan.stepCount, 0);
});
