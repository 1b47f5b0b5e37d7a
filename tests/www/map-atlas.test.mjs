// The page's maps without a screen: they are computed from coarse to fine, changed, brought back, compared, stopped.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { messageOf } from "../../www/engine/problems.js";
import { Atlas } from "../../www/map/atlas.js";
import { compared } from "../../www/map/changed.js";
import { Computing, LONG } from "../../www/map/computing.js";
import { BASE, firstSpec } from "../../www/map/view.js";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { Slices } from "../../www/outcomes/slices.js";
import { summaryOf } from "../../www/outcomes/summary.js";
import { Gan } from "./work.mjs";

const { config } = Gan.preset(BASE);
const spec = (changes = {}) => ({ ...firstSpec(config), size: 8, steps: 20, ...changes });
/** @returns {import("../../www/map/view.js").View} */
const viewOf = (changes = {}) => ({ preset: BASE, spec: spec(changes), isCompared: false, cell: undefined });

/**
 * @param {import("../../www/outcomes/computer.js").Computer} computer
 * @param {readonly import("../../www/map/atlas.js").Known[]} [known]
 */
function begin(view = viewOf(), computer = new Slices(Gan), known = []) {
	const computing = new Computing(async () => computer);
	return { computing, atlas: new Atlas(Gan, view, computing, known), view };
}

/** A computer whose runs cost nothing but the time that it is told, and which counts them. */
function fakeComputer(milliseconds = 0) {
	const computer = {
		width: 1,
		way: /** @type {const} */ ("slices"),
		jobs: /** @type {import("../../www/outcomes/spec.js").Job[]} */ ([]),
		async compute(/** @type {any} */ work, /** @type {AbortSignal} */ signal) {
			for (let job = work.next(); job && !signal.aborted; job = signal.aborted ? undefined : work.next()) {
				computer.jobs.push(job);
				await setTimeout(milliseconds);
				if (!signal.aborted) {
					const { seed, generatorLearningRate } = job.config;
					const verdict = generatorLearningRate > 1e-3 ? "runAway" : "healthy";
					work.told(job, { seed, step: job.steps, verdict, distance: 0.05, variety: 0.3, hash: "00000000" });
				}
			}
		},
		pause() {},
		dispose() {},
	};
	return computer;
}

test("a map is computed whole, and each run is the engine's", async () => {
	const { atlas, computing, view } = begin(viewOf({ seeds: 2, size: 4 }));
	await atlas.show(view);
	const { model } = atlas;
	assert(model.isWhole);
	assert.equal(computing.progress.value, undefined);
	for (const cell of [0, 6, 15]) {
		const runs = [0, 1].map((nth) => outcomeOf(Gan, model.job(cell, nth)));
		assert.deepEqual(model.runs.value.get(cell), runs);
		assert.deepEqual(model.summaries.value.get(cell), summaryOf(runs));
	}
});

test("it is coarse at first: after 16 runs all cells have a look, each that of a computed one", async () => {
	const computer = fakeComputer(30);
	const { atlas, computing, view } = begin(viewOf({ size: 48 }), computer);
	void atlas.show(view);
	while (computer.jobs.length < 17) {
		await setTimeout(5);
	}
	computing.cancel();
	const { model } = atlas;
	assert.equal(model.runs.value.size, 16);
	assert(model.looks.value.every((look) => look));
	const columns = new Set(Array.from(model.runs.value.keys(), (cell) => cell % 48));
	assert.equal(columns.size, 4);
	assert(computing.isCancelled.value);
});

test("stopped, it keeps what it has; going on computes nothing twice", async () => {
	const computer = fakeComputer(1);
	const { atlas, computing, view } = begin(viewOf({ size: 4, seeds: 3 }), computer);
	const known = () => Array.from(atlas.model.runs.value.values()).flat().length;
	void atlas.show(view);
	// The second seed of some cells is known, too.
	while (computer.jobs.length < 24) {
		await setTimeout(1);
	}
	computing.cancel();
	const before = known();
	assert(before >= 20 && before < 48, `${before} runs`);
	await setTimeout(20);
	assert.equal(known(), before, "nothing comes after the stop");
	await atlas.goOn();
	assert(atlas.model.isWhole);
	assert(computer.jobs.length <= 48 + 1, `${computer.jobs.length} runs: one was lost`);
});

test("another map takes the place of one that is being computed, and none of its runs come to the other", async () => {
	const computer = fakeComputer(1);
	const { atlas, view } = begin(viewOf(), computer);
	void atlas.show(view);
	while (computer.jobs.length < 10) {
		await setTimeout(1);
	}
	const finer = viewOf({ x: { name: "generatorLearningRate", from: 1e-5, to: 1e-4 } });
	await atlas.show(finer);
	assert(Array.from(atlas.model.runs.value.values(), ([run]) => run.verdict).every((verdict) => verdict === "healthy"));
	const sofar = computer.jobs.length;
	await atlas.show(view);
	assert(atlas.model.isWhole);
	assert(computer.jobs.length - sofar < 64, "what was known of the first map was still there");
	const all = computer.jobs.length;
	await atlas.show(finer);
	assert.equal(computer.jobs.length, all, "back is at once");
});

test("what is known from elsewhere is not computed", async () => {
	const known = new Map([
		[5, [{ seed: 1, step: 20, verdict: /** @type {const} */ ("stopped"), distance: Number.NaN, variety: Number.NaN }]],
	]);
	const asked = [];
	const computer = fakeComputer();
	const source = async (/** @type {any} */ spec) => {
		asked.push(spec);
		return known;
	};
	const broken = async () => Promise.reject(new Error("no storage"));
	const { atlas, view } = begin(viewOf(), computer, [broken, source]);
	await atlas.show(view);
	assert.equal(asked.length, 1);
	assert.equal(computer.jobs.length, 63);
	assert.equal(atlas.model.summaries.value.get(5)?.verdict, "stopped");
});

test("compared, both maps are computed in turn, and the cells with another verdict are counted", async () => {
	const { atlas, view } = begin({ ...viewOf({ steps: 500, size: 4 }), isCompared: true });
	await atlas.show(view);
	const [one, other] = atlas.models.value;
	assert(one.isWhole && other.isWhole);
	assert.equal(other.spec.value.config.loss, "nonSaturating");
	const { alike, changed, of } = compared(one, other);
	const isAlike = Array.from({ length: 16 }, (_, cell) => {
		const [here, there] = [one, other].map(({ runs }) => runs.value.get(cell)?.[0].verdict);
		return here === there;
	});
	assert.deepEqual(
		[...alike].sort((a, b) => a - b),
		isAlike.flatMap((is, cell) => (is ? [cell] : [])),
	);
	assert.deepEqual([changed, of], [16 - alike.length, 16]);
	atlas.choose(other, 3);
	assert.equal(atlas.view.cell, 3);
	assert.equal(atlas.chosenIn.value, other);
	await atlas.show(viewOf({ steps: 500, size: 4 }));
	assert.equal(atlas.models.value.length, 1);
	assert.equal(atlas.chosenIn.value, one);
});

test("a long map waits for the reader's word once its coarse picture is there", async () => {
	const computer = fakeComputer();
	let now = 0;
	const clock = performance.now;
	// Each look at the clock takes long: a run of this map takes half a second.
	performance.now = () => (now += 125);
	try {
		const { atlas, computing, view } = begin(viewOf({ size: 24 }), computer);
		const showing = atlas.show(view);
		await setTimeout(300);
		const begun = computer.jobs.length;
		assert(begun >= 16 && begun < 576, `${begun} runs`);
		assert(computing.progress.value?.isAsking);
		assert((computing.progress.value.secondsLeft ?? 0) > LONG);
		computing.agree();
		await showing;
		assert(atlas.model.isWhole);
		assert.equal(computer.jobs.length, 576);
	} finally {
		performance.now = clock;
	}
});

test("settings that the engine refuses are told in its sentence", async () => {
	const { atlas, computing, view } = begin(viewOf({ config: { ...config, batchSize: 0 } }));
	await atlas.show(view);
	assert.match(messageOf(computing.problem.value), /^batchSize must be/);
	assert.equal(computing.progress.value, undefined);
	await atlas.show(viewOf({ size: 4 }));
	assert.equal(computing.problem.value, undefined);
	assert(atlas.model.isWhole);
});

test("what slows it down is told, until the next map", async () => {
	const computer = fakeComputer();
	const { atlas, computing, view } = begin(viewOf({ size: 4 }), computer);
	await atlas.show(view);
	assert.equal(computing.remark.value, "slices");
	const { compute } = computer;
	Object.assign(computer, {
		way: "workers",
		compute(/** @type {any} */ work, /** @type {AbortSignal} */ signal) {
			work.replaced("unreachable");
			return compute(work, signal);
		},
	});
	await atlas.show(viewOf({ size: 5 }));
	assert.equal(computing.remark.value, "replaced");
	Object.assign(computer, { compute });
	await atlas.show(viewOf({ size: 6 }));
	assert.equal(computing.remark.value, undefined);
});
