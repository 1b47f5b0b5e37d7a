// A run that was lost by a reset, a new seed, a preset or going on from an earlier step can be brought back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlayer, createRealPlayer, PLAN, placeOf } from "./players.mjs";

/** A preset of the real engine with an event of its own at step 2000. */
const REAL = {
	preset: /** @type {const} */ ("the-other-loss"),
	config: { batchSize: 2, generatorHidden: [2], discriminatorHidden: [2] },
};
/** The last step of a run before it is lost. */
const LAST = 150;
const REAL_LAST = 2010;

/** The ways to lose a run. */
const WAYS = {
	"a reset": (player) => player.reset(),
	"a reset with other settings": (player) => player.reset({ batchSize: 5 }),
	"a new seed": (player) => player.newSeed(),
	"another preset": (player) => player.choosePreset("mode-collapse"),
	"another plan": (player) => player.restart({ ...PLAN, config: { seed: 3 } }),
	"a plan that is followed": (player) => player.follow({ ...PLAN, config: { seed: 3 } }),
};

for (const [what, act] of Object.entries(WAYS)) {
	test(`${what} can be taken back, and all steps are as they were`, async () => {
		const player = await runTo(LAST);
		const hashes = await hashesOf(player, LAST);
		const [place, plan, goal] = [placeOf(player), player.plan.value, player.run.value.goal];
		act(player);
		const other = [player.plan.value, placeOf(player).hash];
		assert.deepEqual(player.kept.value.plan, plan);
		player.undo();
		assert.equal(player.state.value, "paused");
		assert.deepEqual([placeOf(player), player.plan.value, player.run.value.goal], [place, plan, goal]);
		assert.deepEqual(await hashesOf(player, LAST), hashes);
		await player.step(5);

		// The run that replaced it is kept, and comes back.
		player.undo();
		assert.deepEqual([player.plan.value, placeOf(player).hash], other);
		player.undo();
		assert.equal(player.run.value.lastStep, LAST + 5);
		assert.deepEqual(await hashesOf(player, LAST), hashes);
	});
}

for (const [how, goOn] of /** @type {[string, (player: any) => unknown][]} */ ([
	["a step", (player) => player.step(3)],
	["a traced step", (player) => player.act((run) => run.traceStep())],
	["training", (player) => (player.play(), player.train(1000, 5))],
	["a live change", (player) => player.change("loss", "minimax")],
])) {
	test(`what ${how} from an earlier step on drops can be taken back`, async () => {
		const player = await runTo(LAST);
		const hashes = await hashesOf(player, LAST);
		await player.goto(90);
		const [place, plan, { config }] = [placeOf(player), player.plan.value, player.run.value];
		assert.deepEqual(place, { step: 90, last: LAST, hash: hashes[90] });
		assert.equal(player.kept.value, undefined, "nothing is dropped yet");
		goOn(player);
		assert.equal(player.run.value.lastStep, player.run.value.stepCount);
		await player.goto(120);
		const { lastStep } = player.run.value;
		player.undo();
		assert.deepEqual([placeOf(player), player.plan.value, player.run.value.config], [place, plan, config]);
		assert.deepEqual(await hashesOf(player, LAST), hashes);
		player.undo();
		assert.equal(player.run.value.lastStep, lastStep);
	});
}

test("what comes back is the engine's run to the last bit, its preset's event and what was changed by hand among it", async () => {
	const player = await createRealPlayer(REAL);
	await player.goto(500);
	player.change("generatorLearningRate", 0.01);
	await player.goto(REAL_LAST);
	const hashes = await hashesOf(player, REAL_LAST);
	assert.equal(player.run.value.config.loss, "nonSaturating");
	player.newSeed();
	player.undo();
	assert.deepEqual(await hashesOf(player, REAL_LAST), hashes);
	await player.goto(1990);
	await player.step(3);
	player.undo();
	assert.deepEqual(await hashesOf(player, REAL_LAST), hashes);
	player.dispose();
});

test("a run of which an earlier step is on show is kept, be it step 0", async () => {
	const { player } = await createPlayer();
	await player.step(9);
	await player.goto(0);
	player.reset();
	player.undo();
	assert.deepEqual([player.run.value.stepCount, player.run.value.lastStep], [0, 9]);
});

test("what drops nothing leaves what is kept", async () => {
	const { player } = await createPlayer();
	await player.step(9);
	player.reset();
	const kept = player.kept.value;
	assert(kept);
	player.reset();
	player.newSeed();
	player.restart(PLAN);
	assert.equal(player.kept.value, kept, "a run at step 0 is nothing to keep");
	await player.step(20);
	await player.goto(7);
	await player.step(0);
	assert.equal(player.run.value.lastStep, 20, "no step drops nothing");
	await player.goto(20);
	await player.step();
	player.change("loss", "nonSaturating");
	await player.goto(30);
	assert.equal(player.kept.value, kept, "any later step leaves it there");
	assert.throws(() => player.reset({ batchSize: 0 }));
	assert.equal(player.kept.value, kept);
});

test("an undo on the way keeps where it was", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	await player.step(4);
	player.reset();
	const arrival = player.goto(100);
	player.undo();
	assert.equal(await arrival, false);
	assert.equal(player.run.value.stepCount, 4);
	player.undo();
	assert.equal(player.run.value.stepCount, 8);
	assert.equal(await player.goto(100), true);
});

test("a run that comes back stops where it would have stopped, in the past too", async () => {
	const { player } = await createPlayer({ stepCost: 1 }, { plan: { ...PLAN, until: 30 } });
	await player.goto(20);
	await player.goto(10);
	player.newSeed();
	player.undo();
	assert.deepEqual(placeOf(player).step, 10);
	assert.equal(player.run.value.lastStep, 20);
	player.setSpeed(Number.POSITIVE_INFINITY);
	player.play();
	for (let i = 0; i < 5; i++) {
		player.train(10, 8);
	}
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["done", 30]);
});

test("of what is kept the checkpoints have at most 20 MB, and one can go on from there", async () => {
	const MB = 1 << 20;
	const { player, world } = await createPlayer({ checkpointBytes: MB });
	await player.step(24);
	const { hash } = placeOf(player);
	const bytes = ({ timeline }) => timeline.moments.reduce((sum, { checkpoint }) => sum + checkpoint.length, 0);
	assert(bytes(player.run.value) > 20 * MB);
	for (const dropIt of [() => player.reset(), () => (void player.goto(23), void player.step(2))]) {
		dropIt();
		const { standing } = player.kept.value;
		assert(bytes(standing) <= 20 * MB && bytes(standing) > 8 * MB, `${bytes(standing) / MB} MB`);
		player.undo();
		await player.goto(24);
		assert.equal(placeOf(player).hash, hash);
		await player.goto(13);
		await player.goto(24);
		assert.equal(placeOf(player).hash, hash);
	}
	await player.step(20);
	await player.goto(40);
	await player.goto(44);
	assert.equal(player.run.value.lastStep, 44);
	assert.equal(world.alive, 1, "only the run on show is in the engine's memory");
});

test("what the engine refuses of an undo is told, and the run on show stays", async () => {
	const { player, world } = await createPlayer();
	await player.step(4);
	player.reset();
	const [run, kept] = [player.run.value, player.kept.value];
	world.before = (name) => {
		if (name === "restore") {
			throw new Error("no memory");
		}
	};
	player.undo();
	assert.deepEqual([player.state.value, player.failure.value], ["failed", { kind: "step", message: "no memory" }]);
	assert.deepEqual([player.run.value, player.kept.value], [run, kept]);
});

/** A player whose run was changed on the way. */
async function runTo(last) {
	const { player } = await createPlayer();
	await player.goto(50);
	player.change("loss", "nonSaturating");
	await player.goto(last);
	return player;
}

/** The hashes of some steps, found by jumps from one to the other. The player is back at its step in the end. */
async function hashesOf(player, last) {
	const { stepCount } = player.run.value;
	/** @type {Record<number, number | string>} */
	const hashes = {};
	for (const step of [last, 0, 90, 49, 51, 50, last - 10, last - 9, 1]) {
		await player.goto(step);
		hashes[step] = player.run.value.gan.stateHash();
	}
	await player.goto(stepCount);
	return hashes;
}
