// A lesson in a post, by the tag's attributes `lesson` and `lesson-step`.

import assert from "node:assert/strict";
import { register } from "tsx/esm/api";
import { assertAccessible } from "./accessible.mjs";
import { post, testPost } from "./posts.mjs";

register();
const { LESSONS } = await import("../../www/lessons/lessons.js");
const { languages } = await import("../../www/words/lesson-card.js");
const own = languages.en;

/** The panels that a tag in a lesson can show. */
const KNOWN = ["truth", "numbers"];
const lessons = Object.values(LESSONS);

const card = (page) => page.locator(".lesson-card");
const placeOf = (page) => card(page).locator(".place").innerText();
const set = (page, name, value) =>
	page.evaluate(
		([name, value]) => {
			const tag = document.querySelector("gan-painter");
			if (value === undefined) {
				tag.removeAttribute(name);
			} else {
				tag.setAttribute(name, value);
			}
		},
		[name, value],
	);
const panelsOf = (page) =>
	page.locator("[data-panel]").evaluateAll((panels) => panels.map(({ dataset }) => dataset.panel));
const hashOf = (page) => page.evaluate(() => document.querySelector("gan-painter").gan.stateHash());
const there = (page) => page.waitForFunction(() => document.querySelector("gan-painter").gan);
/** Waits until the step on show is set up. */
const settled = (page) =>
	page.waitForFunction((text) => {
		const button = document.querySelector("gan-painter").shadowRoot.querySelector(".lesson-card .go");
		return button && button.innerText !== text;
	}, own.settingUp);

const [first, second] = lessons;

testPost(
	"the attribute opens a lesson in the midst of a run, another value another one, and without it all is as it was",
	post(`<gan-painter controls="basic" panels="numbers" seed="5">no script</gan-painter>`),
	async (page) => {
		await there(page);
		await page.evaluate(() => document.querySelector("gan-painter").goto(40));
		const before = [await hashOf(page), await panelsOf(page)];
		assert.equal(await card(page).count(), 0);
		const stepIn = ({ steps }) =>
			steps.findIndex(({ sight }, i) => i > 0 && sight?.panels?.some((name) => KNOWN.includes(name)));
		const shown = lessons.find((lesson) => stepIn(lesson) > 0 && lesson !== first);
		const step = stepIn(shown);
		await set(page, "lesson-step", String(step + 1));
		await set(page, "lesson", shown.id);
		await settled(page);
		assert.match(await placeOf(page), new RegExp(own.stepOf(step + 1, shown.steps.length)));
		assert.deepEqual(
			await panelsOf(page),
			shown.steps[step].sight.panels.filter((name) => KNOWN.includes(name)),
		);
		assert.equal(await page.locator(".gan-stage .preset").isVisible(), false);
		assert.equal(await page.locator("[data-pointed]").count(), shown.steps[step].sight.target ? 1 : 0);
		assert.notEqual(await hashOf(page), before[0]);
		assert.equal(
			await page.evaluate(() => document.activeElement === document.body),
			true,
			"what nobody pressed takes no focus",
		);

		await set(page, "lesson-step", undefined);
		await settled(page);
		await page.waitForFunction(
			(place) => document.querySelector("gan-painter").shadowRoot.querySelector(".place")?.innerText.includes(place),
			own.stepOf(1, shown.steps.length),
		);
		await set(page, "lesson", first.id);
		await settled(page);
		assert.match(await placeOf(page), new RegExp(own.stepOf(1, first.steps.length)));
		await set(page, "lesson", undefined);
		await card(page).waitFor({ state: "detached" });
		assert.deepEqual([await hashOf(page), await panelsOf(page)], before);
		assert.equal(await page.locator("[data-pointed]").count(), 0);
	},
);

testPost(
	"who leaves the lesson has the tag's own run and panels back, and the lessons to choose from, without any address",
	post(
		`<main><h1>A post</h1><gan-painter lesson="${first.id}" panels="truth numbers" seed="5">no script</gan-painter></main>`,
	),
	async (page) => {
		await settled(page);
		await page.getByRole("button", { name: own.leave, exact: true }).click();
		await card(page).locator(".lessons").waitFor();
		assert.deepEqual(await panelsOf(page), ["truth", "numbers", "settings"]);
		assert.equal(await page.evaluate(() => document.querySelector("gan-painter").gan.config.seed), 5);
		assert.equal(
			await card(page)
				.locator("h2")
				.evaluate((node) => node === node.getRootNode().activeElement),
			true,
		);
		assert.equal(await card(page).locator("a").count(), 0);
		await assertAccessible(page, "the lessons in a tag");
		await card(page).locator(".lessons button").nth(1).click();
		await settled(page);
		assert.match(await placeOf(page), new RegExp(own.stepOf(1, second.steps.length)));
		assert.deepEqual(
			await page.evaluate(() => [document.cookie, localStorage.getItem("gan-painter lessons"), sessionStorage.length]),
			["", null, 0],
			"nothing is kept on other people's pages",
		);
		await assertAccessible(page, "a lesson in a tag");
	},
);

testPost(
	"a lesson that there is not, or a step of it, gets one sentence, and the run goes on",
	post(`<gan-painter seed="5">no script</gan-painter>`),
	async (page) => {
		await there(page);
		const tells = async (/** @type {RegExp} */ sentence) => {
			await page.waitForFunction(() => globalThis.alerts(document.querySelector("gan-painter")) !== "");
			assert.match(await page.evaluate(() => globalThis.alerts(document.querySelector("gan-painter"))), sentence);
		};
		await page.evaluate(() => document.querySelector("gan-painter").goto(7));
		const before = await hashOf(page);
		await set(page, "lesson", "how-to-fly");
		await tells(/^lesson must be one of who-is-who, .*, but "how-to-fly" was given$/);
		assert.equal(await card(page).count(), 0);
		await set(page, "lesson", first.id);
		await settled(page);
		await set(page, "lesson-step", "7");
		await tells(/^lesson-step must be a whole number from 1 to \d, but "7" was given$/);
		await set(page, "lesson-step", undefined);
		await set(page, "lesson", undefined);
		await card(page).waitFor({ state: "detached" });
		assert.equal(await hashOf(page), before);
	},
);

testPost(
	"a challenge has the settings that it is about on the card, and only these",
	post(`<gan-painter lesson="${first.id}" lesson-step="${first.steps.length}">no script</gan-painter>`),
	async (page) => {
		await settled(page);
		const settings = card(page).locator("[data-setting]");
		assert.deepEqual(await settings.evaluateAll((nodes) => nodes.map(({ dataset }) => dataset.setting)), [
			"generator-learning-rate",
			"freeze",
		]);
		assert.deepEqual(await panelsOf(page), []);
		await settings.last().locator("select").selectOption("none");
		assert.equal(await page.evaluate(() => document.querySelector("gan-painter").gan.config.freeze), "none");
	},
);

const lacking = lessons.flatMap(({ id, steps }) =>
	steps.flatMap(({ sight }, i) => {
		const panel = sight?.panels?.find((name) => !KNOWN.includes(name));
		return panel ? [{ id, step: i + 1, panel }] : [];
	}),
);
for (const { id, step, panel } of lacking.slice(0, 1)) {
	testPost(
		"a step that speaks of a panel that no tag has says where it is",
		post(`<gan-painter lesson="${id}" lesson-step="${step}" lang="en">no script</gan-painter>`),
		async (page) => {
			await settled(page);
			await page.getByText(own.elsewhere(own.panels[panel])).waitFor();
		},
	);
}
