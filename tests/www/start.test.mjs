// How a player starts, what can prevent it, and how the start is tried again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { StartError } from "../../www/engine/problems.js";
import { createLoading, createPlayer, createRealPlayer, PLAN, realEngine } from "./players.mjs";

/** A source of the engine that fails the first time. */
function failingOnce({ world }, error) {
	const { load } = world.source;
	world.source.load = async () => {
		world.source.load = load;
		throw error;
	};
}

test("what keeps the engine from starting is told, and it can be tried again", async () => {
	const made = createLoading({ arrival: Promise.reject(new StartError("missing", "404 Not Found")) });
	const { player, world, told } = made;
	await player.ready;
	assert.equal(player.state.value, "failed");
	assert.deepEqual(player.failure.value, { kind: "start", message: "404 Not Found", problem: "missing" });
	assert.equal(player.run.value, undefined);

	failingOnce(made, new StartError("blocked", "a policy"));
	await player.start();
	assert.equal(player.failure.value.problem, "blocked");

	world.arrival = undefined;
	const trying = player.start();
	assert.deepEqual([player.state.value, player.failure.value], ["loading", undefined]);
	await trying;
	assert.equal(player.state.value, "ready");
	assert.deepEqual(told, ["error: 404 Not Found", "error: a policy", "ready"]);
});

test("a plan that the engine refuses is a failure of the start, and another one can be started", async () => {
	for (const [plan, message] of /** @type {[object, RegExp][]} */ ([
		[{ preset: "unknown", config: {} }, /^preset must be one of .*, but "unknown" was given$/],
		[{ ...PLAN, config: { batchSize: 0 } }, /^batchSize must be above 0, but 0 was given$/],
		[{ ...PLAN, until: 0 }, /^until must be the step at which it stops, .*, but 0 was given$/],
	])) {
		const { player, world, told } = await createPlayer({}, { plan });
		const { kind, message: said, problem } = /** @type {any} */ (player.failure.value);
		assert.deepEqual([player.state.value, kind, problem], ["failed", "start", undefined]);
		assert.match(said, message);
		assert.deepEqual(told, [`error: ${said}`]);
		await player.start();
		assert.equal(player.state.value, "failed");
		await player.start(PLAN);
		assert.equal(player.state.value, "ready");
		assert.equal(player.plan.value, PLAN);
		assert.equal(world.alive, 1);
	}
});

test("the plan is asked for when the engine is there; what it throws is a failure of the start", async () => {
	const wanted = { ...PLAN, config: { seed: 8 } };
	/** @type {unknown} */
	let asked;
	const { player } = await createPlayer({}, { planWith: (Engine) => ((asked = Engine.facts()), wanted) });
	assert.deepEqual(asked, { classBoundary: 0.5 });
	assert.equal(player.plan.value, wanted);
	assert.equal(player.run.value.config.seed, 8);

	const planWith = () => {
		throw new Error("seed must be a number");
	};
	const bad = await createPlayer({}, { planWith });
	assert.deepEqual(bad.player.failure.value, { kind: "start", message: "seed must be a number", problem: undefined });
});

test("a panic while it loads, or in its first call, is a crash, and it is not tried again", async () => {
	const loading = createLoading();
	loading.world.listeners.forEach((listener) => listener("another stage's panic"));
	const first = createLoading({ before: (name) => name === "constructor" && first.world.panic() });
	for (const [{ player, world, told }, message] of /** @type {const} */ ([
		[loading, "another stage's panic"],
		[first, "index out of bounds"],
	])) {
		await player.ready;
		assert.deepEqual([player.state.value, player.failure.value.kind], ["crashed", "crash"]);
		assert.deepEqual(told, [`error: ${message}`]);
		world.asked = [];
		world.before = () => {};
		await player.start();
		await player.start(PLAN);
		assert.equal(player.state.value, "crashed");
		assert.deepEqual(world.asked, []);
	}
});

test("an error of the engine's while it begins that no listener heard is a crash, too", async () => {
	const before = (name) => {
		if (name === "constructor") {
			throw new WebAssembly.RuntimeError("unreachable");
		}
	};
	const { player } = await createPlayer({ before });
	assert.equal(player.failure.value.kind, "crash");
});

test("started twice it runs once", async () => {
	const { player, world, told } = createLoading();
	await Promise.all([player.ready, player.start()]);
	const run = player.run.value;
	await player.start();
	assert.equal(player.run.value, run);
	assert.deepEqual([world.alive, told], [1, ["ready"]]);
});

test("disposed in the midst of a second try it stays so", async () => {
	const made = createLoading({ arrival: Promise.reject(new StartError("missing", "404")) });
	await made.player.ready;
	made.world.arrival = undefined;
	const trying = made.player.start();
	made.player.dispose();
	await trying;
	failingOnce(made, new StartError("missing", "404"));
	await made.player.start();
	assert.equal(made.player.state.value, "disposed");
	assert.deepEqual([made.world.alive, made.told], [0, ["error: 404"]]);
});

test("disposed or crashed before it is told that the engine does not come, it stays so", async () => {
	for (const [state, end] of /** @type {[string, (made: any) => void][]} */ ([
		["disposed", ({ player }) => player.dispose()],
		["crashed", ({ world }) => world.listeners.forEach((listener) => listener("another stage's panic"))],
	])) {
		const made = createLoading({ arrival: Promise.reject(new StartError("missing", "404")) });
		end(made);
		const told = [...made.told];
		await made.player.ready;
		assert.equal(made.player.state.value, state);
		assert.deepEqual(made.told, told);
	}
});

test("a plan's events take the place of the preset's, also after a reset", async () => {
	const preset = realEngine().preset("race").events;
	/** @type {import("../../pkg/gan_painter.js").RunEvent[]} */
	const other = [{ step: 30, field: "loss", value: "nonSaturating" }];
	for (const [events, expected] of [
		[undefined, preset],
		[other, other],
		[[], []],
	]) {
		const player = await createRealPlayer({ ...PLAN, preset: "race", events });
		assert.deepEqual(player.run.value.gan.events, expected);
		player.reset({ seed: 3 });
		assert.deepEqual(player.run.value.gan.events, expected);
		player.dispose();
	}
});
