// Walks through lessons and their challenges as a reader does, with a seed chosen by the test.

import { factsOf } from "../../www/lessons/facts.js";
import { startOf } from "../../www/lessons/setups.js";
import { isMet, readGoal } from "../../www/run/goal.js";
import { createCourse, run } from "./courses.mjs";
import { createRealPlayer, realEngine } from "./players.mjs";

/** @typedef {import("../../www/lessons/lesson.js").Lesson} Lesson */
/** @typedef {import("../../www/lessons/lesson.js").Step} Step */
/** @typedef {import("../../www/lessons/lesson.js").Facts} Facts */
/** @typedef {import("./promises/promise.js").LessonPromise} LessonPromise */
/** @typedef {import("./promises/promise.js").Move} Move */
/** @typedef {{ what: string, holds: boolean, figures: string }} Finding */

/** Milliseconds of training between two turns for others. */
const SLICE = 100;
/** Steps between two looks for a goal, as on the page at the speed that a run reaches. */
const LOOK_EVERY = 20;

/** The seed that a reader sees. */
export function ownSeed(/** @type {Lesson} */ lesson) {
	const { setup } = startOf(lesson, lesson.steps.length - 1);
	return setup.config?.seed ?? realEngine().preset(setup.preset).config.seed;
}

/** @returns {Lesson} the lesson with another seed in all its runs */
export function withSeed(/** @type {Lesson} */ lesson, /** @type {number} */ seed) {
	const seeded = (setup) => setup && { ...setup, config: { ...setup.config, seed } };
	return { ...lesson, steps: lesson.steps.map((step) => ({ ...step, setup: seeded(step.setup) })) };
}

/**
 * What a reader sees of each step, whatever they guess: the facts at its opening and at its end.
 * @returns {Promise<{ step: Step, before: Facts, now: Facts }[]>}
 */
export async function observe(/** @type {Lesson} */ lesson) {
	const { player, course } = createCourse(await createRealPlayer(), lesson);
	const observed = [];
	await course.open(lesson.id);
	for (const step of lesson.steps) {
		const before = course.before.value;
		if (step.predict) {
			course.predict({ kind: "choice", choice: "" });
		}
		if (step.until !== undefined) {
			player.setSpeed(Number.POSITIVE_INFINITY);
			await run({ player, course }, SLICE);
		}
		observed.push({ step, before, now: factsOf(player.run.value) });
		await course.next();
	}
	player.dispose();
	return observed;
}

/**
 * Checks every step of a lesson: the guess that the lesson teaches is right, and what its texts assert holds.
 * @returns {Promise<Finding[]>}
 */
export async function walk(/** @type {Lesson} */ lesson, /** @type {LessonPromise} */ { expected, says = {} }) {
	return (await observe(lesson)).flatMap(({ step: { name, judge }, before, now }) => {
		const figures = figuresOf(now);
		const { isRight, reply } = judge?.(guessOf(expected[name]), now, before) ?? {};
		return [
			...(judge ? [{ what: name, holds: isRight, figures: `${reply}: ${figures}` }] : []),
			...(says[name] ? [{ what: `${name}, said`, holds: says[name](now, before), figures }] : []),
		];
	});
}

/** @returns {import("../../www/lessons/lesson.js").Guess} */
export function guessOf(/** @type {LessonPromise["expected"][string]} */ expected) {
	return typeof expected === "string" ? { kind: "choice", choice: expected } : expected;
}

/**
 * Plays a lesson's challenge until it is met, or to the end of the run.
 * @param {readonly Move[]} moves
 * @returns {Promise<{ isMet: boolean, figures: string }>}
 */
export async function play(/** @type {Lesson} */ lesson, moves) {
	const { player, course } = createCourse(await createRealPlayer(), lesson);
	await course.open(lesson.id, lesson.steps.length - 1);
	const goal = readGoal(lesson.steps.at(-1).challenge, player.run.value.table);
	const plan = player.plan.value;
	const isDone = () => isMet(goal, player.run.value);
	const trainTo = async (step) => {
		const left = () => step - player.run.value.stepCount;
		while (!isDone() && left() > 0 && (await player.step(Math.min(LOOK_EVERY, left()))));
	};
	for (const move of moves) {
		if ("restart" in move) {
			player.restart({ ...plan, config: { ...plan.config, ...move.restart } });
		} else {
			await trainTo(move.step);
			Object.entries(move.change).forEach(([field, value]) => player.change(/** @type {any} */ (field), value));
		}
	}
	await trainTo(player.run.value.goal);
	const result = { isMet: isDone(), figures: figuresOf(factsOf(player.run.value)) };
	player.dispose();
	return result;
}

function figuresOf(/** @type {Facts} */ { step, accuracy, score, truth }) {
	const short = (number) => number?.toPrecision(3);
	const { distance, variety, coverage } = truth?.all ?? {};
	const measured = `distance ${short(distance)}, variety ${short(variety)}, coverage ${short(coverage)}`;
	return `step ${step}, ${truth?.verdict ?? "beyond float32"}, ${measured}, D ${short(accuracy)}, score ${short(score)}`;
}
