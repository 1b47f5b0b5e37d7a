// The loop in Chromium, Firefox and WebKit: it is opened, shows the engine's numbers, and goes through a step.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

testInEngines(
	"the loop shows what D says, and goes through a step",
	async (page) => {
		await page.stateIs("paused");
		await page.openPanel("loop");
		await page.waitFor("all wires are laid", () => document.querySelectorAll("[data-panel=loop] .wire").length === 8);
		const { told, own } = await page.evaluate(() => {
			const { run } = document.querySelector("main").stage;
			return {
				told: document.querySelector("[data-panel=loop] [data-part=verdict] strong").textContent,
				own: run.gan.judge(run.painting).toFixed(3),
			};
		});
		assert.equal(told, own);
		await page.click("[data-panel=loop] .next");
		await page.click("[data-panel=loop] .next");
		await page.waitFor("the painter is lit", () =>
			document.querySelector("[data-panel=loop] [data-part=painter].lit .told")?.textContent.includes("paints"),
		);
		const lit = await page.evaluate(() =>
			[...document.querySelectorAll("[data-panel=loop] .part.lit")].map(({ dataset }) => dataset.part).sort(),
		);
		assert.deepEqual(lit, ["ideas", "painter", "painting"]);
	},
	{ path: "?lang=en&step=1000" },
);
