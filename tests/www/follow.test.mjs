// A player follows a plan: it makes the changes that are possible during a run, and starts another run for the rest.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlayer, createRealPlayer, hashOf, PLAN } from "./players.mjs";

const plan = (config, rest = {}) => ({ ...PLAN, ...rest, config });

/** A player that follows plans, and reports for each of them whether it began another run. */
async function createFollower(options = {}) {
	const { player } = await createPlayer({ stepCost: 1 }, options);
	await player.step(5);
	const begins = (next) => {
		const run = player.run.value;
		player.follow(next);
		return player.run.value !== run;
	};
	return { player, begins };
}

test("a live setting changes in the midst of the run, and every other one begins another", async () => {
	const { player, begins } = await createFollower();
	assert.equal(begins(plan({ loss: "nonSaturating" })), false);
	assert.deepEqual(player.run.value.events, [{ step: 5, field: "loss", value: "nonSaturating" }]);
	assert.equal(begins(plan({ loss: "nonSaturating", generatorLearningRate: 0.3 })), false);
	assert.equal(player.run.value.events.length, 2, "what is as it was is not changed again");
	await player.step();
	player.change("loss", "minimax");
	assert.equal(begins(plan({ loss: "nonSaturating", generatorLearningRate: 0.4 })), false);
	assert.equal(player.run.value.config.loss, "minimax", "nor what was changed by hand");
	assert.equal(begins(plan({ loss: "minimax", seed: 4 })), true);
	assert.deepEqual([player.run.value.stepCount, player.run.value.config.seed], [0, 4]);
	assert.equal(begins(plan({ loss: "minimax", seed: 4 }, { preset: "mode-collapse" })), true);
	assert.equal(player.run.value.config.generatorLearningRate, 0.5);
	assert.equal(begins(plan({ loss: "minimax", seed: 4 }, { preset: "mode-collapse", until: 9 })), true);
	assert.equal(player.run.value.goal, 9);
});

test("a live setting that is no longer asked for goes back to the preset's in the midst of the run", async () => {
	const { player, begins } = await createFollower({ plan: plan({ loss: "nonSaturating" }) });
	assert.equal(begins(plan({})), false);
	assert.deepEqual(player.run.value.events, [{ step: 5, field: "loss", value: "minimax" }]);
	assert.equal(begins(plan({ generatorLearningRate: 0.3 })), false);
	player.change("generatorLearningRate", 0.4);
	assert.equal(begins(plan({})), false);
	assert.equal(player.run.value.config.generatorLearningRate, 0.1, "whatever was changed by hand since");
	assert.equal(begins(plan({ seed: 2 })), true);
	assert.equal(begins(plan({})), true, "any other begins another run");
	assert.equal(player.run.value.config.seed, 1);
});

test("it goes back to what the planned changes have made of it up to the step on show", async () => {
	const events = [
		{ step: 3, field: "generatorLearningRate", value: 0.2 },
		{ step: 8, field: "generatorLearningRate", value: 0.7 },
	];
	const asked = (config) => plan(config, { events });
	const { player, begins } = await createFollower({ plan: asked({ generatorLearningRate: 0.6 }) });
	const rate = () => player.run.value.config.generatorLearningRate;
	const known = player.run.value.events.length;
	assert.equal(begins(asked({})), false);
	assert.deepEqual([rate(), player.run.value.events.length], [0.2, known], "which holds already");
	assert.equal(begins(asked({ generatorLearningRate: 0.5 })), false);
	await player.step(5);
	assert.equal(rate(), 0.7);
	await player.goto(6);
	assert.equal(rate(), 0.5);
	assert.equal(begins(asked({})), false);
	assert.deepEqual(
		[rate(), player.run.value.stepCount, player.run.value.lastStep],
		[0.2, 6, 6],
		"another future begins",
	);
	await player.step(4);
	assert.equal(rate(), 0.7);
});

test("taken back, a live setting makes the run that a change by hand makes", async () => {
	/** @type {import("../../www/run/plan.js").Plan} */
	const started = { ...PLAN, config: { loss: "nonSaturating", updateOrder: "alternating", discriminatorSteps: 3 } };
	const [followed, byHand] = await Promise.all([createRealPlayer(started), createRealPlayer(started)]);
	await Promise.all([followed.goto(20), byHand.goto(20)]);
	// Each change alone would be refused in one of their orders.
	followed.follow(PLAN);
	byHand.change("discriminatorSteps", 1);
	byHand.change("updateOrder", "classic");
	byHand.change("loss", "minimax");
	await Promise.all([followed.goto(40), byHand.goto(40)]);
	assert.equal(hashOf(followed), hashOf(byHand));
	const { loss, updateOrder, discriminatorSteps } = followed.run.value.config;
	assert.deepEqual([loss, updateOrder, discriminatorSteps], ["minimax", "classic", 1]);
});

test("of some live settings all are changed, or none", async () => {
	const player = await createRealPlayer();
	await player.goto(5);
	const next = { ...PLAN, config: { loss: "nonSaturating", updateOrder: "alternating", discriminatorSteps: 21 } };
	const message = "discriminatorSteps must be a whole number from 1 to 20, but 21 was given";
	assert.throws(() => player.follow(/** @type {any} */ (next)), { message });
	assert.deepEqual([player.run.value.events, player.run.value.config.loss], [[], "minimax"]);
});

test("what is written again holds, in the place of what was changed by hand; what holds begins nothing", async () => {
	const { player, begins } = await createFollower({ plan: plan({ loss: "minimax", seed: 3 }) });
	const again = (/** @type {any} */ config, /** @type {any} */ ...written) => {
		const run = player.run.value;
		player.follow(plan(config), written);
		return player.run.value !== run;
	};
	player.change("loss", "nonSaturating");
	assert.equal(again({ loss: "minimax", seed: 3 }, "loss"), false);
	assert.deepEqual([player.run.value.config.loss, player.holds("loss")], ["minimax", "minimax"]);
	player.reset({ seed: 9 });
	assert.equal(again({ loss: "minimax", seed: 3 }, "seed"), true);
	player.reset({ seed: 9 });
	assert.equal(begins(plan({ loss: "minimax", seed: 9 })), false, "it has this seed");
	player.choosePreset("mode-collapse");
	assert.equal(begins(plan({ loss: "minimax", seed: 9 }, { preset: "mode-collapse" })), false);
	assert.equal(player.holds("preset"), "mode-collapse");
});

test("while a run is set aside, what waits is as good as done, and what is refused is told at once", async () => {
	const { player } = await createFollower({ plan: plan({ seed: 3 }) });
	player.aside.set();
	player.aside.begin(plan({ seed: 8 }));
	assert.equal(player.holds("seed"), 3);
	player.follow(plan({ seed: 4 }));
	assert.deepEqual([player.holds("seed"), player.run.value.config.seed], [4, 8]);
	assert.throws(() => player.follow(plan({ seed: 5, batchSize: 0 })), /batchSize must be above 0/);
	assert.equal(player.holds("seed"), 4);
	player.aside.putBack(() => false);
	assert.deepEqual([player.holds("seed"), player.run.value.config.seed], [4, 4]);
});

test("what was changed by hand stays, as long as nothing else is asked for", async () => {
	const { player, begins } = await createFollower({ plan: plan({ seed: 3 }) });
	player.change("loss", "nonSaturating");
	assert.equal(begins(plan({ seed: 3 })), false);
	player.reset({ seed: 9 });
	assert.equal(begins(plan({ seed: 3 })), false);
	assert.equal(player.run.value.config.seed, 9);
	assert.equal(begins(plan({ seed: 4 })), true);
	assert.deepEqual(player.plan.value, plan({ seed: 4 }));
	assert.equal(player.run.value.config.loss, "minimax");
});

test("another run trains if this one did", async () => {
	for (const isTraining of [true, false]) {
		const { player } = await createFollower();
		if (isTraining) {
			player.play();
		}
		player.follow(plan({ seed: 2 }));
		assert.equal(player.state.value, isTraining ? "training" : "ready");
	}
});

test("a refused plan is followed once it is mended", async () => {
	const { player, begins } = await createFollower();
	assert.throws(() => player.follow(plan({ batchSize: 0, seed: 2 })));
	assert.throws(() => player.follow(plan({ batchSize: 0, seed: 2 })), undefined, "it is still asked for");
	assert.equal(begins(plan({})), false, "back to what was there");
	assert.equal(begins(plan({ batchSize: 3, seed: 2 })), true);
	assert.deepEqual([player.run.value.config.batchSize, player.run.value.config.seed], [3, 2]);
});

test("a preset starts with the seed that was asked for, and trains", async () => {
	const { player } = await createFollower({ plan: plan({ seed: 3, loss: "nonSaturating", batchSize: 5 }) });
	player.choosePreset("mode-collapse");
	assert.deepEqual(player.plan.value, { preset: "mode-collapse", config: { seed: 3 } });
	const { seed, loss, batchSize, generatorLearningRate } = player.run.value.config;
	assert.deepEqual([seed, loss, batchSize, generatorLearningRate], [3, "minimax", 2, 0.5]);
	assert.equal(player.state.value, "training");
});

test("what is reset has no changes of a future that was left, nor those beyond the step on show", async () => {
	const { player } = await createPlayer({}, { keepsPast: true });
	const started = () => {
		const { loss, generatorLearningRate } = player.run.value.startConfig;
		return [loss, generatorLearningRate];
	};
	await player.goto(10);
	player.change("loss", "nonSaturating");
	await player.goto(20);
	player.change("generatorLearningRate", 0.5);
	await player.goto(30);
	const [{ generatorLearningRate: usual }, whole] = [player.run.value.startConfig, player.id.value];

	await player.goto(15);
	player.newSeed();
	assert.deepEqual(started(), ["nonSaturating", usual], "it only looked back");

	await player.bringBack(whole);
	await player.goto(5);
	await player.step();
	const left = player.kept.value.id;
	player.reset();
	assert.deepEqual(started(), ["minimax", usual], "it went on from there");

	await player.bringBack(left);
	await player.goto(30);
	player.reset();
	assert.deepEqual(started(), ["nonSaturating", 0.5], "it is the run with both again");
});

test("a reset starts what was asked for and changed by hand, up to the same end", async () => {
	const { player } = await createFollower({ plan: plan({ seed: 3 }, { until: 40 }) });
	player.change("loss", "nonSaturating");
	player.reset();
	const { config, goal, stepCount } = player.run.value;
	assert.deepEqual([config.seed, config.loss, goal, stepCount], [3, "nonSaturating", 40, 0]);
	player.reset({ batchSize: 7 });
	assert.deepEqual(player.plan.value, plan({ seed: 3, loss: "nonSaturating", batchSize: 7 }, { until: 40 }));
	const run = player.run.value;
	player.newSeed();
	assert.equal(player.run.value.config.seed, 77);
	assert.equal(player.run.value.config.batchSize, 7);
	assert.throws(() => run.gan.stateHash(), /this Gan was freed/);
});
