// The runs of a session: which are kept, how much of each is kept, and that each comes back exactly.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf } from "../../www/run/past.js";
import { createPlayer, createRealPlayer, PLAN, placeOf, realEngine } from "./players.mjs";

const MB = 1 << 20;
const MOST_BYTES = 40 * MB;
const MOST_RUNS = 50;
const LISTED = { keepsPast: true };
/** Small networks, so that there is time for many steps. */
const SMALL = { batchSize: 2, generatorHidden: [2], discriminatorHidden: [2] };

/** How much of each run is kept. */
const kindsOf = (player) =>
	player.past.value.map(({ standing }) => (standing ? standing.timeline.moments.length : "made of"));
const idsOf = (player) => player.past.value.map(({ id }) => id);
const seedsOf = (player) => player.past.value.map(({ startConfig }) => startConfig.seed);

test("each run of a session comes back as it stood, whichever is asked for", async () => {
	const player = await createRealPlayer({ ...PLAN, config: SMALL }, LISTED);
	/** @type {Map<number, any>} */
	const stood = new Map();
	const note = () => stood.set(player.id.value, { ...placeOf(player), plan: player.plan.value });
	for (const seed of [4, 5, 6]) {
		player.reset({ seed });
		await player.goto(100);
		player.change("generatorLearningRate", 0.01);
		await player.goto(150 + seed);
		await player.goto(120);
		note();
	}
	assert.deepEqual(idsOf(player), [2, 3]);
	for (const id of [2, 4, 3, 2]) {
		assert.equal(await player.bringBack(id), true);
		assert.equal(player.id.value, id);
		assert.deepEqual({ ...placeOf(player), plan: player.plan.value }, stood.get(id));
		assert(!idsOf(player).includes(id));
	}
	assert.deepEqual(idsOf(player), [4, 3]);
	assert.equal(await player.bringBack(99), false);
});

test("what is told of a run is what it was when it was left", async () => {
	const player = await createRealPlayer({ ...PLAN, config: SMALL }, LISTED);
	await player.goto(30);
	player.change("loss", "nonSaturating");
	await player.goto(60);
	await player.goto(20);
	const { verdict } = player.run.value.truth;
	player.newSeed();
	const [{ id, step, lastStep, events, startConfig, verdict: told }] = player.past.value;
	assert.deepEqual([id, step, lastStep, told], [1, 20, 60, verdict]);
	assert.deepEqual(events, [{ step: 30, field: "loss", value: "nonSaturating" }]);
	assert.deepEqual([startConfig.seed, startConfig.loss], [1, "minimax"]);
});

test("the future that a run leaves is a past run, and the run on show another one", async () => {
	const { player } = await createPlayer({}, LISTED);
	await player.goto(150);
	await player.goto(90);
	await player.step(3);
	assert.deepEqual([idsOf(player), player.id.value], [[1], 2]);
	await player.goto(40);
	player.change("loss", "nonSaturating");
	assert.deepEqual([idsOf(player), player.id.value], [[1, 2], 3]);
	assert.deepEqual(
		player.past.value.map(({ step, lastStep }) => [step, lastStep]),
		[
			[90, 150],
			[40, 93],
		],
	);
	await player.bringBack(1);
	assert.deepEqual([placeOf(player).step, placeOf(player).last], [90, 150]);
});

test("of all runs at most 40 MB are kept: the oldest lose their moments first, then their standings", async () => {
	// Each checkpoint has 1 MB, and a run has 20 moments, the one on show and perhaps the end.
	const { player } = await createPlayer({ checkpointBytes: MB }, LISTED);
	const hashes = new Map();
	for (let seed = 1; seed <= 24; seed++) {
		player.reset({ seed });
		await player.goto(14);
		player.change("loss", "nonSaturating");
		await player.goto(24);
		if (seed % 2 === 0) {
			await player.goto(17);
		}
		hashes.set(seed, placeOf(player));
		const bytes = bytesOf(player.past.value);
		assert(bytes <= MOST_BYTES, `${bytes / MB} MB after ${seed} runs`);
	}
	player.reset();
	const kinds = kindsOf(player);
	assert.equal(kinds.length, 24);
	// From the oldest run on: one to be made again, one without moments, one with everything.
	const [made, first, all] = ["made of", 1]
		.map((kind) => kinds.filter((each) => each === kind).length)
		.concat(kinds.length);
	assert(made > 2 && first > 2, kinds.join());
	assert.deepEqual(
		kinds,
		[...kinds].sort((one, other) => order(one) - order(other)),
	);
	assert(kinds[all - 1] > 10, "the newest has its moments");
	assert(bytesOf(player.past.value) > MOST_BYTES / 2, "what there is room for is kept");
	for (const seed of [1, 2, 23, 24, made + 1, made + 2, 3, 4]) {
		const { id } = player.past.value.find(({ startConfig }) => startConfig.seed === seed);
		assert.equal(await player.bringBack(id), true);
		assert.deepEqual(placeOf(player), hashes.get(seed));
		await player.goto(3);
		await player.goto(hashes.get(seed).step);
		assert.deepEqual(placeOf(player), hashes.get(seed));
		assert(bytesOf(player.past.value) <= MOST_BYTES);
	}

	function order(kind) {
		return kind === "made of" ? 0 : kind === 1 ? 1 : 2;
	}
});

test("a run that is trained again is the engine's to the last bit, changes before the first step and events of its preset among it", async () => {
	const plan = { preset: /** @type {const} */ ("the-other-loss"), config: SMALL };
	const player = await createRealPlayer(plan, LISTED);
	player.change("generatorLearningRate", 0.02);
	player.change("updateOrder", "alternating");
	player.change("discriminatorSteps", 2);
	await player.goto(300);
	player.change("discriminatorSteps", 1);
	player.change("updateOrder", "simultaneous");
	player.change("generatorLearningRate", 0.03);
	await player.goto(2100);
	player.change("freeze", "generator");
	const end = player.run.value.gan.stateHash();
	await player.goto(1500);
	const stood = { ...placeOf(player), plan: player.plan.value, config: player.run.value.config };
	player.newSeed();
	forget(player);
	assert.equal(await player.bringBack(1), true);
	assert.equal(player.state.value, "paused");
	assert.deepEqual({ ...placeOf(player), plan: player.plan.value, config: player.run.value.config }, stood);
	await player.goto(2100);
	assert.equal(player.run.value.gan.stateHash(), end);
});

test("on the way to a run that is trained again one can pause, play on, or go elsewhere", async () => {
	const { player } = await createPlayer({ stepCost: 1 }, LISTED);
	await player.goto(200);
	await player.goto(100);
	player.reset({ seed: 2 });
	forget(player);
	let arrival = player.bringBack(1);
	assert.equal(player.journey.value.to, 200);
	player.pause();
	assert.equal(await arrival, false);
	assert.deepEqual([player.state.value, player.id.value], ["paused", 1]);
	const { stepCount } = player.run.value;
	assert(stepCount > 0 && stepCount < 100);

	await player.goto(200);
	player.reset({ seed: 2 });
	forget(player);
	arrival = player.bringBack(1);
	player.play();
	assert.equal(await arrival, true);
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["training", 200]);

	player.reset({ seed: 3 });
	forget(player);
	arrival = player.bringBack(1);
	player.reset({ seed: 4 });
	assert.equal(await arrival, false);
	assert.deepEqual([player.run.value.config.seed, player.run.value.stepCount], [4, 0]);
});

test("a run that began with a file comes back from its standing, and goes where there is no room for that", async () => {
	const Engine = realEngine();
	const gan = new Engine(SMALL);
	gan.stepFor(1000, 40);
	const player = await createRealPlayer({ ...PLAN, config: SMALL }, LISTED);
	player.open(gan.checkpoint());
	await player.goto(70);
	const stood = placeOf(player);
	const { start } = player.plan.value;
	player.reset();
	await player.goto(60);
	assert.equal(player.plan.value.start, start, "it is one file, however often it is begun again");
	player.restart({ ...PLAN, config: SMALL });
	assert.deepEqual(
		player.past.value.map(({ lastStep }) => lastStep),
		[70, 60],
	);
	await player.bringBack(player.past.value[0].id);
	assert.deepEqual(placeOf(player), stood);

	const { player: other } = await createPlayer({ checkpointBytes: 5 * MB }, LISTED);
	other.open(new TextEncoder().encode(JSON.stringify(stateAt(7)).padEnd(8 * MB)));
	await other.goto(9);
	for (let seed = 1; seed <= 8; seed++) {
		other.restart({ ...PLAN, config: { seed } });
		await other.goto(5);
		assert(bytesOf(other.past.value) <= MOST_BYTES, `${bytesOf(other.past.value) / MB} MB`);
	}
	assert(other.past.value.every(({ plan }) => !plan.start));
	assert.deepEqual(seedsOf(other), [1, 2, 3, 4, 5, 6, 7]);

	function stateAt(step) {
		const config = {
			seed: 1,
			batchSize: 2,
			points: 3,
			conditional: false,
			generatorLearningRate: 0.1,
			loss: "minimax",
		};
		return { start: config, now: config, events: [], step, hash: 5 };
	}
});

test("the run that undo brings back has all its moments, however little room is left for the others", async () => {
	const { player } = await createPlayer({ checkpointBytes: 9 * MB }, LISTED);
	for (let seed = 1; seed <= 6; seed++) {
		player.reset({ seed });
		await player.goto(12);
		player.reset({ seed: 100 });
		assert.equal(player.kept.value.standing.timeline.moments.length, 2);
		player.undo();
		assert.deepEqual([player.run.value.config.seed, player.run.value.stepCount], [seed, 12]);
	}
});

test("a run that is begun again and again is on the list once, and once more while undo has it", async () => {
	const { player } = await createPlayer({}, LISTED);
	const ways = () => player.past.value.map(({ lastStep, events }) => [lastStep, events.length]);
	for (let i = 1; i <= 30; i++) {
		await player.goto(i % 7 === 3 ? 40 : i);
		player.reset();
	}
	assert.deepEqual(ways(), [
		[40, 0],
		[30, 0],
	]);
	await player.goto(100);
	player.reset();
	assert.deepEqual(ways(), [[100, 0]], "the longest has the others in it");
	// Another change makes another run, and so does the same change at another step.
	for (const [step, rate] of [
		[50, 0.2],
		[50, 0.3],
		[60, 0.2],
	]) {
		await player.goto(step);
		player.change("generatorLearningRate", rate);
		await player.goto(80);
		player.restart(PLAN);
	}
	assert.deepEqual(ways(), [
		[100, 0],
		[80, 1],
		[80, 1],
		[80, 1],
	]);
	// A change after the last step of a shorter run does not matter to that run.
	await player.goto(55);
	player.reset();
	await player.goto(50);
	player.change("generatorLearningRate", 0.2);
	await player.goto(70);
	player.restart(PLAN);
	assert.deepEqual(ways().at(-1), [70, 1]);
	assert.deepEqual(ways().length, 5);
});

test("a run that was left at its beginning is not on the list, but undo has it where it was on show", async () => {
	const { player } = await createPlayer({}, LISTED);
	await player.goto(9);
	player.reset({ seed: 7 });
	player.undo();
	assert.deepEqual(player.past.value, []);
	assert.equal(player.kept.value.id, 2);
	player.undo();
	assert.deepEqual([player.run.value.config.seed, player.run.value.stepCount, player.id.value], [7, 0, 2]);
	assert.deepEqual(idsOf(player), [1]);
});

test("chains of undo and of runs brought back lose none and double none", async () => {
	const { player } = await createPlayer({}, LISTED);
	for (let seed = 1; seed <= 4; seed++) {
		player.reset({ seed });
		await player.goto(10 * seed);
	}
	const all = () => [...idsOf(player), player.id.value].sort((one, other) => one - other);
	const before = all();
	assert.equal(before.length, 4);
	for (const id of [before[0], undefined, undefined, before[2], before[1], undefined, before[3]]) {
		if (id === undefined) {
			player.undo();
		} else {
			await player.bringBack(id);
		}
		assert.deepEqual(all(), before);
		assert.equal(player.run.value.lastStep, 10 * player.run.value.config.seed);
		assert.equal(idsOf(player).at(-1), player.kept.value.id, "undo has the one that was left last");
	}
});

test(`at most ${MOST_RUNS} runs are listed`, async () => {
	const { player } = await createPlayer({}, LISTED);
	for (let seed = 1; seed <= MOST_RUNS + 5; seed++) {
		player.reset({ seed });
		await player.goto(2);
	}
	player.reset();
	assert.deepEqual([seedsOf(player)[0], seedsOf(player).length], [6, MOST_RUNS]);
});

test("where runs are not listed, there is undo's alone", async () => {
	const { player } = await createPlayer();
	for (const seed of [1, 2, 3]) {
		player.reset({ seed });
		await player.goto(5);
	}
	player.reset();
	assert.deepEqual(player.past.value, []);
	assert.equal(player.kept.value.startConfig.seed, 3);
	assert.equal(await player.bringBack(player.kept.value.id), true);
	assert.equal(player.run.value.stepCount, 5);
});

test("the ideas of each moment count, too", async () => {
	const player = await createRealPlayer({ ...PLAN, config: SMALL }, LISTED);
	await player.step(3);
	player.restart(PLAN);
	const [kept] = player.past.value;
	const { here, timeline } = kept.standing;
	const parts = new Set(
		[here, ...timeline.moments].flatMap(({ checkpoint, painting, ideas }) => [checkpoint, painting, ideas]),
	);
	const bytes = [...parts].reduce((sum, part) => sum + part.byteLength, 0);
	assert.equal(bytesOf([kept]), bytes);
});

test("what two runs share counts once", async () => {
	const { player } = await createPlayer({ checkpointBytes: MB }, LISTED);
	await player.goto(12);
	await player.goto(11);
	player.change("loss", "nonSaturating");
	await player.step(2);
	player.restart(PLAN);
	assert.equal(player.past.value.length, 2);
	const [first, second] = player.past.value.map((kept) => bytesOf([kept]));
	// Steps 0 to 11 have 12 moments, which the second run shares.
	const apart = bytesOf(player.past.value) - first;
	assert(second > 13 * MB && apart < 4 * MB, `${second / MB} MB, ${apart / MB} MB apart`);
});

test("a hundred runs of the engine are within the limit", async () => {
	// A checkpoint has about 0.9 MB, so that a few moments are many bytes.
	const config = { generatorHidden: [200, 200], discriminatorHidden: [64] };
	const player = await createRealPlayer({ ...PLAN, config }, LISTED);
	let most = 0;
	for (let seed = 1; seed <= 100; seed++) {
		player.reset({ seed });
		await player.goto(8);
		most = Math.max(most, bytesOf(player.past.value));
	}
	assert(most <= MOST_BYTES && most > MOST_BYTES / 2, `${most / MB} MB`);
	assert.equal(player.past.value.length, MOST_RUNS);
	console.log(
		`${(most / MB).toFixed(1)} MB at most; of 50 runs ${kindsOf(player).filter((kind) => kind === "made of").length} are trained again`,
	);
	player.dispose();
	assert.deepEqual([player.past.value, player.kept.value], [[], undefined]);
});

/** Takes from the first run what it would lose if others needed its room. */
function forget(player) {
	const { past } = player;
	const [first] = past.value;
	assert(first.standing);
	// past.ts does the same.
	Object.assign(first, { standing: undefined });
}
