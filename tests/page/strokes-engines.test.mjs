// The strokes of a painting in Chromium, Firefox and WebKit: a press mutes one, and the variety beside it is the
// engine's, as is what is said of the units that are never on.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

testInEngines(
	"a press on a stroke leaves it out",
	async (page) => {
		await page.stateIs("paused");
		await page.openPanel("strokes");
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

testInEngines(
	"in a collapse it tells since when the units are never on",
	async (page) => {
		await page.stateIs("paused");
		await page.openPanel("strokes");
		await page.waitFor("all kept moments are asked", () => {
			const { timeline, stepCount } = document.querySelector("main").stage.run;
			const path = document.querySelector("[data-panel=strokes] .course")?.getAttribute("d");
			return path?.split("L").length === timeline.moments.filter(({ step }) => step < stepCount).length + 1;
		});
		const { told, never, half } = await page.evaluate(() => {
			const { Engine, gan, timeline } = document.querySelector("main").stage.run;
			const of = (/** @type {any} */ gan) => gan.readActivity("generator", 0, new Float32Array(128));
			const { step } = timeline.moments.find(({ checkpoint }) => {
				const past = Engine.restore(checkpoint);
				const isHalf = of(past) >= 64;
				past.free();
				return isHalf;
			});
			return { told: document.querySelector("[data-panel=strokes] .never").textContent, never: of(gan), half: step };
		});
		assert(
			told.includes(`: ${never} of 128. At step 0 it was 0. Of the steps that are kept, ${half} is the first`),
			told,
		);
	},
	{ path: "?lang=en&preset=mode-collapse&step=600" },
);
