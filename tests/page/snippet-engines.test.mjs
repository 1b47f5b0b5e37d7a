// The page that builds snippets, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { testInEngines } from "./engines.mjs";

/** For each engine, the state after the snippet's steps. */
const hashes = {};

testInEngines(
	"what is chosen is said, and the element beside it does so",
	async (page) => {
		await page.waitFor("its fields can be used", () => document.querySelector("main > fieldset:enabled"));
		await page.choose("main > fieldset .field:nth-of-type(2) select", "mode-collapse");
		await page.type("main > fieldset .field:nth-of-type(3) input", "7");
		await page.type("main > fieldset .field:nth-of-type(4) input", "100");
		const attributes = 'preset="mode-collapse" seed="7" until="100"';
		const snippet = await page.text("pre");
		assert(snippet.includes(`<gan-painter ${attributes}>Here a small GAN`), snippet);

		await page.waitFor("the element has such a run", () => {
			const { gan, state } = document.querySelector("gan-painter");
			return state === "ready" && gan.startConfig.seed === 7;
		});
		await page.evaluate(() => document.querySelector("gan-painter").play());
		await page.waitFor("it is done", () => document.querySelector("gan-painter").state === "done");
		const { step, hash } = await page.evaluate(() => {
			const { gan } = document.querySelector("gan-painter");
			return { step: gan.stepCount, hash: gan.stateHash() };
		});
		assert.equal(step, 100);
		hashes[page.engine] = hash;

		await page.click(".language");
		assert((await page.text("pre")).includes(`<gan-painter ${attributes}>`));
		assert.equal(await page.evaluate(() => document.documentElement.lang), "zh");
	},
	{ path: "snippet.html?lang=en" },
);

test("the snippet is the same run in each engine", () => {
	const { Chromium, ...others } = hashes;
	assert(
		Object.keys(others).length > 0 && Object.values(others).every((hash) => hash === Chromium),
		JSON.stringify(hashes),
	);
});
