// The page breaks no rule of axe-core, contrasts included, in any of its states, colours, languages and widths.

import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();

for (const colorScheme of ["light", "dark"]) {
	for (const lang of ["en", "zh"]) {
		for (const width of [390, 1280]) {
			test(`${colorScheme}, ${lang}, ${width} px`, () =>
				withPage(use.browser, `${use.site.address}?lang=${lang}`, walk, {
					colorScheme,
					viewport: { width, height: 800 },
				}));
		}
	}
}

async function walk(page) {
	const reach = async (state) => {
		await stateIs(page, state);
		await assertAccessible(page, state);
	};
	await page
		.locator("details:not([open]) > summary")
		.evaluateAll((summaries) => summaries.forEach((each) => each.click()));
	await reach("ready");
	await page.locator(".play").click();
	await reach("training");
	await page.locator(".play").click();
	await reach("paused");
	await page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		// Of both signs: D takes some of them for generated, however far it has come, and its loss leaves float32's range.
		const paintings = Float32Array.from({ length: 64 * 15 }, (_, i) => (Math.sin(i * i) > 0 ? 3e38 : -3e38));
		gan.stepFor = () => gan.stepOn(paintings, new Float32Array(64 * 5));
	});
	await page.locator(".play").click();
	await reach("failed");
}
