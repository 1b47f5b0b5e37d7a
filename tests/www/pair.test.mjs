// Two runs at once: the twin follows the player's run everywhere, and each is the engine's run to the last bit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Pair } from "../../www/run/pair.js";
import { createPlayer, createRealPlayer, placeOf } from "./players.mjs";

/** Small networks, which take thousands of steps quickly. */
const SMALL = { batchSize: 2, generatorHidden: [2], discriminatorHidden: [2] };
/** This preset has an event of its own at step 2000, which changes the loss. */
const EVENTFUL = { preset: /** @type {const} */ ("the-other-loss"), config: { ...SMALL, seed: 7 } };
/** Milliseconds after which a twin that has not arrived never will. */
const LEVEL_AFTER = 20_000;

/** Resolves once both runs stand still at the same step. */
async function level(pair) {
	const until = Date.now() + LEVEL_AFTER;
	while (pair.leader.journey.value || !pair.isLevel || pair.way.value) {
		assert(Date.now() < until, "the twin does not come");
		await new Promise((resolve) => setImmediate(resolve));
	}
}

const twinOf = (pair) => placeOf({ run: pair.run });

/** The hash of a single run at a step. */
async function solo(plan, step, changes = []) {
	const player = await createRealPlayer(plan);
	for (const { step, field, value } of changes) {
		await player.goto(step);
		player.change(field, value);
	}
	await player.goto(step);
	const { hash } = placeOf(player);
	player.dispose();
	return hash;
}

/** The actions of somebody, one after the other. */
const WALK = {
	steps: (player) => player.step(40),
	training: (player, pair) => {
		player.play();
		for (let frame = 0; frame < 30; frame++) {
			pair.train(16, 8);
			assert(pair.run.value.stepCount <= player.run.value.stepCount);
		}
		player.pause();
	},
	"a live change": (player) => player.change("generatorLearningRate", 0.01),
	"steps after it": (player) => player.step(100),
	"a jump back": (player) => player.goto(60),
	"a change in the past": (player) => player.change("discriminatorLearningRate", 0.002),
	"the same again, dragged on": (player) => player.change("discriminatorLearningRate", 0.005),
	"a step from there": (player) => player.step(),
	"a journey": (player) => player.goto(2100),
	"a jump far back": (player) => player.goto(10),
	"and to the end": (player) => player.goto(2100),
	undo: (player) => player.undo(),
	reset: (player) => player.reset(),
	"steps after the reset": (player) => player.step(30),
	"a new seed": (player) => player.reset({ seed: 99 }),
	"other sizes": (player) => player.reset({ batchSize: 3 }),
	"steps with them": (player) => player.step(25),
	"another preset": (player) => player.restart({ preset: "mode-collapse", config: SMALL }),
	"steps of it": (player) => player.step(33),
	"back to the first": (player) => player.bringBack(player.past.value[0].id),
};

test("a twin with nothing different stays equal to the bit, whatever is done", async () => {
	const player = await createRealPlayer(EVENTFUL, { keepsPast: true });
	const pair = new Pair(player, { config: {} });
	for (const [what, act] of Object.entries(WALK)) {
		await act(player, pair);
		await level(pair);
		const { hash, step } = placeOf(player);
		assert.deepEqual([twinOf(pair).step, twinOf(pair).hash], [step, hash], what);
	}
	pair.dispose();
	player.dispose();
});

test("of a twin with one thing different each run is the run that its plan makes alone", async () => {
	const player = await createRealPlayer(EVENTFUL);
	await player.goto(300);
	const pair = new Pair(player, { config: { generatorLearningRate: 0.02 } });
	await level(pair);
	assert.equal(twinOf(pair).step, 300);
	// The first change is made in both runs, the second only in the player's run, because the twin differs by it.
	player.change("updateOrder", "alternating");
	player.change("generatorLearningRate", 0.003);
	await player.goto(2050);
	await level(pair);
	const hand = [{ step: 300, field: "updateOrder", value: "alternating" }];
	const twin = { ...EVENTFUL, config: { ...EVENTFUL.config, generatorLearningRate: 0.02 } };
	assert.equal(twinOf(pair).hash, await solo(twin, 2050, hand));
	const own = [...hand, { step: 300, field: "generatorLearningRate", value: 0.003 }];
	assert.equal(placeOf(player).hash, await solo(EVENTFUL, 2050, own));

	// The preset's own change of the setting that differs does not apply to the twin.
	pair.change({ config: { loss: "minimax" } });
	await level(pair);
	const minimax = { ...EVENTFUL, config: { ...EVENTFUL.config, loss: "minimax" }, events: [] };
	assert.equal(twinOf(pair).hash, await solo(minimax, 2050, own));
	assert.equal(pair.run.value.config.loss, "minimax");
	assert.equal(player.run.value.config.loss, "nonSaturating");

	player.reset({ seed: 5 });
	await player.step(20);
	await level(pair);
	const { startConfig } = pair.run.value;
	assert.deepEqual([startConfig.seed, startConfig.loss], [5, "minimax"]);
	assert.equal(twinOf(pair).step, 20);
	pair.dispose();
	player.dispose();
});

test("a twin whose past is another one is begun anew, though what differs comes before what is the same", async () => {
	const player = await createRealPlayer(EVENTFUL, { keepsPast: true });
	const later = async () => {
		await player.goto(70);
		player.change("discriminatorLearningRate", 0.002);
		await player.goto(100);
	};
	await player.goto(60);
	player.change("generatorLearningRate", 0.01);
	await later();
	player.restart(EVENTFUL);
	await later();
	const pair = new Pair(player, { config: {} });
	await level(pair);
	void player.bringBack(player.past.value[0].id);
	await level(pair);
	assert.deepEqual([twinOf(pair).step, twinOf(pair).hash], [100, placeOf(player).hash]);
	pair.dispose();
	player.dispose();
});

test("another preset beside it has the run's seed, and a run of the session comes as it was", async () => {
	const player = await createRealPlayer(EVENTFUL, { keepsPast: true });
	await player.goto(50);
	const { hash } = placeOf(player);
	player.restart({ preset: "mode-collapse", config: { ...SMALL, seed: 21 } });
	await player.goto(80);
	const pair = new Pair(player, { kept: player.past.value[0] });
	await level(pair);
	assert.equal(twinOf(pair).hash, await solo(EVENTFUL, 80));
	await player.goto(50);
	await level(pair);
	assert.deepEqual(twinOf(pair), { step: 50, last: 80, hash });
	pair.change({ preset: "runaway", config: SMALL });
	await level(pair);
	assert.equal(twinOf(pair).hash, await solo({ preset: "runaway", config: { ...SMALL, seed: 21 } }, 50));
	pair.dispose();
	player.dispose();
});

test("a run of a file has a twin, changed where the file begins; what can't change there is told", async () => {
	const player = await createRealPlayer(EVENTFUL);
	await player.goto(40);
	player.open(player.run.value.gan.checkpoint());
	await player.step(10);
	const pair = new Pair(player, { config: {} });
	await level(pair);
	assert.deepEqual(twinOf(pair), placeOf(player));
	pair.change({ config: { loss: "nonSaturating" } });
	await level(pair);
	assert.equal(twinOf(pair).hash, await solo(EVENTFUL, 50, [{ step: 40, field: "loss", value: "nonSaturating" }]));
	pair.change({ config: { seed: 3 } });
	await level(pair);
	assert.equal(pair.run.value, undefined);
	assert.match(pair.problem.value.message, /seed/);
	await player.step(5);
	assert.equal(player.run.value.stepCount, 55);
	pair.dispose();
	player.dispose();
});

test("the run waits for a twin that is far behind, and says how far it is; cancelled, both stay there", async () => {
	// Each step costs a millisecond, and a slice has eight.
	const { player } = await createPlayer({ stepCost: 1 });
	await player.goto(100);
	const pair = new Pair(player, { config: { generatorLearningRate: 0.5 } });
	assert.equal(pair.isLevel, false);
	const { step } = pair.run.value.stepCount > 0 ? pair.way.value : assert.fail("it has begun");
	assert.deepEqual(pair.way.value, { step, to: 100 });
	player.play();
	pair.train(16, 10);
	assert.equal(player.run.value.stepCount, 100, "it waits");
	player.pause();
	pair.cancel();
	await level(pair);
	assert(player.run.value.stepCount < 100);
	assert.equal(pair.run.value.stepCount, player.run.value.stepCount);
	pair.dispose();
	player.dispose();
});

test("where the twin's numbers run away that is told of it, and the run goes on; further back it is there again", async () => {
	const { player } = await createPlayer();
	const pair = new Pair(player, { config: { generatorLearningRate: 0.5 } });
	await player.step(20);
	await level(pair);
	pair.run.value.gan.stepFor = () => {
		throw new Error("the weights are not finite");
	};
	await player.step(10);
	await level(pair);
	assert.deepEqual(pair.problem.value, { message: "the weights are not finite", step: 20 });
	assert.equal(player.failure.value, undefined);
	assert.equal(player.run.value.stepCount, 30);
	player.play();
	pair.train(100, 10);
	assert(player.run.value.stepCount > 30);
	await player.goto(15);
	await level(pair);
	assert.deepEqual([pair.problem.value, pair.run.value.stepCount], [undefined, 15]);
	pair.dispose();
	player.dispose();
});

test("a crash of the twin is the engine's: both stop, and nothing is thrown", async () => {
	const { player, world } = await createPlayer();
	const pair = new Pair(player, { config: { generatorLearningRate: 0.5 } });
	await player.step(5);
	pair.run.value.gan.stepFor = () => world.panic();
	await player.step(5);
	assert.equal(player.state.value, "crashed");
	pair.train(16, 8);
	pair.dispose();
	player.dispose();
});

test("closed, or with the player disposed of, nothing of it is left in the engine", async () => {
	const { player, world } = await createPlayer();
	const count = () => world.alive;
	const before = count();
	const pair = new Pair(player, { config: {} });
	assert.equal(count(), before + 1);
	player.reset({ seed: 4 });
	pair.change({ config: { loss: "nonSaturating" } });
	assert.equal(count(), before + 1);
	pair.dispose();
	assert.equal(count(), before);
	new Pair(player, { config: {} });
	player.dispose();
	assert.equal(count(), 0);
});
