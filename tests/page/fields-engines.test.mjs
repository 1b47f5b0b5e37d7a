// The fields for a step and a seed, in three engines: they differ in when an element has the focus, and what a click chooses.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const STEP = ".stepper input";
const SEED = ".seed input";
const [BACK, FORTH] = [".stepper button", ".stepper input + button"];

const stand = (page) =>
	page.evaluate(() => {
		const { run } = document.querySelector("main").stage;
		const fresh = new run.Engine({ seed: run.config.seed }, []);
		fresh.stepFor(Infinity, run.stepCount);
		const isSame = fresh.stateHash() === run.gan.stateHash();
		fresh.free();
		return { seed: run.config.seed, step: run.stepCount, isSame };
	});
const shown = (page, css) => page.evaluate((css) => document.querySelector(css).value, css);
const stepIs = (page, step) =>
	page.waitFor(
		`step ${step} is on show`,
		(step) => {
			const { run, state } = document.querySelector("main").stage;
			return run.stepCount === step && state === "paused";
		},
		step,
	);
const write = async (page, text) => {
	for (const key of text) {
		await page.press(key);
	}
};

testInEngines(
	"a step and a seed that are typed are the engine's; one step back, one on; Escape gives back what was there",
	async (page) => {
		await page.stateIs("ready");
		// The first click chooses all: what is typed then stands alone.
		await page.click(STEP);
		await write(page, "1200");
		await page.press("Enter");
		await stepIs(page, 1200);
		assert.deepEqual(await stand(page), { seed: 1, step: 1200, isSame: true });
		assert.equal(await shown(page, STEP), "1200");
		await page.click(BACK);
		await stepIs(page, 1199);
		assert.equal(await shown(page, STEP), "1,199");
		assert.equal((await stand(page)).isSame, true);
		await page.click(FORTH);
		await stepIs(page, 1200);

		await page.click(STEP);
		await write(page, "77");
		assert.equal(await shown(page, STEP), "77");
		await page.press("Escape");
		assert.equal(await shown(page, STEP), "1200");
		// What Escape gave back is chosen, too.
		await write(page, "30");
		await page.press("Tab");
		await stepIs(page, 30);
		assert.equal(await shown(page, STEP), "30");

		await page.click(SEED);
		await write(page, "42");
		await page.press("Enter");
		assert.deepEqual(await stand(page), { seed: 42, step: 0, isSame: true });
		await page.click(STEP);
		await page.press("ArrowUp");
		await page.press("ArrowUp");
		await page.press("ArrowDown");
		await stepIs(page, 1);
		assert.deepEqual(await stand(page), { seed: 42, step: 1, isSame: true });
	},
	{ path: "?lang=en&autoplay=false" },
);
