// The inside of the critic, opened and asked in Chromium, Firefox and WebKit. Its numbers are the engine's.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const PANEL = "[data-panel=judging]";

testInEngines(
	"a judgement adds up, and another curve gets another one",
	async (page) => {
		await page.stateIs("paused");
		await page.waitFor("the panel is there", (css) => document.querySelector(css), PANEL);
		await page.click(`${PANEL} summary`);
		await page.waitFor("it has asked", (css) => document.querySelector(css), `${PANEL} .waterfall`);
		const shown = () => page.text(`${PANEL} .probability`);
		const judged = await page.evaluate(() => {
			const { gan, run } = document.querySelector("main").stage;
			const u = gan.readLine(run.painting, undefined, 0, 2, new Float32Array(2), new Float32Array(2));
			return [run.painting, run.curve(u)].map((curve) => gan.judge(curve).toFixed(3));
		});
		assert.equal(await shown(), judged[0]);
		await page.click(`${PANEL} .classes label:nth-of-type(2) input`);
		assert.equal(await shown(), judged[1]);
		assert.notEqual(judged[0], judged[1]);
		await page.click(`${PANEL} .classes label:nth-of-type(3) input`);
		assert.match(await page.text(`${PANEL} .none`), /^You have not drawn a curve yet/);
		await page.click("[data-panel=critic] .buttons button:nth-of-type(2)");
		await page.waitFor("the curve is judged", (css) => document.querySelector(css), `${PANEL} .waterfall`);
		const artists = await page.evaluate(() => {
			const { gan, run } = document.querySelector("main").stage;
			return gan.judge(run.curve(0.5)).toFixed(3);
		});
		assert.equal(await shown(), artists);
	},
	{ path: "?lang=en&step=300&panels=critic,judging" },
);
