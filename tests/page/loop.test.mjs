// The loop: its numbers are the engine's, its parts are those of a step, and it knows who learns.

import assert from "node:assert/strict";
import { assertAccessible } from "./accessible.mjs";
import { runTo, useSite } from "./browser.mjs";

const { testPage } = useSite();

/** @typedef {import("playwright-core").Page} Page */

/** Opens the loop at a step of a run. */
async function open(/** @type {Page} */ page, /** @type {number} */ step, config = {}) {
	await runTo(page, step, config);
	const panel = page.locator("[data-panel=loop]");
	assert.equal(await panel.locator(".diagram").count(), 0, "closed, it has asked nothing");
	await panel.locator("summary").click();
	await panel.scrollIntoViewIfNeeded();
	await panel.locator(".wire").first().waitFor();
	return panel;
}

/** What the loop shows: the bars with their signs, both answers, and the painting's â. */
const shown = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const part = (/** @type {string} */ name) => document.querySelector(`[data-panel=loop] [data-part=${name}]`);
		const bars = [...part("ideas").querySelectorAll("rect")].map((bar) => {
			const [y, height] = ["y", "height"].map((name) => Number(bar.getAttribute(name)));
			return y < 3 ? height : -height;
		});
		const [painters, artists] = [...part("verdict").querySelectorAll("strong")].map(({ textContent }) => textContent);
		return { bars, painters, artists, a: part("painting").querySelector(".told").textContent };
	});

/** What the engine says of the painting on show and of the artist's middle curve. Asking it again changes nothing. */
const engines = (/** @type {Page} */ page, label = undefined) =>
	page.evaluate((label) => {
		const { run } = document.querySelector("main").stage;
		const { gan, config, painting } = run;
		const ideas = new Float32Array(config.batchSize * config.ideas);
		if (!gan.readBatchIdeas(ideas)) {
			ideas.set(run.ideas);
		}
		const u = label === undefined ? 0.5 : label === 0 ? 0.25 : 0.75;
		const curve = new Float32Array(config.points);
		gan.readCurve(u, curve);
		const advice = new Float32Array(config.batchSize * config.points);
		gan.readAdvice(advice);
		return {
			ideas: [...ideas.subarray(0, config.ideas)],
			painters: gan.judge(painting, label).toFixed(3),
			artists: gan.judge(curve, label).toFixed(3),
			up: advice.subarray(0, config.points).filter((each) => each > 0).length,
		};
	}, label);

/** The bars are drawn with all digits of the ideas; those beyond 3 end there. */
const assertBars = (/** @type {number[]} */ bars, /** @type {number[]} */ ideas) =>
	assert.deepEqual(
		bars,
		ideas.map((idea) => Math.min(Math.max(idea, -3), 3)),
	);

const told = (/** @type {Page} */ page, /** @type {string} */ name) =>
	page.locator(`[data-panel=loop] [data-part=${name}] .told`).textContent();
const lit = (/** @type {Page} */ page) =>
	page
		.locator("[data-panel=loop] .part.lit")
		.evaluateAll((parts) => parts.map((/** @type {any} */ part) => part.dataset.part).sort());

testPage("the loop shows the ideas, the painting and D's answers as the engine has them", async (page) => {
	const panel = await open(page, 300);
	const [now, own] = [await shown(page), await engines(page)];
	assertBars(now.bars, own.ideas);
	assert.deepEqual([now.painters, now.artists], [own.painters, own.artists]);
	const story = await panel.locator(".story li").allTextContents();
	assert.equal(story.length, 5);
	assert.equal(story[0], "5 ideas go to the painter.");
	assert(
		story[1].includes(now.a) && story[2].includes(own.painters) && story[2].includes(own.artists),
		story.join(" "),
	);
	assert(story[3].includes(`${own.up} point`), story[3]);
	assert.equal(story[4], "Both learn from this, in every step.");
	assert.deepEqual([await told(page, "painter"), await told(page, "critic")], ["learns", "learns"]);

	// A step that is found again has its ideas again, also if it was kept.
	await page.evaluate(() => document.querySelector("main").stage.goto(100));
	await page.waitForFunction(
		(before) => document.querySelector("[data-panel=loop] .story").textContent !== before,
		story.join(""),
	);
	assertBars((await shown(page)).bars, (await engines(page)).ideas);
	await assertAccessible(page, "the loop at rest");
	await page.getByRole("link", { name: "中文" }).click();
	await panel.getByText("5 个灵感交给画家。").waitFor();
	await assertAccessible(page, "the loop at rest, in Chinese");
});

testPage("the loop goes through a step part by part, and the code goes along", async (page) => {
	const panel = await open(page, 50);
	const [next, back] = [
		panel.getByRole("button", { name: "Next part" }),
		panel.getByRole("button", { name: "Previous part" }),
	];
	const code = page.locator("[data-panel=code]");
	await code.locator("summary").first().click();
	const current = () => code.locator(".code [aria-current]").textContent();
	const says = () => panel.locator(".says").textContent();
	const seen = [];
	for (let part = 1; part <= 10; part++) {
		await next.click();
		assert.match(await says(), new RegExp(`^Step 51, part ${part} of 10`));
		seen.push([await lit(page), (await current()).trim().split("(")[0]]);
	}
	assert.deepEqual(seen, [
		[["artist", "artists", "ideas"], "G_ideas = Variable"],
		[["ideas", "painter", "painting"], "G_paintings = G"],
		[["artists", "critic", "verdict"], "prob_artist0 = D"],
		[["critic", "painting", "verdict"], "prob_artist1 = D"],
		[["verdict"], "D_loss = - torch.mean"],
		[["verdict"], "G_loss = torch.mean"],
		[["critic"], "D_loss.backward"],
		[["critic"], "opt_D.step"],
		[["advice", "critic", "painter"], "G_loss.backward"],
		[["painter", "painting"], "opt_G.step"],
	]);
	// The step is the engine's: its batch has these ideas.
	const { ideas } = await engines(page);
	assertBars((await shown(page)).bars, ideas);
	assert.equal(await told(page, "painter"), "weights move");
	await assertAccessible(page, "the loop in a step");
	await page.getByRole("link", { name: "中文" }).click();
	await panel.getByText("第 51 步，第 10 个环节，共 10 个").waitFor();
	await assertAccessible(page, "the loop in a step, in Chinese");
	await page.getByRole("link", { name: "English" }).click();

	// One place for both: the code's button moves the loop, and the other way round.
	await code.getByRole("button", { name: "Previous line" }).click();
	assert.deepEqual(await lit(page), ["advice", "critic", "painter"]);
	await back.click();
	assert.equal((await current()).trim(), "opt_D.step()");
	await code.locator("summary").first().click();
	await back.click();
	assert.match(await says(), /part 7 of 10/);

	// When the run goes on the walk ends.
	await page.evaluate(() => document.querySelector("main").stage.play());
	await panel.locator(".story").waitFor();
	assert.deepEqual(await lit(page), []);
});

testPage("a frozen player is said to be frozen, and its update is left out", async (page) => {
	const panel = await open(page, 20, { freeze: "generator" });
	assert.deepEqual([await told(page, "painter"), await told(page, "critic")], ["frozen", "learns"]);
	assert.equal(
		await panel.locator(".story li").last().textContent(),
		"Only the critic learns from this: the painter is frozen.",
	);
	const next = panel.getByRole("button", { name: "Next part" });
	for (let part = 1; part <= 10; part++) {
		await next.click();
	}
	assert.match(await panel.locator(".says").textContent(), /The painter is frozen: this part is left out/);
	assert.equal(await told(page, "painter"), "frozen");
});

testPage("before the first step nobody has learnt, and a label goes in where there is one", async (page) => {
	const panel = await open(page, 0, { conditional: true });
	const story = await panel.locator(".story li").allTextContents();
	const label = await page.evaluate(() => document.querySelector("main").stage.run.classes.labels[0]);
	assert.equal(story[0], `5 ideas and the label ${label} go to the painter.`);
	assert.equal(story[4], "No step has been taken yet: nobody has learnt anything.");
	const [now, own] = [await shown(page), await engines(page, label)];
	assertBars(now.bars, own.ideas);
	assert.equal(now.painters, own.painters);
});

testPage(
	"in Play the wires flow, unless less motion is asked for",
	async (page) => {
		const panel = await open(page, 100);
		const moving = () => panel.locator(".wires").evaluate((node) => node.getAnimations({ subtree: true }).length);
		assert.equal(await moving(), 0, "at rest nothing moves");
		const before = await panel.locator(".story").textContent();
		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.waitForFunction(
			(before) => document.querySelector("[data-panel=loop] .story").textContent !== before,
			before,
		);
		assert.equal(await moving(), 8, "one for each wire");
		// Asking for less motion pauses the run. The reader may go on all the same.
		await page.emulateMedia({ reducedMotion: "reduce" });
		await page.waitForFunction(() => document.querySelector("main").stage.state === "paused");
		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.waitForFunction(() => document.querySelector("main").stage.state === "training");
		const still = await panel.locator(".story").textContent();
		await panel.locator(".story", { hasNotText: still }).waitFor();
		assert.equal(await moving(), 0);
		assert.equal(await panel.locator(".wires.flowing").count(), 0);
		assert.deepEqual([await told(page, "painter"), await told(page, "critic")], ["learns", "learns"]);
	},
	{ reducedMotion: "no-preference" },
);
