// A sleeping player takes none of the engine's memory, and then goes on as if nothing had happened.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "../../www/run/turn.js";
import { createPlayer, createRealPlayer, hashOf, PLAN, placeOf } from "./players.mjs";

/** Everything that a reader can tell of a player. */
const told = ({ state, id, plan, kept, journey, failure, shown, settings }) =>
	[state, id, plan, kept, journey, failure, shown, settings].map((signal) => signal.value);

test("asleep for a time, it has the same bits, and goes on as one that was not", async () => {
	const [player, other] = [await createRealPlayer(), await createRealPlayer()];
	await player.step(150);
	player.change("generatorLearningRate", 1e-3);
	await player.goto(70);
	const [before, place] = [told(player), placeOf(player)];
	player.sleep.begin();
	assert.deepEqual(told(player), before);
	player.sleep.end();
	assert.deepEqual([told(player), placeOf(player)], [before, place]);
	await player.goto(150);
	await player.step(50);
	await other.step(150);
	other.change("generatorLearningRate", 1e-3);
	await other.step(50);
	assert.deepEqual(placeOf(player), placeOf(other));
	[player, other].forEach((each) => each.dispose());
});

test("what undo brings back survives a sleep", async () => {
	const player = await createRealPlayer();
	await player.step(30);
	const place = placeOf(player);
	player.reset({ seed: 7 });
	player.sleep.begin();
	player.sleep.end();
	player.undo();
	assert.deepEqual(placeOf(player), place);
	player.dispose();
});

test("a run that is set aside sleeps, too, and comes back", async () => {
	const player = await createRealPlayer();
	await player.step(30);
	const place = placeOf(player);
	player.aside.set();
	player.aside.begin({ preset: "mode-collapse", config: {} });
	await player.step(5);
	const { gan } = player.aside.held;
	player.sleep.begin();
	assert.throws(() => gan.stepCount, /this Gan was freed/);
	player.sleep.end();
	assert.equal(player.run.value.stepCount, 5);
	player.aside.putBack(() => false);
	assert.deepEqual(placeOf(player), place);
	player.dispose();
});

test("a way to another step waits, and goes on", async () => {
	const player = await createRealPlayer();
	const arrival = player.goto(600);
	const way = player.journey.value;
	player.play();
	player.sleep.begin();
	const { stepCount } = player.run.value;
	await turn();
	await turn();
	assert.deepEqual(
		[player.run.value.stepCount, player.journey.value, player.state.value],
		[stepCount, way, "training"],
	);
	player.sleep.end();
	assert.equal(await arrival, true);
	assert.deepEqual([player.run.value.stepCount, player.state.value], [600, "training"]);
	player.dispose();
});

test("disposed of in its sleep: the way to another step ends", async () => {
	const player = await createRealPlayer();
	const arrival = player.goto(100_000);
	player.sleep.begin();
	player.dispose();
	assert.equal(await arrival, false);
	assert.equal(player.state.value, "disposed");
});

test("hashes are the same before and after, in the midst of a conditional run", async () => {
	const player = await createRealPlayer({ preset: "pytorch-tutorial", config: { conditional: true } });
	await player.step(41);
	const { paintings, classes, accuracy, score } = player.run.value;
	const before = [hashOf(player), [...paintings], [...classes.labels], accuracy, score, player.run.value.truth];
	player.sleep.begin();
	player.sleep.end();
	const { run } = player;
	assert.deepEqual(
		[
			hashOf(player),
			[...run.value.paintings],
			[...run.value.classes.labels],
			run.value.accuracy,
			run.value.score,
			run.value.truth,
		],
		before,
	);
	player.dispose();
});

// The tests of the fake engine come last, because it stops the clock.

test("asleep it is out of the engine's memory, is asked nothing, and hears nothing", async () => {
	const { player, world } = await createPlayer();
	await player.step(3);
	player.play();
	const { gan } = player.run.value;
	player.sleep.begin();
	world.asked.length = 0;
	player.train(100, 8);
	player.play();
	player.undo();
	player.follow({ ...PLAN, config: { seed: 5 } });
	player.reset();
	assert.deepEqual([await player.step(), await player.goto(1)], [false, false]);
	assert.equal(player.askable, undefined);
	assert.deepEqual([world.asked, world.listeners.size, player.state.value], [[], 0, "training"]);
	assert.throws(() => gan.stepCount, /this Gan was freed/);
	player.sleep.end();
	player.train(100, 8);
	assert.equal(player.state.value, "training");
	assert(player.run.value.stepCount > 3);
	player.dispose();
});

test("a panic of the engine meanwhile is told when it wakes", async () => {
	const { player, world, told: heard } = await createPlayer();
	player.sleep.begin();
	assert.throws(() => world.panic());
	assert.equal(player.state.value, "ready");
	world.asked.length = 0;
	player.sleep.end();
	assert.deepEqual(
		[player.state.value, player.failure.value?.kind, heard.at(-1)],
		["crashed", "crash", "error: index out of bounds"],
	);
	player.sleep.begin();
	player.sleep.end();
	player.dispose();
	assert.deepEqual(world.asked, []);
});

test("a refused step is still told after a sleep", async () => {
	const { player, world } = await createPlayer();
	world.beforeStep = () => {
		throw new Error("not finite");
	};
	await player.step();
	const before = told(player);
	assert.equal(player.failure.value?.message, "not finite");
	player.sleep.begin();
	player.sleep.end();
	assert.deepEqual(told(player), before);
});

test("a player that begins after a panic is told of it, and asks nothing", async () => {
	const { player, world } = await createPlayer({ panicked: "index out of bounds" });
	assert.equal(player.failure.value?.message, "index out of bounds");
	assert.deepEqual(world.asked, []);
});
