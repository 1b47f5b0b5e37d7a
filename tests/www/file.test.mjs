// An opened file goes on as the run that it was saved from, or starts one with PyTorch's networks. Nothing that was there is lost.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Advice } from "../../www/draw/advice.js";
import { sceneOf } from "../../www/draw/scene.js";
import { writeRun } from "../../www/run/attributes.js";
import { reportOf } from "../../www/run/report.js";
import { createLoading, createRealPlayer, placeOf, realEngine } from "./players.mjs";

const SMALL = { seed: 7, batchSize: 4, generatorHidden: [4], discriminatorHidden: [4] };
/** @type {import("../../www/run/plan.js").Plan} */
const PLAN = { preset: "mode-collapse", config: SMALL };
/** The step at which the file is saved, and the last step of the run. */
const [SAVED, LAST] = [300, 600];
const PYTORCH = new Uint8Array(readFileSync(new URL("../checkpoint/pytorch.safetensors", import.meta.url)));

/** A run with live changes before and after its file was saved, and the hashes of the run. */
async function wholeRun() {
	const player = await createRealPlayer(PLAN);
	await player.goto(100);
	player.change("generatorLearningRate", 0.01);
	await player.goto(SAVED);
	player.change("loss", "nonSaturating");
	const file = player.run.value.gan.checkpoint();
	const { startConfig, events } = player.run.value;
	/** @type {Record<number, string>} */
	const hashes = {};
	for (const step of [SAVED, 301, 450, 599, LAST]) {
		await player.goto(step);
		hashes[step] = player.run.value.gan.stateHash();
	}
	player.dispose();
	return { file, hashes, startConfig, events };
}

const whole = await wholeRun();

/** A player that was in another run, and has opened the file instead. */
async function opened(file = whole.file) {
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config: { ...SMALL, seed: 1 } });
	await player.goto(50);
	const before = { place: placeOf(player), plan: player.plan.value };
	player.open(file);
	return { player, before };
}

const hashAt = async (player, step) => {
	assert(await player.goto(step));
	return player.run.value.gan.stateHash();
};

test("a checkpoint goes on to the same hashes, and back to its own step", async () => {
	const { player } = await opened();
	assert.equal(player.state.value, "paused");
	assert.deepEqual(placeOf(player), { step: SAVED, last: SAVED, hash: whole.hashes[SAVED] });
	assert.deepEqual(player.run.value.events, whole.events, "live changes that were made before it was saved");
	for (const step of [LAST, 450, SAVED, 599, 301, LAST]) {
		assert.equal(await hashAt(player, step), whole.hashes[step], `step ${step}`);
	}
	player.dispose();
});

test("its preset is the one that is nearest to it, and the rest are settings", async () => {
	const { player } = await opened();
	const { preset, config } = player.plan.value;
	assert.equal(preset, "mode-collapse");
	assert.deepEqual({ ...realEngine().preset(preset).config, ...config }, whole.startConfig);
	assert.equal(player.run.value.goal, realEngine().preset(preset).steps);
	player.dispose();
});

test("what lies before the file is refused with a sentence, and the run stays", async () => {
	const { player } = await opened();
	await player.goto(450);
	const place = placeOf(player);
	await assert.rejects(player.goto(SAVED - 1), {
		name: "Error",
		message: "step must be a whole number from 300 to 9007199254740991, but 299 was given",
	});
	assert.deepEqual([placeOf(player), player.failure.value], [place, undefined]);
	player.dispose();
});

test("its first moment stays, however many are kept, and no earlier painting is asked for", async () => {
	const { player } = await opened();
	const last = SAVED + 500;
	await player.goto(last);
	const { timeline, firstStep } = player.run.value;
	assert.deepEqual([timeline.moments[0].step, firstStep], [SAVED, SAVED]);
	assert(timeline.interval > 4 && timeline.moments.length <= 100, `${timeline.interval} steps`);
	const earlier = () =>
		sceneOf(player.run.value, { ...player.shown.value, earlier: true }, new Advice()).earlier.length;
	assert.equal(earlier(), 1, "400, and neither 200 nor 100");
	await player.goto(SAVED);
	assert.equal(earlier(), 0);
	player.dispose();
});

test("PyTorch's file starts a run with its networks", async () => {
	const { player } = await opened(PYTORCH);
	const gan = realEngine().restore(PYTORCH);
	assert.equal(player.state.value, "ready");
	assert.deepEqual(placeOf(player), { step: 0, last: 0, hash: gan.stateHash() });
	assert.equal(writeRun(player).leavesOut, true);
	// Nobody has trained this run, and yet it can be lost.
	player.choosePreset("mode-collapse");
	player.pause();
	player.undo();
	gan.stepFor(Number.POSITIVE_INFINITY, 20);
	assert.equal(await hashAt(player, 20), gan.stateHash());
	gan.free();
	player.dispose();
});

for (const [what, file] of /** @type {[string, Uint8Array][]} */ ([
	["a damaged one", whole.file.slice(0, -5)],
	["an empty one", new Uint8Array()],
	["another one", readFileSync(new URL(import.meta.url))],
])) {
	test(`${what} is refused with the engine's sentence, and nothing is lost`, async () => {
		const player = await createRealPlayer(PLAN);
		await player.goto(50);
		player.play();
		const [place, { value: plan }, { value: run }] = [placeOf(player), player.plan, player.run];
		const sentence = refusalOf(() => realEngine().restore(file));
		assert.throws(() => player.open(file), { name: "Error", message: sentence });
		assert.deepEqual([placeOf(player), player.plan.value, player.state.value], [place, plan, "training"]);
		assert.deepEqual([player.run.value, player.kept.value, player.failure.value], [run, undefined, undefined]);
		player.dispose();
	});
}

test("the run that was there can be taken back, and so can the file's", async () => {
	const { player, before } = await opened();
	await player.goto(450);
	player.undo();
	assert.deepEqual({ place: placeOf(player), plan: player.plan.value }, before);
	assert.equal((await player.goto(0), player.run.value.stepCount), 0);
	player.undo();
	assert.equal(placeOf(player).hash, whole.hashes[450]);
	await assert.rejects(player.goto(SAVED - 1));
	assert.equal(await hashAt(player, LAST), whole.hashes[LAST]);
	player.dispose();
});

test("a reset opens it again; with other settings or a new seed its settings begin at step 0, and its events come", async () => {
	const { player } = await opened();
	await player.goto(310);
	player.change("discriminatorLearningRate", 0.02);
	player.reset();
	assert.equal(placeOf(player).hash, whole.hashes[SAVED]);
	assert.equal(await hashAt(player, LAST), whole.hashes[LAST]);
	player.reset({ batchSize: 5 });
	assert.deepEqual([player.run.value.stepCount, player.plan.value.start], [0, undefined]);
	assert.deepEqual(player.run.value.startConfig, { ...whole.startConfig, batchSize: 5 });
	assert.deepEqual(player.run.value.events, whole.events);
	player.undo();
	player.newSeed();
	const { seed, ...rest } = player.run.value.startConfig;
	const { seed: _seed, ...expected } = whole.startConfig;
	assert.notEqual(seed, SMALL.seed);
	assert.deepEqual([rest, player.run.value.stepCount], [expected, 0]);
	assert.deepEqual(player.run.value.events, whole.events);
	assert.equal(await hashAt(player, 1), freshHash(player.run.value.startConfig, 1));
	player.dispose();
});

test("it stops at its preset's end, or never, if it is beyond that", async () => {
	const { player } = await opened();
	const { goal } = player.run.value;
	await player.goto(goal + 5);
	const file = player.run.value.gan.checkpoint();
	player.open(file);
	assert.equal(player.run.value.goal, Number.POSITIVE_INFINITY);
	player.play();
	player.train(1000, 5);
	assert(player.run.value.stepCount > goal + 5);
	assert.equal(player.state.value, "training");
	player.dispose();
});

test("a report names it without its bytes, and attributes leave it until they change", async () => {
	const { player } = await opened();
	const report = reportOf("it fell", "1.2.3", player.plan.value, player.run.value);
	assert(report.includes(`\nfrom a file of ${whole.file.length} bytes\n`), report);
	assert(report.length < 2000, `${report.length} characters`);
	// The plan that the attributes ask for has not changed.
	player.follow({ preset: "pytorch-tutorial", config: { ...SMALL, seed: 1 } });
	assert.equal(player.run.value.stepCount, SAVED);
	player.follow({ preset: "pytorch-tutorial", config: { ...SMALL, seed: 2 } });
	assert.deepEqual([player.run.value.stepCount, player.plan.value.start], [0, undefined]);
	player.dispose();
});

test("it is a copy: whose bytes change later changes nothing", async () => {
	const file = new Uint8Array(whole.file);
	const { player } = await opened(file);
	file.fill(0);
	player.reset();
	assert.equal(placeOf(player).hash, whole.hashes[SAVED]);
	player.dispose();
});

test("none is opened where the engine does not run", () => {
	const { player } = createLoading();
	assert.throws(() => player.open(whole.file), {
		name: "Error",
		message: "no file can be opened, as the engine does not run",
	});
});

function refusalOf(ask) {
	try {
		ask();
	} catch (error) {
		return error.message;
	}
	return assert.fail("it was not refused");
}

function freshHash(config, steps) {
	const gan = new (realEngine())(config);
	gan.stepFor(Number.POSITIVE_INFINITY, steps);
	const hash = gan.stateHash();
	gan.free();
	return hash;
}
