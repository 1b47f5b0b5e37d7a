// A run that was lost by a reset, a new seed, another preset or going on from an earlier step comes back by a button, to the last
// bit.

import assert from "node:assert/strict";
import { stateIs, useSite } from "./browser.mjs";

const { testPage } = useSite();

const LAST = 150;
const button = (page, name) => page.getByRole("button", { name, exact: true });
const undo = (page) => page.locator(".gan-stage .undo");

/** Everything that makes the run, and what is shown of it. */
const standOf = (page) =>
	page.evaluate(() => {
		const { run, preset } = document.querySelector("main").stage;
		const text = (css) => document.querySelector(css).textContent;
		return {
			step: run.gan.stepCount,
			hash: run.gan.stateHash(),
			last: run.lastStep,
			goal: run.goal,
			config: run.gan.config,
			moments: run.timeline.moments.map(({ step, accuracy, score }) => [step, accuracy, score]),
			preset,
			shown: [
				text(".step .value"),
				document.querySelector(".seed input").value,
				document.querySelector(".scrubber").ariaValueText,
			],
			chosen: document.querySelector(".preset select").value,
			settings: [...document.querySelectorAll("[data-panel=settings] select")].map((select) => select.value),
		};
	});

/** @type {Record<string, (page: import("playwright-core").Page) => unknown>} */
const losses = {
	"a reset": (page) => button(page, "Reset").click(),
	"a new seed": (page) => button(page, "New seed").click(),
	async "another preset"(page) {
		await page.getByLabel("Run").selectOption("paper");
		await button(page, "Pause").click();
	},
};

async function prepare(page) {
	await page.locator("[data-panel=settings] select").first().waitFor();
	assert(await undo(page).isHidden());
	await page.getByLabel("Painter's loss").selectOption("nonSaturating");
	await page.evaluate((last) => document.querySelector("main").stage.step(last), LAST);
	assert(await undo(page).isHidden(), "there is nothing to take back");
}

for (const [name, lose] of Object.entries(losses)) {
	testPage(`${name} is taken back, also later, and the other run is kept in its place`, async (page) => {
		await prepare(page);
		const before = await standOf(page);
		await lose(page);
		await button(page, "Step").click();
		await button(page, "Step").click();
		const other = await standOf(page);
		assert.notEqual(other.hash, before.hash);

		assert.equal(await undo(page).innerText(), "Undo");
		assert.equal(await undo(page).getAttribute("title"), `Back to the run at step ${LAST}`);
		await undo(page).click();
		assert.deepEqual(await standOf(page), before);
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.state), "paused");

		assert.equal(await undo(page).getAttribute("title"), `Back to the run at step ${other.step}`);
		await undo(page).click();
		assert.deepEqual(await standOf(page), other);
		await undo(page).click();

		// The run goes on as if nothing had happened.
		await button(page, "Step").click();
		const next = await standOf(page);
		const expected = await page.evaluate((last) => {
			const { Engine } = document.querySelector("main").stage.run;
			const gan = new Engine({}, [{ step: 0, field: "loss", value: "nonSaturating" }]);
			gan.stepFor(Number.POSITIVE_INFINITY, last + 1);
			return gan.stateHash();
		}, LAST);
		assert.equal(next.hash, expected);
	});
}

testPage("going on from an earlier step is taken back: the later steps are there again", async (page) => {
	await prepare(page);
	const end = await standOf(page);
	await page.evaluate(() => document.querySelector("main").stage.goto(40));
	const before = await standOf(page);
	assert.equal(before.last, LAST);
	await button(page, "Step").click();
	await button(page, "Step").click();
	const other = await standOf(page);
	assert.deepEqual([other.step, other.last], [42, 42]);

	assert.equal(await undo(page).getAttribute("title"), "Back to the run at step 40");
	await undo(page).click();
	assert.deepEqual(await standOf(page), before);
	await button(page, `Back to step ${LAST}`).click();
	await stateIs(page, "paused");
	assert.deepEqual(await standOf(page), end);
	await undo(page).click();
	assert.deepEqual(await standOf(page), other);
});

testPage("a change at an earlier step is taken back, too", async (page) => {
	await prepare(page);
	await page.evaluate(() => document.querySelector("main").stage.goto(40));
	const before = await standOf(page);
	await page.getByLabel("Update order").selectOption("alternating");
	await undo(page).click();
	assert.deepEqual(await standOf(page), before);
});

testPage("undo says what it does in both languages, and is hidden while there is nothing", async (page) => {
	await button(page, "Reset").click();
	assert(await undo(page).isHidden(), "a run at step 0 is no loss");
	await button(page, "Step").click();
	await button(page, "Reset").click();
	const explained = () =>
		undo(page).evaluate((node) => document.getElementById(node.getAttribute("aria-describedby")).textContent);
	assert.match(await explained(), /^Takes back the last reset, new seed or change of run/);
	await page.getByRole("link", { name: "中文" }).click();
	assert.equal(await undo(page).innerText(), "撤销");
	assert.equal(await undo(page).getAttribute("title"), "回到第 1 步的那次训练");
	assert.match(await explained(), /^撤销上一次重来/);
});
