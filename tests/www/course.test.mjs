// The way through a lesson, on the real engine: what is asked, guessed, run, judged and put back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Course } from "../../www/lessons/course.js";
import { turn } from "../../www/run/turn.js";
import { createRealPlayer, placeOf, stateOf } from "./players.mjs";

const SMALL = { generatorHidden: [4], discriminatorHidden: [4], batchSize: 4 };

/** A lesson of each kind of step; its runs are small, and take milliseconds. @type {import("../../www/lessons/lesson.js").Lesson} */
const LESSON = {
	id: "mode-collapse",
	steps: [
		{ name: "look", setup: { preset: "mode-collapse", config: SMALL, step: 40 }, sight: { panels: ["truth"] } },
		{
			name: "guess",
			predict: { kind: "choice", choices: ["more", "same", "less"] },
			until: 300,
			judge: (guess, came, before) => {
				const isRight = guess.kind === "choice" && guess.choice === "more" && came.step > before.step;
				return { isRight, reply: isRight ? "right" : "wrong" };
			},
		},
		{
			name: "see",
			setup: { preset: "critic-too-strong", config: SMALL, shown: { speed: 100, batch: false } },
			until: 60,
		},
		{ name: "meet", setup: { preset: "runaway", config: SMALL, step: 5 }, challenge: "step_least_200 step_most_400" },
	],
};
/** @type {import("../../www/lessons/lesson.js").Lesson} */
const OTHER = {
	id: "why-detach",
	steps: [
		{
			...LESSON.steps[1],
			setup: { preset: "race", config: SMALL, events: [{ step: 20, field: "loss", value: "minimax" }] },
		},
	],
};

const right = /** @type {const} */ ({ kind: "choice", choice: "more" });
const wrong = /** @type {const} */ ({ kind: "choice", choice: "less" });

async function createCourse(t, plan = undefined) {
	const player = await createRealPlayer(plan, { keepsPast: true });
	/** @type {unknown[]} */
	const shown = [];
	const course = new Course({
		player,
		show: (sight) => shown.push(sight),
		lessons: { "mode-collapse": LESSON, "why-detach": OTHER },
	});
	t.after(() => player.dispose());
	return { player, course, shown };
}

/** The frames of a page, until the run rests. */
async function drive(player, mayGoOn = () => true) {
	while (player.state.value === "training" && mayGoOn()) {
		if (!player.journey.value) {
			player.train(1000 / 60, 5);
		}
		await turn();
	}
}

/** Runs a step to where it is judged. */
async function run({ course, player }) {
	const running = course.run();
	await turn();
	await drive(player);
	await running;
}

/** All that leaving must bring back. */
function all({ player }) {
	const { run, plan, id, kept, past, shown, failure } = player;
	const { events, config, goal, painting, accuracy, timeline } = run.value;
	return structuredClone({
		...placeOf(player),
		state: stateOf(player),
		values: [plan, id, kept, past, shown, failure].map(({ value }) => value),
		run: { events, config, goal, painting, accuracy, moments: timeline.moments.map(({ step }) => step) },
	});
}

test("each phase of a lesson comes in its turn", async (t) => {
	const parts = await createCourse(t);
	const { course, player, shown } = parts;
	await course.open("mode-collapse");
	assert.equal(course.phase.value, "free");
	assert.deepEqual(shown, [{ panels: ["truth"] }]);
	assert.equal(player.run.value.stepCount, 40);
	await course.next();
	assert.equal(course.phase.value, "asking");
	assert.equal(player.run.value.stepCount, 40, "it goes on as the run stands");
	course.predict(wrong);
	course.predict(right);
	assert.equal(course.phase.value, "guessed");
	await run(parts);
	assert.equal(course.phase.value, "answered");
	const { guess, before, came, outcome } = course.answer.value;
	assert.deepEqual([guess, before.step, came.step, outcome], [right, 40, 300, { isRight: true, reply: "right" }]);
	await course.next();
	assert.equal(course.phase.value, "free");
	await run(parts);
	assert.deepEqual([course.phase.value, player.run.value.stepCount], ["free", 60]);
	await course.next();
	assert.equal(course.phase.value, "challenged");
	player.play();
	await drive(player);
	assert.equal(course.phase.value, "met");
	assert.equal(player.state.value, "paused");
	assert(course.met.value.step >= 200 && course.met.value.step === player.run.value.stepCount);
	assert.deepEqual(course.done.value, ["mode-collapse"]);
	await course.next();
	assert.equal(course.place.value, undefined);
	assert.equal(shown.at(-1), undefined);
	course.forget();
	assert.deepEqual(course.done.value, []);
});

test("leaving brings back all as it was, to the bit", async (t) => {
	const parts = await createCourse(t);
	const { course, player } = parts;
	await player.goto(30);
	player.reset({ batchSize: 5 });
	await player.goto(70);
	player.change("generatorLearningRate", 0.002);
	await player.goto(90);
	await player.goto(80);
	player.show({ speed: 30, advice: "both" });
	const before = all(parts);
	assert(player.kept.value && player.past.value.length > 0);
	await course.open("mode-collapse", 1);
	assert.equal(player.kept.value, undefined);
	assert.deepEqual(player.past.value, []);
	course.predict(wrong);
	await run(parts);
	assert.equal(course.answer.value.outcome.reply, "wrong");
	player.reset();
	await course.next();
	await course.back();
	await course.again();
	course.leave();
	assert.deepEqual(all(parts), before);
	await player.goto(90);
	assert.equal(player.run.value.config.generatorLearningRate, 0.002);
});
