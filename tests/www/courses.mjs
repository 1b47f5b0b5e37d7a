// Courses through small lessons made for the tests, and the frames that drive them.

import { Course } from "../../www/lessons/course.js";
import { turn } from "../../www/run/turn.js";
import { placeOf, stateOf } from "./players.mjs";

const SMALL = { generatorHidden: [4], discriminatorHidden: [4], batchSize: 4 };

/** A lesson with a step of each kind, whose runs take milliseconds. @type {import("../../www/lessons/lesson.js").Lesson} */
export const LESSON = {
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
		{ name: "after" },
		{
			name: "see",
			setup: { preset: "critic-too-strong", config: SMALL, shown: { speed: 100, batch: false } },
			until: 60,
		},
		{ name: "meet", setup: { preset: "runaway", config: SMALL, step: 5 }, challenge: "step_least_200 step_most_2900" },
	],
};

/** A lesson that ends with a guess. Its preset makes its change at another step. @type {import("../../www/lessons/lesson.js").Lesson} */
export const OTHER = {
	id: "why-detach",
	steps: [
		{
			...LESSON.steps[1],
			setup: {
				preset: "race",
				config: SMALL,
				events: [{ step: 20, field: "loss", value: "nonSaturating" }],
			},
		},
	],
};

/** The same lesson for the fake engine. @type {import("../../www/lessons/lesson.js").Lesson} */
export const FAKE = {
	id: "why-detach",
	steps: [
		{ name: "wait", setup: { preset: "mode-collapse", step: 50 } },
		{ ...LESSON.steps[1] },
		{ name: "meet", setup: { preset: "mode-collapse", step: 90 }, challenge: "step_least_200 step_most_400" },
	],
};

export const right = /** @type {const} */ ({ kind: "choice", choice: "more" });
export const wrong = /** @type {const} */ ({ kind: "choice", choice: "less" });

export function createCourse(player, ...lessons) {
	/** @type {unknown[]} */
	const shown = [];
	const known = Object.fromEntries(lessons.map((lesson) => [lesson.id, lesson]));
	const course = new Course({ player, show: (sight) => shown.push(sight), lessons: known });
	return { player, course, shown };
}

/** Makes the frames of a page until the run rests. */
export async function drive(player, mayGoOn = () => true) {
	while (player.state.value === "training" && mayGoOn()) {
		await frame(player);
	}
}

/** Makes a frame of a page, and gives everything else a turn. */
async function frame(player, slice = 5) {
	if (player.state.value === "training" && !player.journey.value) {
		player.train(1000 / 60, slice);
	}
	await turn();
}

/** Runs a step until it is judged, or stops. */
export async function run({ course, player }, slice = 5) {
	let isOver = false;
	void course.run().then(() => (isOver = true));
	while (!isOver) {
		await frame(player, slice);
	}
}

/** Everything that must be restored when a lesson is left. */
export function allOf(player) {
	const { run, plan, id, kept, past, shown, failure } = player;
	const { events, config, goal, painting, accuracy, timeline } = run.value;
	return structuredClone({
		...placeOf(player),
		state: stateOf(player),
		values: [plan, id, kept, past, shown, failure].map(({ value }) => value),
		run: { events, config, goal, painting, accuracy, moments: timeline.moments.map(({ step }) => step) },
	});
}
