// A long way to another step and the stage's keys, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { testInEngines } from "./engines.mjs";

const runOf = (page) =>
	page.evaluate(() => {
		const { state, run } = document.querySelector("main").stage;
		return { state, step: run.stepCount };
	});

/** Milliseconds. In WebKit, frames wait for messages such as those between two slices. On a busy machine, 210 were measured. */
const LONGEST_GAP = { Chromium: 100, Firefox: 100, WebKit: 400 };

/** The median time from frame to frame, in milliseconds. */
const gapOf = (page) =>
	page.evaluate(async () => {
		const gaps = [];
		let last = await new Promise(requestAnimationFrame);
		for (let frame = 0; frame < 21; frame++) {
			const now = await new Promise(requestAnimationFrame);
			gaps.push(now - last);
			last = now;
		}
		return gaps.sort((a, b) => a - b)[10];
	});

testInEngines(
	"on a long way frames come, the page tells where it is, and a press ends it",
	async (page) => {
		await page.waitFor("it is on its way", () => document.querySelector("main")?.stage?.run?.stepCount > 0);
		const gap = await gapOf(page);
		const first = await page.text(".journey .word");
		assert.match(first, /^On the way: step [\d,]+ of 10,000,000$/);
		await page.waitFor(
			"word, number and picture tell another step",
			(first) => {
				const step = document.querySelector(".step .value").textContent;
				return document.querySelector(".journey .word").textContent !== first && step !== "0";
			},
			first,
		);
		await page.click(".journey .cancel");
		await page.stateIs("paused");
		// A machine that has no time for frames even at rest has less of it on the way.
		const rest = await gapOf(page);
		assert(
			gap < Math.max(LONGEST_GAP[page.engine], 5 * rest),
			`a frame comes every ${gap} ms, and every ${rest} ms at rest`,
		);
		const { step } = await runOf(page);
		assert.equal(await page.text(".step .value"), step.toLocaleString("en"));
		await setTimeout(200);
		assert.equal((await runOf(page)).step, step);
		await page.click(".play");
		await page.waitFor("it goes on", (step) => document.querySelector("main").stage.run.stepCount > step, step);
	},
	{ path: "?lang=en&until=10000000&step=10000000" },
);

testInEngines(
	"keys act once the picture was pressed, and not before",
	async (page) => {
		await page.stateIs("ready");
		await page.evaluate(() => {
			globalThis.heard = [];
			addEventListener("keydown", ({ key }) => globalThis.heard.push(key));
		});
		await page.press(".");
		assert.equal((await runOf(page)).step, 0);
		await page.click(".gan-stage canvas");
		const focused = await page.evaluate(() => {
			const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
			return { outlineStyle, outlineWidth, isStage: document.activeElement.matches(".gan-stage") };
		});
		assert(focused.isStage);
		assert(focused.outlineStyle === "none" || focused.outlineWidth === "0px", JSON.stringify(focused));
		await page.press(".");
		assert.equal((await runOf(page)).step, 1);
		await page.press("x");
		assert.deepEqual(await page.evaluate(() => globalThis.heard), [".", "x"]);
		await page.press("r");
		assert.deepEqual(await runOf(page), { state: "ready", step: 0 });
		await page.click(".undo");
		assert.deepEqual(await runOf(page), { state: "paused", step: 1 });
	},
	{ path: "?lang=en&autoplay=false" },
);

testInEngines(
	"in a tab that is hidden it arrives",
	async (page) => {
		await page.stateIs("ready");
		// WebKit's driver opens windows instead of tabs, so there the page is only told that it is hidden.
		const isTold = page.engine === "WebKit";
		const own = await page.browser.getWindowHandle();
		if (!isTold) {
			await page.browser.switchTo().newWindow("tab");
		}
		await page.evaluate((isTold) => {
			if (isTold) {
				Object.defineProperty(document, "hidden", { value: true });
				globalThis.requestAnimationFrame = () => 0;
				document.dispatchEvent(new Event("visibilitychange"));
			}
			globalThis.arrivals = [];
			const { stage } = document.querySelector("main");
			stage.goto(3000).then((arrived) => globalThis.arrivals.push([arrived, document.hidden, stage.run.stepCount]));
		}, isTold);
		await page.waitFor("it is there", () => globalThis.arrivals.length > 0);
		assert.deepEqual(await page.evaluate(() => globalThis.arrivals), [[true, true, 3000]]);
		if (!isTold) {
			await page.browser.close();
			await page.browser.switchTo().window(own);
		}
		await page.stateIs("paused");
		assert.equal(await page.text(".step .value"), "3,000");
	},
	{ path: "?lang=en&autoplay=false" },
);
