// Every lesson is whole: its data and its texts fit together in each language, each guess has its reply, and the numbers in its
// texts are read from the run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LESSON_IDS, MOST_STEPS } from "../../www/lessons/lesson.js";
import { LESSONS } from "../../www/lessons/lessons.js";
import { startOf } from "../../www/lessons/setups.js";
import { readGoal } from "../../www/run/goal.js";
import { GOALS } from "../../www/run/goals.js";
import { lessonTexts } from "../../www/words/lessons/index.js";
import { guessOf, observe } from "./lesson-walks.mjs";
import { realEngine } from "./players.mjs";

/** @typedef {import("../../www/lessons/lesson.js").Facts} Facts */
/** @typedef {import("../../www/lessons/lesson.js").Guess} Guess */
/** @typedef {import("../../www/lessons/lesson.js").Step} Step */

const Engine = realEngine();
const HAN = /\p{Script=Han}/u;
const BAD = /undefined|NaN|null|Infinity|∞|\[object/;
/** Numbers with or without separators of thousands. Digits in names, such as float32, do not count. */
const NUMBER = /(?<![\p{Letter}\d])[\d,]*\d(?:\.\d+)?(?![\d]|\p{Script=Latin})/gu;
/**
 * Numbers that are not measured: names of curves, the ends of probabilities, one thing or both, and the goals of the tutorial's two
 * numbers.
 */
const PLAIN = [0, 1, 2, GOALS.accuracy, Number(Math.abs(GOALS.score).toFixed(3))];

/** Curves and shares of many kinds, each of which some reader may draw. @returns {Guess[]} */
function guessesOf(/** @type {Step} */ { predict }, /** @type {Facts} */ { lower, upper, painting }, expected) {
	if (predict.kind === "choice") {
		return predict.choices.map((choice) => ({ kind: "choice", choice }));
	}
	if (predict.kind === "curve") {
		const between = (u) => Array.from(lower, (y, i) => y + u * (upper[i] - y));
		const levels = [-2, 0, 0.5, 1, 3].map((y) => Array.from(lower, () => y));
		const drawn = [[...painting], ...levels, ...[-1, -0.2, 0, 0.5, 1, 1.2, 2].map(between)];
		return [guessOf(expected), ...drawn.map((points) => /** @type {Guess} */ ({ kind: "curve", points }))];
	}
	const { bars } = predict;
	const of = (weight) => {
		const weights = Array.from({ length: bars }, (_, i) => weight(i));
		const sum = weights.reduce((all, each) => all + each);
		return /** @type {Guess} */ ({ kind: "histogram", shares: weights.map((each) => each / sum) });
	};
	const single = Array.from({ length: bars }, (_, bar) => of((i) => Number(i === bar)));
	return [guessOf(expected), of(() => 1), of((i) => i), of((i) => bars - i), of((i) => i % 2), ...single];
}

/** Facts in which every number is another one, and typed arrays are one number shorter. @returns {any} */
function altered(value) {
	if (typeof value === "number") {
		return Number.isInteger(value) ? value + 1371 : value * 0.61 + 0.273;
	}
	if (ArrayBuffer.isView(value)) {
		return /** @type {any} */ (value).slice(1).map(altered);
	}
	if (Array.isArray(value)) {
		return value.map(altered);
	}
	return value && typeof value === "object"
		? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, altered(each)]))
		: value;
}

function numbersIn(text) {
	return (text.match(NUMBER) ?? []).map((number) => Number(number.replaceAll(",", "")));
}

/** The numbers in a lesson's data: steps, settings, and those of its challenge. */
function numbersOf(lesson) {
	const presets = lesson.steps.flatMap(({ setup }) => (setup ? [Engine.preset(setup.preset)] : []));
	const { points } = Engine.defaultConfig();
	const text = JSON.stringify([lesson, presets]);
	return new Set([...(text.match(/\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number), points, ...PLAIN]);
}

const render = (text, told) => (typeof text === "function" ? text(told) : (text ?? ""));

/** All texts of a step that may be shown with these facts, by their names. */
function textsOf(texts, told, outcome) {
	const { text, question, choices = {}, challenge, hint, met } = texts;
	const reply = outcome && texts.replies?.[outcome.reply];
	const all = { text, question, ...choices, challenge, hint, met, reply };
	return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, render(each, { ...told, outcome })]));
}

test("all ten lessons are there, each by its own name", () => {
	assert.deepEqual(Object.keys(LESSONS), [...LESSON_IDS], "in the order in which they are offered");
	assert.deepEqual(Object.keys(lessonTexts).toSorted(), LESSON_IDS.toSorted());
	for (const [id, lesson] of Object.entries(LESSONS)) {
		assert.equal(lesson.id, id);
	}
});

for (const lesson of Object.values(LESSONS)) {
	const { id, steps } = lesson;
	const languages = lessonTexts[id];

	test(`${id} has the parts that a lesson needs`, () => {
		assert(steps.length >= 2 && steps.length <= MOST_STEPS);
		assert.equal(new Set(steps.map(({ name }) => name)).size, steps.length, "each step has a name of its own");
		assert(steps[0].setup, "its first step says what runs");
		for (const [index, { name, setup, predict, until, judge, challenge }] of steps.entries()) {
			assert.equal(judge !== undefined, predict !== undefined, `${name}: what predicts is judged`);
			assert(!predict || until !== undefined, `${name}: at a step of training`);
			assert(until === undefined || until > startOf(lesson, index).step, `${name}: which comes after its begin`);
			assert(challenge === undefined || (index === steps.length - 1 && !predict), `${name}: a challenge is the last`);
			if (setup) {
				const { config, events } = Engine.preset(setup.preset);
				new Engine({ ...config, ...setup.config }, setup.events ?? events).free();
			}
		}
		readGoal(steps.at(-1).challenge, Engine.settings());
	});

	test(`${id} has its texts in each language`, () => {
		for (const [code, { title, about, steps: texts }] of Object.entries(languages)) {
			assert.equal(HAN.test(title), code === "zh");
			assert.equal(HAN.test(about), code === "zh");
			assert.deepEqual(
				Object.keys(texts),
				steps.map(({ name }) => name),
				code,
			);
			for (const { name, predict, challenge } of steps) {
				const { text, question, choices = {}, replies, ...asked } = texts[name];
				const where = `${code}, ${name}`;
				assert(text, where);
				assert.equal(Boolean(question && replies), predict !== undefined, `${where}: it asks what is to be predicted`);
				assert.deepEqual(Object.keys(choices), predict?.kind === "choice" ? [...predict.choices] : [], where);
				const isWhole = Boolean(asked.challenge && asked.hint && asked.met);
				assert.equal(isWhole, challenge !== undefined, `${where}: it says what the challenge is`);
				assert.deepEqual(Object.keys(replies ?? {}), Object.keys(languages.en.steps[name].replies ?? {}), where);
			}
		}
	});

	test(`${id} answers each guess, and reads its numbers from the run`, async () => {
		const { default: promise } = await import(`./promises/${id}.mjs`);
		const known = numbersOf(lesson);
		for (const { step, before, now } of await observe(lesson)) {
			const guesses = step.predict ? guessesOf(step, now, promise.expected[step.name]) : [undefined];
			const outcomes = guesses.map((guess) => guess && step.judge(guess, now, before));
			if (step.predict) {
				const verdicts = new Set(outcomes.map(({ isRight }) => isRight));
				assert.deepEqual([...verdicts].toSorted(), [false, true], `${step.name}: one may be right, and wrong`);
				assertReplies(step, guesses, now, before);
			}
			for (const outcome of outcomes) {
				assertTexts(step, { now, before, outcome }, known);
			}
		}
	});

	/** The replies must hold even if the run's numbers are beyond float32. */
	function assertReplies(step, guesses, now, before) {
		const nothing = { accuracy: undefined, score: undefined, truth: undefined, strokes: undefined };
		for (const [came, then] of [
			[now, before],
			[{ ...now, ...nothing }, before],
			[now, { ...before, ...nothing }],
		]) {
			for (const guess of guesses) {
				const { reply } = step.judge(guess, came, then);
				for (const [code, { steps: texts }] of Object.entries(languages)) {
					const text = render(texts[step.name].replies[reply], { now: came, before: then });
					assert(text, `${code}, ${step.name}: there is a reply "${reply}" to ${JSON.stringify(guess)}`);
					assert.doesNotMatch(text, BAD, `${code}, ${step.name}, ${reply}`);
				}
			}
		}
	}

	/** A number that is the same with all other facts is written in the text, and must be in the lesson's data. */
	function assertTexts({ name }, { now, before, outcome }, known) {
		for (const [code, { steps: texts }] of Object.entries(languages)) {
			const told = textsOf(texts[name], { now, before }, outcome);
			const others = textsOf(texts[name], { now: altered(now), before: altered(before) }, outcome);
			for (const [what, text] of Object.entries(told)) {
				assert.doesNotMatch(text, BAD, `${code}, ${name}, ${what}`);
				assert(text === "" || HAN.test(text) === (code === "zh"), `${code}, ${name}, ${what}: ${text}`);
				const written = numbersIn(text).filter((number) => numbersIn(others[what]).includes(number));
				const strange = written.filter((number) => !known.has(number));
				assert.deepEqual(strange, [], `${code}, ${name}, ${what} writes a number instead of reading it: ${text}`);
			}
		}
	}
}
