// What may go wrong during a lesson: a reader presses twice or leaves on the way, the engine refuses a step, crashes or comes late.
// The fake engine's steps take as long as a test says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "../../www/run/turn.js";
import { allOf, createCourse, drive, FAKE, right, run } from "./courses.mjs";
import { createLoading, createPlayer, hashOf, PLAN, stateOf } from "./players.mjs";

/** Milliseconds of a step. They make a way of some steps a journey. */
const SLOW = { stepCost: 1 };

async function begin(given = /** @type {Partial<typeof SLOW>} */ (SLOW)) {
	const { player, world } = await createPlayer(given, { keepsPast: true });
	await player.goto(20);
	return { world, ...createCourse(player, FAKE), before: allOf(player) };
}

test("pressing next twice passes no step, and what was pressed last on the way is done", async () => {
	const { course, player } = await begin();
	const opened = course.open("why-detach");
	assert.deepEqual([course.phase.value, stateOf(player)], ["settingUp", "travelling"]);
	await Promise.all([course.next(), course.next(), opened]);
	assert.deepEqual([course.place.value.index, course.phase.value, player.run.value.stepCount], [0, "free", 50]);
	const [again, other] = [course.again(), course.open("why-detach", 2)];
	await Promise.all([again, other]);
	assert.deepEqual([course.place.value.index, course.phase.value, player.run.value.stepCount], [2, "challenged", 90]);
	const [last, back] = [course.again(), course.back()];
	await Promise.all([last, back]);
	assert.deepEqual([course.place.value.index, course.phase.value, player.run.value.stepCount], [1, "asking", 50]);
});

test("pressing run twice runs once", async () => {
	const parts = await begin();
	const { course, player } = parts;
	await course.open("why-detach", 1);
	await course.run();
	assert.equal(course.phase.value, "asking", "nothing was guessed");
	course.predict(right);
	const runs = [course.run(), course.run()];
	assert.equal(course.phase.value, "running");
	await drive(player);
	await Promise.all(runs);
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["answered", 300]);
	await course.run();
	assert.equal(course.phase.value, "answered");
});

for (const [where, index] of /** @type {const} */ ([
	["to where a step begins", 2],
	["to where a guess is made", 1],
])) {
	test(`leaving on the way ${where} brings all back`, async () => {
		const { course, player, before, shown } = await begin();
		const opened = course.open("why-detach", index);
		await turn();
		assert.equal(stateOf(player), "travelling");
		course.leave();
		await opened;
		assert.deepEqual(allOf(player), before);
		assert.deepEqual([course.place.value, course.phase.value, shown.at(-1)], [undefined, "free", undefined]);
	});
}

test("leaving while it runs brings all back, and ends the run", async () => {
	const { course, player, before } = await begin();
	await course.open("why-detach", 1);
	course.predict(right);
	const running = course.run();
	player.train(100, 5);
	course.leave();
	await running;
	assert.deepEqual(allOf(player), before);
	assert.deepEqual([course.guess.value, course.answer.value, course.before.value], [undefined, undefined, undefined]);
});

test("who stops the way to where a guess is made may guess, and is taken there before it runs", async () => {
	const parts = await begin();
	const { course, player } = parts;
	const opened = course.open("why-detach", 1);
	await turn();
	player.pause();
	await opened;
	assert.deepEqual([course.phase.value, course.before.value], ["asking", undefined]);
	assert(player.run.value.stepCount < 50);
	course.predict(right);
	const again = course.run();
	await turn();
	assert.equal(course.phase.value, "settingUp");
	player.pause();
	await again;
	assert.deepEqual([course.phase.value, course.guess.value], ["guessed", right]);
	await run(parts);
	const { before, came } = course.answer.value;
	assert.deepEqual([before.step, came.step], [50, 300]);
});

test("a step that the engine refuses stops the run, and the lesson can be gone on with", async () => {
	const { world, ...parts } = await begin({});
	const { course, player, before } = parts;
	world.beforeStep = (step) => {
		if (step > 100) {
			throw new Error("weight is not finite");
		}
	};
	await course.open("why-detach", 1);
	course.predict(right);
	await run(parts);
	assert.deepEqual([course.phase.value, player.failure.value.kind], ["guessed", "step"]);
	world.beforeStep = () => {};
	await course.again();
	assert.deepEqual([course.phase.value, player.failure.value], ["asking", undefined]);
	world.beforeStep = (step) => {
		if (step > 30) {
			throw new Error("weight is not finite");
		}
	};
	await course.next();
	assert.deepEqual([course.phase.value, player.failure.value.kind], ["challenged", "step"]);
	course.leave();
	assert.deepEqual(allOf(player), before);
});

test("a setup that the engine refuses is told, and what ran before comes back", async () => {
	const { world, course, player, before } = await begin();
	world.before = (member) => {
		if (member === "preset") {
			throw new Error("preset must be another one");
		}
	};
	await course.open("why-detach", 1);
	assert.deepEqual([course.phase.value, player.failure.value.message], ["asking", "preset must be another one"]);
	course.predict(right);
	await course.run();
	assert.equal(course.phase.value, "guessed");
	course.leave();
	assert.deepEqual(allOf(player), before);
});

test("after a crash nothing throws, and the reader's own run is told of again", async () => {
	const { world, ...parts } = await begin({});
	const { course, player } = parts;
	const { plan, id } = player;
	const own = [plan.value, id.value, player.run.value.stepCount];
	await course.open("why-detach", 1);
	course.predict(right);
	world.beforeStep = () => world.panic();
	await run(parts);
	assert.deepEqual([course.phase.value, player.state.value], ["guessed", "crashed"]);
	const asked = world.asked.length;
	await course.run();
	await course.again();
	course.predict(right);
	await course.run();
	await course.next();
	await course.back();
	await course.open("why-detach", 2);
	course.leave();
	assert.equal(world.asked.length, asked, "the engine is asked nothing any more");
	assert.deepEqual([plan.value, id.value, player.run.value.stepCount], own);
	assert.deepEqual([player.state.value, player.failure.value.kind], ["crashed", "crash"]);
	await course.open("why-detach");
	course.leave();
});

test("a player that is disposed of in the midst of a lesson leaves nothing in the engine's memory", async () => {
	for (const isOnItsWay of [true, false]) {
		const { world, course, player } = await begin();
		const opened = course.open("why-detach", 1);
		if (!isOnItsWay) {
			await opened;
			course.predict(right);
			void course.run();
		}
		assert.equal(world.alive, 2);
		player.dispose();
		await opened;
		assert.equal(world.alive, 0);
		void course.again();
		await course.run();
		course.leave();
		await course.open("why-detach");
		assert.equal(course.place.value, undefined);
	}
});

test("lessons leave nothing in the engine's memory", async () => {
	const { world, course, player } = await begin({});
	for (let i = 0; i < 5; i++) {
		await course.open("why-detach", i % 3);
		await course.again();
		player.reset();
		await course.next();
		course.leave();
	}
	assert.equal(world.alive, 1);
});

test("a lesson that is opened before the engine is there waits for it", async () => {
	/** @type {(value: unknown) => void} */
	let arrive = () => {};
	const { player } = createLoading({ arrival: new Promise((resolve) => (arrive = resolve)) });
	const { course } = createCourse(player, FAKE);
	const opened = course.open("why-detach", 1);
	await turn();
	assert.equal(course.phase.value, "settingUp");
	arrive(undefined);
	await opened;
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["asking", 50]);
	course.leave();
	assert.deepEqual([player.plan.value, player.state.value, player.run.value.stepCount], [PLAN, "ready", 0]);
});

test("an engine that does not start can be tried again in the midst of a lesson, or the lesson left", async () => {
	const { player, world } = createLoading({ arrival: Promise.reject(new Error("no network")) });
	const { course } = createCourse(player, FAKE);
	const opened = course.open("why-detach", 1);
	await player.ready;
	assert.deepEqual([course.phase.value, player.state.value], ["settingUp", "failed"]);
	course.leave();
	await opened;
	assert.equal(course.place.value, undefined);
	const again = course.open("why-detach", 1);
	world.arrival = undefined;
	await player.start();
	await again;
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["asking", 50]);
});

test("a lesson that there is not opens nothing", async () => {
	const { course, player, before, shown } = await begin();
	await course.open("who-is-who");
	await course.next();
	await course.back();
	await course.again();
	await course.run();
	course.predict(right);
	course.leave();
	assert.deepEqual(
		[course.place.value, course.phase.value, course.guess.value, shown],
		[undefined, "free", undefined, []],
	);
	assert.deepEqual(allOf(player), before);
});

test("past runs of a lesson stay among themselves", async () => {
	const { course, player } = await begin({});
	player.reset({ batchSize: 5 });
	await player.goto(30);
	const [kept, past] = [player.kept.value, player.past.value];
	await course.open("why-detach", 2);
	const hash = hashOf(player);
	player.reset();
	assert.equal(player.past.value.length, 1);
	player.undo();
	assert.equal(hashOf(player), hash, "undo is there for what the reader does");
	player.reset();
	await course.again();
	assert.deepEqual([player.kept.value, player.past.value], [undefined, []]);
	await player.goto(200);
	course.leave();
	assert.deepEqual([player.kept.value, player.past.value], [kept, past]);
});
