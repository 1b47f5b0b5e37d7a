// A player follows what is asked for: it changes what it can in the midst of a run, and starts another one for the rest.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlayer, PLAN } from "./players.mjs";

const plan = (config, rest = {}) => ({ ...PLAN, ...rest, config });

/** A player that follows plans, and whether each of them began another run. */
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

test("a live setting that is no longer asked for begins another run: nobody knows what it was", async () => {
	const { player, begins } = await createFollower({ plan: plan({ loss: "nonSaturating" }) });
	assert.equal(begins(plan({})), true);
	assert.equal(player.run.value.config.loss, "minimax");
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
