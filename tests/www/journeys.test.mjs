// The way to a step that takes longer than a slice: everything else has a turn in between, and the way can be cancelled.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "../../www/run/turn.js";
import { createPlayer, stateOf } from "./players.mjs";

/** Milliseconds of a slice. */
const SLICE = 8;

/** Whether a promise is settled, and as what. */
async function now(promise) {
	const pending = {};
	const first = await Promise.race([promise, Promise.resolve(pending)]);
	return first === pending ? "pending" : first;
}

const at = (player) => `${stateOf(player)} ${player.run.value.stepCount}`;

test("what fits into a slice is done when the call returns", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	const arrivals = [];
	for (const [go, expected] of /** @type {[() => Promise<boolean>, string][]} */ ([
		[() => player.step(), "paused 1"],
		[() => player.step(7), "paused 8"],
		[() => player.goto(3), "paused 3"],
		[() => player.goto(8), "paused 8"],
		[() => player.goto(16), "paused 16"],
		[() => player.step(0), "paused 16"],
	])) {
		arrivals.push(go());
		assert.equal(at(player), expected);
	}
	assert.deepEqual(await Promise.all(arrivals), Array(6).fill(true));
});

test("a longer way is told, and goes on in turns to its end", async () => {
	const { player, told } = await createPlayer({ stepCost: 1 });
	const states = [];
	player.state.subscribe((state) => states.push(state));
	const arrival = player.goto(100);
	assert.equal(at(player), "travelling 8");
	assert.deepEqual(player.journey.value, { from: 8, to: 100, thenPlay: false });
	const changes = player.changes.value;
	await turn();
	assert(player.run.value.stepCount > 8 && player.run.value.stepCount < 100);
	player.train(1000, 8);
	assert(player.run.value.stepCount < 30, "a frame does not train on the way");
	assert.equal(await arrival, true);
	assert.equal(at(player), "paused 100");
	assert.deepEqual(states, ["ready", "training", "paused"]);
	assert.deepEqual(told, ["ready"]);
	assert.equal(player.changes.value, changes + 1);
});

test("each slice takes at most 8 ms and one step, forth and back", async () => {
	for (const stepCost of [0.5, 3, 7, 30]) {
		const { player, world } = await createPlayer({ stepCost });
		for (const step of [150, 37, 133, 0, 149]) {
			world.reads = [world.now];
			await player.goto(step);
			const slices = world.reads.slice(1).map((time, i) => time - world.reads[i]);
			const longest = Math.max(...slices);
			assert(longest <= SLICE + stepCost, `${longest} ms, where a step takes ${stepCost}`);
		}
		await player.goto(0);
		world.reads = [];
		await player.step(50);
		const slices = world.reads.length;
		assert(slices <= (50 * stepCost) / SLICE + 60, "and no slice is idle");
	}
});

test("between two slices timers have their turn", async () => {
	const { player } = await createPlayer({ stepCost: 4 });
	let turns = 0;
	const timer = setInterval(() => turns++, 0);
	const arrival = player.goto(300);
	while (player.journey.value) {
		const before = player.run.value.stepCount;
		await new Promise((resolve) => setTimeout(resolve));
		assert(player.run.value.stepCount - before < 100);
	}
	clearInterval(timer);
	assert.equal(await arrival, true);
	assert(turns > 3, `${turns} turns`);
});

test("pause ends it where it is", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	const arrival = player.goto(100);
	await turn();
	const { stepCount } = player.run.value;
	player.pause();
	assert.equal(at(player), `paused ${stepCount}`);
	assert.equal(player.journey.value, undefined);
	assert.equal(await arrival, false);
	await turn();
	assert.equal(at(player), `paused ${stepCount}`);
	assert.equal(await player.goto(100), true);
	assert.equal(at(player), "paused 100");
});

test("pause on the way back leaves what was reached, and the way there and further", async () => {
	const { player } = await createPlayer({ stepCost: 4 });
	await player.goto(200);
	const arrival = player.goto(199);
	assert.equal(at(player), "travelling 198");
	player.pause();
	assert.equal(await arrival, false);
	assert.deepEqual([player.run.value.stepCount, player.run.value.lastStep], [198, 200]);
	assert.equal(await player.goto(200), true);
	assert.equal(player.run.value.lastStep, 200);
});

test("play on the way plays on from its end", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	const arrival = player.goto(100);
	player.play();
	assert.equal(player.journey.value.thenPlay, true);
	assert.equal(at(player), "travelling 8");
	assert.equal(await arrival, true);
	assert.equal(at(player), "training 100");
	player.train(1000, 5);
	assert.equal(at(player), "training 105");
});

test("a step on the way is taken when its end is reached", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	const arrivals = [player.goto(50), player.step(5), player.step(40), player.step()];
	assert.equal(at(player), "travelling 8");
	assert.deepEqual(await Promise.all(arrivals), [true, true, true, true]);
	assert.equal(at(player), "paused 96");
});

/**
 * The actions that send a run elsewhere, and where it is then. Those who waited for the end of its way are told that it did not
 * arrive.
 */
const ELSEWHERE = {
	"a pause": [(player) => player.pause(), "paused 8"],
	"another step": [(player) => player.goto(3), "paused 3"],
	"a reset": [(player) => player.reset(), "ready 0"],
	"another preset": [(player) => player.choosePreset("mode-collapse"), "training 0"],
	"an undo": [(player) => player.undo(), "paused 4"],
	"what a panel does": [(player) => player.act((run) => run.traceStep()), "paused 9"],
	"a refused reset": [(player) => player.attempt(() => player.reset({ batchSize: 0 })), "failed 8"],
};

for (const [what, [send, expected]] of /** @type {[string, [(player: any) => unknown, string][]][]} */ (
	/** @type {unknown} */ (Object.entries(ELSEWHERE))
)) {
	test(`${what} on the way ends it, and the steps that waited for it`, async () => {
		const { player, told } = await createPlayer({ stepCost: 1 });
		await player.step(4);
		player.reset();
		const arrivals = [player.goto(50), player.step(5), player.step()];
		/** @type {any} */ (send)(player);
		assert.equal(at(player), expected);
		assert.deepEqual(await Promise.all(arrivals), [false, false, false]);
		await turn();
		assert.equal(at(player), expected);
		assert(!told.includes("done"));
	});
}

test("another step on the way replaces it, further or back", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	const first = player.goto(50);
	const second = player.goto(60);
	assert.deepEqual({ ...player.journey.value }, { from: 16, to: 60, thenPlay: false });
	assert.equal(await first, false);
	assert.equal(await now(second), "pending");
	const third = player.goto(5);
	assert.deepEqual([await second, await third], [false, true]);
	assert.equal(at(player), "paused 5");
});

test("a live change on the way holds from there on", async () => {
	const { player } = await createPlayer({ stepCost: 1 });
	const arrival = player.goto(50);
	player.change("loss", "nonSaturating");
	assert.equal(await arrival, true);
	const run = player.run.value;
	assert.deepEqual(run.events, [{ step: 8, field: "loss", value: "nonSaturating" }]);
	const gan = new run.Engine({}, []);
	gan.stepFor(8, 8);
	gan.change("loss", "nonSaturating");
	gan.stepFor(42, 42);
	assert.equal(run.gan.stateHash(), gan.stateHash());
});

test("before there is a run, and where the way has no end, a step and a jump say that they did not come there", async () => {
	const { player } = await createPlayer({}, { plan: { preset: "unknown", config: {} } });
	assert.deepEqual([await player.step(), await player.goto(5)], [false, false]);
	const disposed = await createPlayer({ stepCost: 1 });
	const arrival = disposed.player.goto(50);
	disposed.player.dispose();
	assert.equal(await arrival, false);
});
