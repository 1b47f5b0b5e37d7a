// What the engine refuses during a run, and what happens to a player when the engine crashes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "../../www/run/turn.js";
import { createPlayer, PLAN, placeOf } from "./players.mjs";

const REFUSAL = "step 30 was not taken: a weight is beyond float32";

/** Makes the engine refuse step 30. */
function refuse(step) {
	if (step === 30) {
		throw new Error(REFUSAL);
	}
}

/** The ways of reaching step 30: a frame, a step, and a journey whose first slice ends before it. */
const WAYS = {
	"in a frame": async (player) => {
		player.play();
		for (let i = 0; i < 5; i++) {
			player.train(1000, 8);
		}
	},
	"in a step": (player) => player.step(30),
	"in a traced step": async (player) => {
		await player.step(29);
		player.act((run) => run.traceStep());
	},
	"in the first slice of a journey": async (player) => {
		await player.step(25);
		await player.goto(100);
	},
	"on a journey": (player) => player.goto(100),
	"on a journey after which it should play": async (player) => {
		const arrival = player.goto(100);
		player.play();
		await arrival;
	},
};

for (const [where, go] of Object.entries(WAYS)) {
	test(`a step that is refused ${where} pauses the run at the last good one, and says why`, async () => {
		const { player, world, told } = await createPlayer({ stepCost: 1, beforeStep: refuse });
		const changes = player.changes.value;
		await go(player);
		await turn();
		assert(player.changes.value > changes, "it is shown at once");
		assert.equal(player.state.value, "failed");
		assert.deepEqual(player.failure.value, { kind: "step", message: REFUSAL });
		assert.equal(player.journey.value, undefined);
		assert.deepEqual(
			told.filter((name) => name.startsWith("error")),
			[`error: ${REFUSAL}`],
		);
		const run = player.run.value;
		assert.equal(run.stepCount, 29);
		assert.equal(run.painting[0], Math.fround(placeOf(player).hash), "the paintings are those of step 29");

		player.play();
		assert.deepEqual([player.state.value, player.failure.value], ["training", undefined]);
		player.train(1000, 8);
		assert.equal(player.state.value, "failed");
		assert.equal(await player.step(), false);
		assert.equal(await player.goto(10), true);
		assert.deepEqual([player.state.value, player.failure.value], ["paused", undefined]);
		world.beforeStep = () => {};
		assert.equal(await player.goto(50), true);
		assert.equal(world.alive, 1);
	});
}

test("the steps before a refused one stay, also where no moment of them is kept", async () => {
	const beforeStep = (step) => {
		if (step === 152) {
			throw new Error("step 152 was not taken");
		}
	};
	const { player } = await createPlayer({ beforeStep });
	await player.goto(150);
	assert.equal(player.run.value.timeline.interval, 2);
	const changes = player.changes.value;
	assert.equal(await player.step(5), false);
	const { stepCount, gan, painting } = player.run.value;
	assert.deepEqual([stepCount, gan.stepCount], [151, 151]);
	assert.equal(painting[0], Math.fround(placeOf(player).hash));
	assert.equal(player.changes.value, changes + 1);
});

test("whether a step or a jump came there is told", async () => {
	const { player } = await createPlayer({ stepCost: 1, beforeStep: refuse });
	assert.deepEqual(
		[await player.step(5), await player.goto(29), await player.goto(29), await player.step(0)],
		[true, true, true, true],
	);
	assert.deepEqual([await player.step(), await player.goto(100), await player.step(50)], [false, false, false]);
});

test("what is refused of a reset, a preset, a plan or a change is thrown, and the run goes on", async () => {
	const { player, world } = await createPlayer({ stepCost: 1 });
	player.play();
	player.train(1000, 8);
	const [run, plan, kept] = [player.run.value, player.plan.value, player.kept.value];
	for (const [ask, message] of /** @type {[() => void, RegExp][]} */ ([
		[() => player.reset({ batchSize: 0 }), /batchSize must be above 0/],
		[() => player.choosePreset(/** @type {any} */ ("unknown")), /preset must be one of/],
		[() => player.restart({ ...PLAN, config: { batchSize: 0 } }), /batchSize must be above 0/],
		[() => player.follow({ ...PLAN, config: { batchSize: 0 } }), /batchSize must be above 0/],
		[() => player.follow({ ...PLAN, config: { generatorLearningRate: 0 } }), /generatorLearningRate must be above 0/],
		[() => player.change("generatorLearningRate", 0), /generatorLearningRate must be above 0/],
		[() => player.change(/** @type {any} */ ("seed"), 5), /seed can't change in a running Gan/],
	])) {
		assert.throws(ask, { name: "Error", message });
		assert.deepEqual([player.state.value, player.failure.value], ["training", undefined]);
		assert.deepEqual([player.run.value, player.plan.value, player.kept.value], [run, plan, kept]);
	}
	player.train(1000, 8);
	assert.equal(run.stepCount, 16);
	assert.equal(world.alive, 1);
});

test("what a panel or a button does is told on the stage if it is refused", async () => {
	const { player, told } = await createPlayer();
	await player.step();
	assert.equal(
		player.attempt(() => player.reset({ batchSize: 0 })),
		false,
	);
	assert.equal(player.failure.value.message, "batchSize must be above 0, but 0 was given");
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["failed", 1]);
	assert.equal(told.at(-1), "error: batchSize must be above 0, but 0 was given");
	player.change("loss", "nonSaturating");
	assert.deepEqual([player.state.value, player.failure.value], ["paused", undefined]);
	player.act(() => {
		throw new Error("nothing to trace");
	});
	assert.deepEqual([player.state.value, player.failure.value.message], ["failed", "nothing to trace"]);
});

test("a journey that is begun when a failure is told goes on", async () => {
	const { player } = await createPlayer(
		{ stepCost: 1, beforeStep: refuse },
		{ announce: (name) => name === "error" && void player.goto(28) },
	);
	await player.step(20);
	await player.goto(0);
	player.run.value.gan.stateHash();
	await player.goto(100);
	await turn();
	await turn();
	await turn();
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["paused", 28]);
});

/**
 * The members of the engine that may panic, and the action that calls each of them.
 * @type {Record<string, [member: string, act: (player: any) => unknown]>}
 */
const CRASHES = {
	"in a frame": ["stepFor", (player) => (player.play(), player.train(1000, 8))],
	"in a step": ["stepFor", (player) => player.step()],
	"at the beginning of a journey back": ["restore", (player) => player.goto(5)],
	"in a reset": ["constructor", (player) => player.reset()],
	"when another preset is read": ["preset", (player) => player.choosePreset("mode-collapse")],
	"as a reset keeps the run": ["checkpoint", (player) => player.reset()],
	"in a new seed": ["randomSeed", (player) => player.newSeed()],
	"in a change": ["change", (player) => player.change("loss", "nonSaturating")],
	"as it follows a plan": ["change", (player) => player.follow({ ...PLAN, config: { loss: "nonSaturating" } })],
	"in an undo": ["restore", (player) => player.undo()],
	"in what a panel does": ["traceStep", (player) => player.act((run) => run.traceStep())],
	"as the paintings are read": ["readPaintings", (player) => player.step()],
};

for (const [where, [member, act]] of Object.entries(CRASHES)) {
	for (const isHeard of [true, false]) {
		test(`after a crash ${where}${isHeard ? "" : ", unheard"}, the engine is asked nothing any more`, async () => {
			const { player, world, told } = await createPlayer({ stepCost: 1 });
			await player.step(5);
			player.reset();
			await player.step(20);
			told.length = 0;
			const [run, changes] = [player.run.value, player.changes.value];
			world.before = (name) => {
				if (name === member) {
					world.asked = [];
					if (isHeard) {
						world.panic();
					}
					throw new WebAssembly.RuntimeError("unreachable");
				}
			};
			// The error that the caller should get may be thrown as well.
			await (async () => act(player))().catch((error) => assert.equal(error.name, "RuntimeError"));
			const message = isHeard ? "index out of bounds" : "unreachable";
			assert.equal(player.state.value, "crashed");
			const { kind, message: said, report } = /** @type {any} */ (player.failure.value);
			assert.deepEqual([kind, said], ["crash", message]);
			assert.deepEqual(told, [`error: ${message}`]);
			assert(player.changes.value > changes);
			assert.equal(player.run.value, run, "the last picture stays");
			assert.deepEqual(report.split("\n").toSpliced(2, 1), [
				"gan-painter 1.2.3",
				message,
				`asked for: {"preset":"pytorch-tutorial","config":{}}`,
				`step: ${run.stepCount}`,
				`config: ${JSON.stringify(run.startConfig)}`,
				`events: []`,
			]);
			await turn();
			player.dispose();
			assert.deepEqual(world.asked, [], "it was asked");
		});
	}
}

test("a crash on a journey ends it, also that of another stage", async () => {
	for (const isOwn of [true, false]) {
		const { player, world, told } = await createPlayer({ stepCost: 1 });
		const arrival = player.goto(100);
		if (isOwn) {
			world.beforeStep = (step) => step === 15 && world.panic();
		} else {
			world.listeners.forEach((listener) => listener("index out of bounds"));
			world.asked = [];
		}
		assert.equal(await arrival, false);
		assert.deepEqual([player.state.value, player.journey.value], ["crashed", undefined]);
		assert.deepEqual(told, ["ready", "error: index out of bounds"]);
		assert.match(/** @type {any} */ (player.failure.value).report, isOwn ? /^step: 14$/m : /^step: 8$/m);
		if (!isOwn) {
			assert.deepEqual(world.asked, []);
		}
	}
});

test("live changes are in the report of a crash", async () => {
	const { player, world } = await createPlayer();
	await player.step(2);
	player.change("loss", "nonSaturating");
	world.before = (name) => name === "stepFor" && world.panic();
	await player.step();
	const { report } = /** @type {any} */ (player.failure.value);
	assert.match(report, /^events: \[\{"step":2,"field":"loss","value":"nonSaturating"\}\]$/m);
});

test("a live change that the engine refuses to make again stops the way to a step behind it", async () => {
	const { player, world } = await createPlayer();
	await player.step(10);
	player.change("loss", "nonSaturating");
	await player.goto(150);
	world.before = (name) => {
		if (name === "change") {
			throw new Error("not now");
		}
	};
	assert.equal(await player.goto(11), false);
	assert.equal(player.failure.value.message, "the changes of step 10 can't be made again");
	assert.equal(player.run.value.stepCount, 10);
	world.before = (name) => name === "change" && world.panic();
	assert.equal(await player.goto(11), false);
	assert.equal(player.state.value, "crashed");
});

test("a failure leaves what is on show as it was", async () => {
	const { player } = await createPlayer({ stepCost: 1, beforeStep: refuse });
	await player.step(20);
	await player.goto(10);
	await player.goto(25);
	const before = placeOf(player);
	player.attempt(() => player.reset({ batchSize: 0 }));
	assert.deepEqual(placeOf(player), before);
});
