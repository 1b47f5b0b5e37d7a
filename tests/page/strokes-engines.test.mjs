// The strokes of a painting in Chromium, Firefox and WebKit: a press mutes one, and the variety beside it is the engine's.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

testInEngines(
	"a press on a stroke leaves it out",
	async (page) => {
		await page.stateIs("paused");
		await page.waitFor("the panels are there", () => document.querySelector("[data-panel=strokes]"));
		await page.evaluate(() => {
			const box = document.querySelector("[data-panel=strokes]");
			box.open = true;
			box.scrollIntoView({ block: "start" });
		});
		await page.waitFor("the strokes are there", () => document.querySelector("[data-panel=strokes] .strongest button"));
		await page.click("[data-panel=strokes] .strongest li:nth-of-type(1) button");
		await page.waitFor("it is muted", () => document.querySelector("[data-panel=strokes] [aria-pressed=true]"));
		const { told, without } = await page.evaluate(() => {
			const { gan } = document.querySelector("main").stage;
			const name = document.querySelector("[data-panel=strokes] [aria-pressed=true]").ariaLabel;
			const muted = new Float32Array(gan.insideCounts.strokes);
			muted[Number(/unit (\d+)/.exec(name)[1])] = 1;
			return {
				told: document.querySelector("[data-panel=strokes] .effect").textContent,
				without: gan.truthMuted(muted).variety.toFixed(3),
			};
		});
		assert(told.endsWith(`Without the muted strokes: ${without}.`), told);
	},
	{ path: "?lang=en&step=1000" },
);
