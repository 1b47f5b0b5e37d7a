// What a player may do in each of its states, and the state that follows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "../../www/run/turn.js";
import { createLoading, createPlayer, PLAN, stateOf } from "./players.mjs";

/** More steps than a slice has time for, if a step takes a millisecond. */
const FAR = 500;
const OTHER = { ...PLAN, config: { seed: 5 } };

/** The ways into each state. "travelling" is "training" on the way to a step. */
const states = {
	loading: async () => createLoading({ arrival: new Promise(() => {}) }),
	ready: () => createPlayer({ stepCost: 1 }),
	async training() {
		const made = await createPlayer({ stepCost: 1 });
		made.player.play();
		made.player.train(1000, 8);
		return made;
	},
	async travelling() {
		const made = await createPlayer({ stepCost: 1 });
		void made.player.goto(FAR);
		return made;
	},
	async paused() {
		const made = await createPlayer({ stepCost: 1 });
		await made.player.step();
		return made;
	},
	async done() {
		const made = await createPlayer({ stepCost: 1 }, { plan: { ...PLAN, until: 2 } });
		made.player.play();
		made.player.train(1000, 8);
		return made;
	},
	failed: () => failedAtStep(),
	"failed start": () => createPlayer({}, { plan: { preset: "unknown", config: {} } }),
	async crashed() {
		const made = await createPlayer({ stepCost: 1, beforeStep: (step) => step === 3 && made.world.panic() });
		await made.player.step(3);
		return made;
	},
	async disposed() {
		const made = await createPlayer({ stepCost: 1 });
		await made.player.step();
		made.player.dispose();
		return made;
	},
};

/** A player whose engine has refused step 3, and would take it now. */
async function failedAtStep() {
	const made = await createPlayer({ stepCost: 1, beforeStep: refuseThird });
	await made.player.step(3);
	made.world.beforeStep = () => {};
	return made;
}

function refuseThird(step) {
	if (step === 3) {
		throw new Error("step 3 was not taken");
	}
}

/**
 * For each action, the state that follows each of the states above when the call returns. "." means the same as before.
 * @type {Record<string, [act: (player: any) => void, after: string]>}
 */
const EXPECTED = {
	// loading, ready, training, travelling, paused, done, failed, failed start, crashed, disposed
	play: [(player) => player.play(), ". training . . training training training . . ."],
	pause: [(player) => player.pause(), ". . paused paused . . . . . ."],
	step: [(player) => player.step(), ". paused paused . . paused paused . . ."],
	"step far": [(player) => player.step(FAR), ". travelling travelling . travelling travelling travelling . . ."],
	goto: [(player) => player.goto(1), ". paused paused paused . paused paused . . ."],
	"goto far": [(player) => player.goto(FAR), ". travelling travelling . travelling travelling travelling . . ."],
	reset: [(player) => player.reset(), ". . ready ready ready ready ready . . ."],
	newSeed: [(player) => player.newSeed(), ". . ready ready ready ready ready . . ."],
	choosePreset: [
		(player) => player.choosePreset("mode-collapse"),
		". training . training training training training . . .",
	],
	restart: [(player) => player.restart(OTHER), ". . ready ready ready ready ready . . ."],
	"follow another": [(player) => player.follow(OTHER), ". . . training ready ready ready . . ."],
	"follow the same": [(player) => player.follow(player.plan.value), ". . . . . . . . . ."],
	change: [(player) => player.change("loss", "nonSaturating"), ". . . . . . paused . . ."],
	"change, as a panel does": [
		(player) => player.attempt(() => player.change("loss", "nonSaturating")),
		". . . . . . paused . . .",
	],
	"undo nothing": [(player) => player.undo(), ". . . . . . . . . ."],
	act: [(player) => player.act((run) => run.traceStep()), ". paused paused paused . paused paused . . ."],
	"a frame": [(player) => player.train(1000, 8), ". . . . . . . . . ."],
	setSpeed: [(player) => player.setSpeed(5), ". . . . . . . . . ."],
	dispose: [
		(player) => player.dispose(),
		"disposed disposed disposed disposed disposed disposed disposed disposed disposed .",
	],
	"start again": [(player) => void player.start(), ". . . . . . . loading . ."],
};

for (const [name, [act, expected]] of Object.entries(EXPECTED)) {
	test(`in each state: ${name}`, async () => {
		const found = [];
		const wanted = [];
		const after = expected.split(" ");
		for (const [i, [state, make]] of Object.entries(states).entries()) {
			const { player } = await make();
			assert.equal(`${stateOf(player)}${state === "failed start" ? " start" : ""}`, state);
			const [isKept, was] = [after[i] === ".", stateOf(player)];
			act(player);
			found.push(`${state} → ${stateOf(player)}`);
			wanted.push(`${state} → ${isKept ? was : after[i]}`);
			holds(player);
			player.dispose();
		}
		assert.deepEqual(found, wanted);
	});
}

/** Checks what is true of a player in any state. */
function holds(player) {
	const [state, failure] = [player.state.value, player.failure.value];
	if (state !== "disposed") {
		assert.equal(failure?.kind === "crash", state === "crashed", "a crash, and only that, has its report");
		assert.equal(
			failure !== undefined,
			state === "failed" || state === "crashed",
			"who failed says why, and nobody else",
		);
	}
	assert(!player.journey.value || state === "training", "who is on the way trains");
	const hasRun = player.run.value !== undefined;
	assert(hasRun || ["loading", "failed", "crashed", "disposed"].includes(state));
}

test("what is disposed or crashed stays so, whatever comes later", async () => {
	for (const name of /** @type {const} */ (["disposed", "crashed"])) {
		const { player, world, told } = await states[name]();
		world.asked = [];
		told.length = 0;
		const [before, shown] = [stateOf(player), player.failure.value];
		for (const [act] of Object.values(EXPECTED)) {
			if (act !== EXPECTED.dispose[0]) {
				act(player);
			}
		}
		await turn();
		world.listeners.forEach((listener) => listener("another one"));
		assert.equal(stateOf(player), before);
		assert.equal(player.failure.value, shown);
		assert.deepEqual(world.asked, [], "the engine was asked");
		assert.deepEqual(told, []);
		player.dispose();
		assert.equal(player.state.value, "disposed");
		assert.deepEqual(world.asked, [], "the engine was asked");
	}
});

test("from loading to ready, and who is disposed before stays so", async () => {
	const { player, told } = createLoading();
	assert.equal(player.state.value, "loading");
	await player.ready;
	assert.equal(player.state.value, "ready");
	assert.deepEqual(told, ["ready"]);

	const early = createLoading();
	early.player.dispose();
	await early.player.ready;
	assert.equal(early.player.state.value, "disposed");
	assert.deepEqual([early.told, early.world.asked], [[], []]);
	assert.equal(early.world.listeners.size, 0);
});

test("it trains until its end, tells that once, and goes on when it is asked to", async () => {
	const { player, told } = await createPlayer({ stepCost: 1 }, { plan: { ...PLAN, until: 12 }, speed: 1000 });
	player.play();
	player.train(8, 8);
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["training", 8]);
	const changes = player.changes.value;
	player.train(8, 8);
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["done", 12]);
	assert.equal(player.changes.value, changes + 1, "it is shown at once");
	player.train(8, 8);
	assert.equal(player.run.value.stepCount, 12);
	assert.deepEqual(told, ["ready", "step", "step", "done"]);
	player.play();
	player.train(8, 8);
	assert.deepEqual([player.state.value, player.run.value.stepCount], ["training", 20]);
});

test("a frame trains as fast as the speed says, and no longer than its slice", async () => {
	const { player } = await createPlayer({ stepCost: 1 }, { speed: 100 });
	const steps = (elapsed, slice) => {
		const before = player.run.value.stepCount;
		player.train(elapsed, slice);
		return player.run.value.stepCount - before;
	};
	assert.equal(steps(50, 11), 0, "not before it plays");
	player.play();
	assert.equal(steps(50, 11), 5);
	assert.deepEqual(
		[steps(5, 11), steps(5, 11), steps(5, 11)],
		[0, 1, 0],
		"what the clock has not asked for yet adds up",
	);
	player.setSpeed(1000);
	assert.equal(steps(50, 11), 11);
	assert(steps(5, 11) <= 6, "what there was no time for is not owed for ever");
	player.setSpeed(Number.POSITIVE_INFINITY);
	assert.equal(steps(1, 4), 4);
});

test("the plan, what is shown and the settings are told", async () => {
	const { player } = await createPlayer();
	const changes = [];
	const stop = player.settings.subscribe((config) => changes.push(config.loss));
	player.change("loss", "nonSaturating");
	player.reset({ seed: 9 });
	assert.deepEqual(player.plan.value, { preset: "pytorch-tutorial", config: { loss: "nonSaturating", seed: 9 } });
	player.choosePreset("mode-collapse");
	stop();
	assert.deepEqual(player.plan.value, { preset: "mode-collapse", config: { seed: 9 } });
	assert.deepEqual(player.settings.value.generatorLearningRate, 0.5);
	assert.deepEqual(changes, ["minimax", "nonSaturating", "nonSaturating", "minimax"]);
	player.show({ batch: false, label: "1" });
	player.setSpeed(3);
	assert.deepEqual(player.shown.value, {
		speed: 3,
		batch: false,
		advice: "own",
		earlier: false,
		artist: false,
		label: "1",
	});
	const before = player.changes.value;
	player.newSeed();
	assert.equal(player.run.value.config.seed, 77);
	assert(player.changes.value > before);
});

test("how long a step takes is told where the page can't answer meanwhile", async () => {
	const { player, world } = await createPlayer({ stepCost: 123 });
	assert.equal(player.stepTime.value, undefined);
	await player.step();
	assert.equal(player.stepTime.value, undefined, "once may be the machine's fault");
	for (let step = 1; step < 5; step++) {
		await player.step();
	}
	assert.equal(player.stepTime.value, 100);
	world.stepCost = 49;
	await player.step();
	assert.equal(player.stepTime.value, undefined);
});

test("what is disposed leaves nothing in the engine's memory, on the way, too", async () => {
	for (const name of /** @type {const} */ ([
		"ready",
		"training",
		"travelling",
		"paused",
		"done",
		"failed",
		"failed start",
	])) {
		const { player, world } = await states[name]();
		if (name === "paused") {
			player.reset();
			assert(player.kept.value);
		}
		await turn();
		player.dispose();
		player.dispose();
		await turn();
		assert.equal(world.alive, 0, name);
		assert.equal(world.listeners.size, 0, name);
		assert.deepEqual([player.run.value, player.kept.value, player.journey.value], [undefined, undefined, undefined]);
	}
});
