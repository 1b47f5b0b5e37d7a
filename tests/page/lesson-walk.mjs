// A reader who goes through a lesson on the page, step by step, as the lesson's data prescribe.

import assert from "node:assert/strict";
import { register } from "tsx/esm/api";
import { withPage } from "./browser.mjs";

register();
const { LESSONS } = await import("../../www/lessons/lessons.js");
const { lessonTexts } = await import("../../www/words/lessons/index.js");
const { languages } = await import("../../www/words/lesson-card.js");
const { visibleRange } = await import("../../www/draw/axes.js");
export { languages, LESSONS, lessonTexts };

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The margin on either side of the curve's plane, see curve.tsx. */
const ASIDE = 0.03;
/** What no text may contain. */
const BROKEN = /NaN|undefined|Infinity|\[object/;

export const card = (page) => page.locator(".lesson-card");
export const go = (page) => card(page).locator(".go");
export const named = (page, name) => card(page).getByRole("button", { name, exact: true });
export const hashOf = (page) => page.evaluate(() => document.querySelector("main").stage.gan.stateHash());
export const panelsOf = (page) =>
	page
		.locator("[data-panel]")
		.evaluateAll((panels) => panels.filter((node) => node.offsetParent).map(({ dataset }) => dataset.panel));

/** The promise of lesson `id`, with the right guesses. */
export async function promiseOf(id) {
	return (await import(`../www/promises/${id}.mjs`)).default;
}

/**
 * Opens the page at a step of a lesson, and does something with it.
 * @param {{ browser: any, site: any }} use
 * @param {Record<string, string>} keys keys of the address
 * @param {(page: import("playwright-core").Page) => unknown} body
 * @param {object} [options]
 */
export function withLesson({ browser, site }, keys, body, options) {
	const address = `${site.address}?${new URLSearchParams({ view: "calm", ...keys })}`;
	return withPage(browser, address, body, { isNew: true, ...options });
}

/** Waits until the step on show is set up, and makes it train as fast as it can. */
export async function settled(page, code = "en") {
	const { settingUp } = languages[code];
	await page.waitForFunction((text) => {
		const button = document.querySelector(".lesson-card .place ~ .steering .go");
		return button && button.textContent !== text;
	}, settingUp);
	await page.evaluate(() => document.querySelector("main").stage.setSpeed(Number.POSITIVE_INFINITY));
}

/** @param {number} index the step that must be on show, from 0 */
export async function isAt(page, lesson, index, code = "en") {
	await card(page)
		.locator(".place", { hasText: languages[code].stepOf(index + 1, lesson.steps.length) })
		.waitFor();
	await settled(page, code);
}

/**
 * A guess that the judge calls right, or a wrong one.
 * @param {any} step a step with a prediction
 */
export async function guessOf(page, step, expected, isRight) {
	const { predict } = step;
	const right = typeof expected === "string" ? { kind: "choice", choice: expected } : expected;
	if (isRight) {
		return right;
	}
	if (predict.kind === "choice") {
		return { kind: "choice", choice: predict.choices.find((choice) => choice !== right.choice) };
	}
	const { least, most } = await rangeOf(page, predict);
	// A zigzag is no curve of the artist's, and not a spread of paintings.
	const heights = placesOf(predict, right).map((_, i) => (i % 2 === 0 ? most : least));
	return predict.kind === "curve" ? { kind: "curve", points: heights } : { kind: "histogram", shares: heights };
}

/** Makes a guess by pointer: chooses or draws it. */
export async function say(page, step, texts, guess) {
	if (guess.kind === "choice") {
		await card(page).getByRole("radio", { name: texts.choices[guess.choice], exact: true }).check();
		return;
	}
	const drawing = card(page).locator(".drawing");
	// The drawing must not lie under what sticks to the window's edges.
	await drawing.evaluate((node) => node.scrollIntoView({ block: "center" }));
	const box = await drawing.boundingBox();
	const heights =
		guess.kind === "curve" ? guess.points : guess.shares.map((share) => share / Math.max(...guess.shares));
	const { least, most } = await rangeOf(page, step.predict);
	const places = placesOf(step.predict, guess);
	for (const [i, height] of heights.entries()) {
		const share = Math.min(Math.max((height - least) / (most - least), 0), 1);
		await page.mouse.move(box.x + places[i] * box.width, box.y + Math.min(1 - share, 0.999) * box.height);
		if (i === 0) {
			await page.mouse.down();
		}
	}
	await page.mouse.up();
}

/** The range of the heights that can be drawn. */
async function rangeOf(page, { kind }) {
	if (kind === "histogram") {
		return { least: 0, most: 1 };
	}
	const bounds = await page.evaluate(() => {
		const { lower, upper } = document.querySelector("main").stage.run;
		return { lower: [...lower], upper: [...upper] };
	});
	return visibleRange(bounds);
}

/** The places of the heights, as shares of the width. */
function placesOf({ kind }, guess) {
	const count = (kind === "curve" ? guess.points : guess.shares).length;
	return Array.from({ length: count }, (_, i) =>
		kind === "curve" ? ASIDE + (i / (count - 1)) * (1 - 2 * ASIDE) : (i + 0.5) / count,
	);
}

/** Runs a step to its end from the question or the free part, and waits for the reply. */
export async function runIt(page, code) {
	await go(page).click();
	const own = languages[code];
	await page.waitForFunction(
		(texts) => texts.includes(document.querySelector(".lesson-card .steering .go")?.textContent),
		[own.on, own.finish],
		{ timeout: 60_000 },
	);
}

/** Checks that no text on the card has a hole where a number should be. */
export async function isWhole(page, what) {
	const text = await card(page).innerText();
	assert.doesNotMatch(text, BROKEN, what);
	return text;
}

/** Solves a challenge in the way that its promise names, and waits until the card says so. */
export async function solve(page, solution) {
	const restarts = solution.flatMap((move) => ("restart" in move ? [move.restart] : []));
	await page.evaluate(
		async ({ solution, restarts }) => {
			const { stage } = document.querySelector("main");
			for (const restart of restarts) {
				await stage.reset(restart);
			}
			for (const { step, change } of solution.filter((move) => "change" in move)) {
				await stage.goto(step);
				Object.entries(change).forEach(([field, value]) => stage.change(field, value));
			}
			stage.setSpeed(Number.POSITIVE_INFINITY);
			stage.play();
		},
		{ solution, restarts },
	);
	await card(page).locator(".challenge .outcome").waitFor({ timeout: 60_000 });
}

/**
 * The words for a right guess.
 * @param {any} step
 */
export function rightOf({ predict }, own) {
	return predict.kind === "choice" ? own.right : own.drawnRight;
}

/**
 * Walks through a whole lesson, from its first step to its end, with guesses that are right or not.
 */
export async function walk(page, lesson, { code, isRight }) {
	const promise = await promiseOf(lesson.id);
	const own = languages[code];
	const texts = lessonTexts[lesson.id][code];
	for (const [index, step] of lesson.steps.entries()) {
		const what = `${lesson.id}, ${step.name}, ${code}`;
		await isAt(page, lesson, index, code);
		assert.match(await isWhole(page, what), new RegExp(texts.title.replaceAll(/[?½()]/g, ".")), what);
		if (step.predict) {
			const guess = await guessOf(page, step, promise.expected[step.name], isRight);
			await say(page, step, texts.steps[step.name], guess);
			await runIt(page, code);
			const outcome = await card(page).locator(".outcome").innerText();
			assert.match(outcome, new RegExp(isRight ? rightOf(step, own) : own.wrong), what);
			assert((await card(page).locator(".reply").innerText()).length > outcome.length + 20, `${what}: it says why`);
			await isWhole(page, what);
		} else if (step.challenge !== undefined) {
			assert.equal(await card(page).locator(".challenge .outcome").count(), 0, `${what}: not met yet`);
			await solve(page, promise.solution);
			await isWhole(page, what);
		} else if ((await go(page).innerText()) !== own.on && (await go(page).innerText()) !== own.finish) {
			await runIt(page, code);
		}
		if (index < lesson.steps.length - 1) {
			await go(page).click();
		}
	}
}
