// The way through a lesson on the real engine: what is asked, guessed, run, judged and restored.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "../../www/run/turn.js";
import { packSession } from "../../www/run/session.js";
import { allOf, createCourse, drive, LESSON, OTHER, right, run, wrong } from "./courses.mjs";
import { createRealPlayer, hashOf, PLAN } from "./players.mjs";

async function begin(t, plan = PLAN) {
	const player = await createRealPlayer(plan, { keepsPast: true });
	t.after(() => player.dispose());
	return createCourse(player, LESSON, OTHER);
}

/** A player with a past, something to undo, a live change, and a run that went beyond the step on show. */
async function beginWithPast(t) {
	const parts = await begin(t);
	const { player } = parts;
	await player.goto(30);
	player.reset({ batchSize: 5 });
	await player.goto(70);
	player.change("generatorLearningRate", 0.002);
	await player.goto(90);
	await player.goto(80);
	player.show({ speed: 30, advice: "both" });
	return { ...parts, before: allOf(player) };
}

test("each phase of a lesson comes in its turn", async (t) => {
	const parts = await begin(t);
	const { course, player, shown } = parts;
	await course.open("mode-collapse");
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["free", 40]);
	assert.deepEqual(shown, [{ panels: ["truth"] }]);
	player.play();
	await course.next();
	assert.equal(player.state.value, "paused", "a question waits");
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["asking", 40]);
	assert.deepEqual(shown.at(-1), {});
	course.predict(wrong);
	course.predict(right);
	assert.equal(course.phase.value, "guessed");
	await run(parts);
	assert.equal(course.phase.value, "answered");
	const { guess, before, came, outcome } = course.answer.value;
	assert.deepEqual([guess, before.step, came.step, outcome], [right, 40, 300, { isRight: true, reply: "right" }]);
	await course.next();
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["free", 300]);
	await course.next();
	await run(parts);
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["free", 60]);
	await course.next();
	assert.equal(course.phase.value, "challenged");
	player.play();
	await drive(player);
	assert.deepEqual([course.phase.value, player.state.value], ["met", "paused"]);
	assert(course.met.value.step >= 200 && course.met.value.step === player.run.value.stepCount);
	assert.deepEqual(course.done.value, ["mode-collapse"]);
	await course.next();
	assert.equal(course.place.value, undefined);
	assert.equal(shown.at(-1), undefined);
	course.forget();
	assert.deepEqual(course.done.value, []);
});

test("a lesson that ends with a guess is done once that is answered, rightly or not", async (t) => {
	const parts = await begin(t);
	const { course } = parts;
	await course.open("why-detach");
	course.predict(wrong);
	assert.deepEqual(course.done.value, []);
	await run(parts);
	assert.deepEqual(course.answer.value.outcome, { isRight: false, reply: "wrong" });
	assert.deepEqual(course.done.value, ["why-detach"]);
	assert.deepEqual(
		course.answer.value.came.events.map(({ step }) => step),
		[20],
	);
});

test("leaving brings back all as it was, to the bit", async (t) => {
	const { before, ...parts } = await beginWithPast(t);
	const { course, player } = parts;
	assert(player.kept.value && player.past.value.length > 0);
	await course.open("mode-collapse", 1);
	assert.deepEqual([player.kept.value, player.past.value], [undefined, []]);
	course.predict(wrong);
	await run(parts);
	assert.equal(course.answer.value.outcome.reply, "wrong");
	player.reset();
	player.setSpeed(2000);
	await player.goto(20);
	await course.next();
	await course.back();
	await course.open("why-detach");
	await course.again();
	course.leave();
	assert.deepEqual(allOf(player), before);
	await player.goto(90);
	assert.equal(player.run.value.config.generatorLearningRate, 0.002);
	course.leave();
	assert.equal(player.run.value.stepCount, 90, "who leaves twice has left once");
});

test("what trained before stays paused, and what was underway where it stood", async (t) => {
	const { course, player } = await begin(t);
	player.play();
	player.train(1000, 5);
	await course.open("mode-collapse");
	course.leave();
	assert.equal(player.state.value, "paused");
	void player.goto(9000);
	await turn();
	const { stepCount } = player.run.value;
	assert(player.journey.value && stepCount > 0);
	await course.open("mode-collapse");
	course.leave();
	await turn();
	assert.deepEqual(
		[player.run.value.stepCount, player.state.value, player.journey.value],
		[stepCount, "paused", undefined],
	);
});

test("a step that is opened by a link, by way back or again is the one that is walked to", async (t) => {
	const parts = await begin(t);
	const { course, player } = parts;
	const hashes = [];
	await course.open("mode-collapse");
	for (const { predict, until } of LESSON.steps) {
		if (predict) {
			course.predict(right);
		}
		hashes.push(hashOf(player));
		if (until !== undefined) {
			await run(parts);
		}
		if (course.place.value.index < LESSON.steps.length - 1) {
			await course.next();
		}
	}
	for (const [index, hash] of hashes.entries()) {
		await course.open("mode-collapse", index);
		assert.equal(hashOf(player), hash, `a link to step ${index + 1}`);
		await player.step(7);
		await course.again();
		assert.equal(hashOf(player), hash, `step ${index + 1} again`);
	}
	for (const index of [3, 2, 1, 0]) {
		await course.back();
		assert.deepEqual([course.place.value.index, hashOf(player)], [index, hashes[index]]);
	}
	await course.back();
	assert.equal(course.place.value.index, 0);
	// A reader who guesses nothing and goes on reaches the same steps.
	for (const index of [1, 2, 3, 4]) {
		await course.next();
		assert.deepEqual([course.place.value.index, hashOf(player)], [index, hashes[index]]);
	}
	await course.open("mode-collapse", 99);
	assert.equal(course.place.value.index, LESSON.steps.length - 1);
});

test("a pause on the way stops it, and it goes on to the same end", async (t) => {
	const parts = await begin(t);
	const { course, player } = parts;
	await course.open("mode-collapse", 1);
	course.predict(right);
	await run(parts);
	const hash = hashOf(player);
	await course.again();
	assert.deepEqual([course.phase.value, course.guess.value, course.answer.value], ["asking", undefined, undefined]);
	course.predict(right);
	const running = course.run();
	assert.equal(course.phase.value, "running");
	player.show({ speed: 600 });
	await drive(player, () => player.run.value.stepCount < 100);
	player.pause();
	await running;
	assert.equal(course.phase.value, "guessed");
	course.predict(wrong);
	assert.deepEqual(course.guess.value, right, "the run has begun");
	await player.goto(60);
	const { lastStep } = player.run.value;
	assert(lastStep >= 100 && lastStep < 300);
	await run(parts);
	assert.deepEqual([course.phase.value, hashOf(player)], ["answered", hash]);
});

test("the stage's own button runs it, too", async (t) => {
	const { course, player } = await begin(t);
	await course.open("mode-collapse", 1);
	course.predict(right);
	player.play();
	assert.equal(course.phase.value, "running");
	await drive(player);
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["answered", 300]);
	assert.deepEqual([course.answer.value.before.step, course.answer.value.came.step], [40, 300]);
});

for (const [what, act] of /** @type {[string, (player: any) => unknown][]} */ ([
	["who has looked ahead", (player) => player.goto(200)],
	["who has looked at the end", async (player) => (player.play(), await drive(player))],
	["who has changed a setting", (player) => player.change("generatorLearningRate", 0.01)],
	["who has started again", (player) => player.reset({ seed: 5 })],
	["who has chosen another run", (player) => player.choosePreset("paper")],
])) {
	test(`${what} is judged by the lesson's run all the same`, async (t) => {
		const parts = await begin(t);
		const { course, player } = parts;
		await course.open("mode-collapse", 1);
		const hash = hashOf(player);
		await act(player);
		course.predict(right);
		let first;
		const stop = course.phase.subscribe((phase) => phase === "running" && (first ??= hashOf(player)));
		await run(parts);
		stop();
		assert.equal(first, hash, "it begins where the guess was asked");
		const { before, came } = course.answer.value;
		assert.deepEqual([before.step, came.step, came.config.seed], [40, 300, before.config.seed]);
		assert.deepEqual(came.config, before.config);
	});
}

test("who changes a setting on the way has a run of their own, and may begin again", async (t) => {
	const parts = await begin(t);
	const { course, player } = parts;
	await course.open("mode-collapse", 1);
	course.predict(right);
	const running = course.run();
	player.show({ speed: 600 });
	await drive(player, () => player.run.value.stepCount < 100);
	player.change("loss", "minimax");
	await running;
	assert.deepEqual([course.phase.value, player.state.value], ["guessed", "training"]);
	await drive(player);
	assert.deepEqual([course.phase.value, course.answer.value], ["guessed", undefined]);
	await run(parts);
	assert.deepEqual([course.phase.value, course.answer.value.came.events], ["answered", []]);
});

test("a run that was chosen in the midst of a lesson is not lost", async (t) => {
	const { before, course, player } = await beginWithPast(t);
	await course.open("mode-collapse");
	player.choosePreset("paper");
	await player.goto(25);
	const hash = hashOf(player);
	course.leave();
	const { values, ...rest } = allOf(player);
	const { values: valuesBefore, ...restBefore } = before;
	assert.deepEqual(rest, restBefore);
	assert.deepEqual([values[0], values[1]], [valuesBefore[0], valuesBefore[1]]);
	assert.equal(player.past.value.length, valuesBefore[3].length + 1);
	player.undo();
	assert.deepEqual([player.plan.value.preset, hashOf(player)], ["paper", hash]);
});

test("a challenge is met by whichever run comes there, but not on the way to another step", async (t) => {
	const { course, player } = await begin(t);
	await course.open("mode-collapse", 4);
	await player.goto(2950);
	assert.equal(course.phase.value, "challenged");
	course.leave();
	assert.deepEqual(course.done.value, []);
	await course.open("mode-collapse", 4);
	player.reset({ seed: 9 });
	await player.goto(250);
	assert.equal(course.phase.value, "met");
	assert.deepEqual([course.met.value.step, course.met.value.config.seed], [250, 9]);
	await player.goto(2950);
	assert.deepEqual([course.phase.value, course.met.value.step], ["met", 250], "it stays met");
	await course.again();
	assert.deepEqual([course.phase.value, course.met.value], ["challenged", undefined]);
	assert.deepEqual(course.done.value, ["mode-collapse"]);
});

test("the speed is the reader's, but where a setup lends its own", async (t) => {
	const { course, player } = await begin(t);
	const speed = () => player.shown.value.speed;
	player.show({ artist: true });
	await course.open("mode-collapse", 2);
	assert.equal(speed(), "auto");
	player.setSpeed(300);
	await course.next();
	assert.deepEqual([speed(), player.shown.value.batch, player.shown.value.artist], [100, false, true]);
	await course.next();
	assert.deepEqual([speed(), player.shown.value.batch, player.shown.value.artist], [300, true, true]);
	await course.back();
	player.setSpeed(1000);
	await course.next();
	assert.equal(speed(), 1000);
	course.leave();
	assert.equal(speed(), "auto");
});

test("what a tag's attributes ask for waits until the lesson is left", async (t) => {
	const { course, player } = await begin(t);
	await course.open("mode-collapse");
	const id = player.id.value;
	player.follow({ ...PLAN, config: { batchSize: 3 } });
	assert.equal(player.id.value, id);
	course.leave();
	assert.equal(player.run.value.config.batchSize, 3);
	player.follow(PLAN);
	await course.open("mode-collapse");
	assert.throws(() => player.follow({ ...PLAN, config: { batchSize: 0 } }), /batchSize/, "what is bad is told at once");
	course.leave();
	assert.deepEqual([player.failure.value, player.run.value.config.batchSize], [undefined, 64]);
});

test("the session that is kept is the reader's own run", async (t) => {
	const { course, player } = await beginWithPast(t);
	const before = packSession(player, "");
	await course.open("mode-collapse");
	assert.deepEqual(packSession(player, ""), before);
	assert.notDeepEqual(player.plan.value, before.plan);
});
