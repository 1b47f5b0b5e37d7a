// The page breaks no rule of axe-core, contrasts included, in any of its states, colours, languages and widths.

import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { runAway, stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
/** This link puts a teacher's text and goal beside the run. */
const TASK = "task=Make+it+healthy.&goal=verdict_is_healthy+step_most_4000&lock=reset";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
	for (const lang of ["en", "zh"]) {
		for (const width of [360, 1280]) {
			test(`${colorScheme}, ${lang}, ${width} px`, () =>
				withPage(use.browser, `${use.site.address}?lang=${lang}&${TASK}`, walk, {
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
	await page.evaluate(() => document.querySelector("main").stage.restart({ preset: "paper", config: {} }));
	await page.locator("[data-panel=runs]").scrollIntoViewIfNeeded();
	await page.locator("[data-panel=runs] li").nth(1).waitFor();
	await page.locator(".with-twin").first().click();
	await page.locator(".pictures canvas").nth(1).waitFor();
	await assertAccessible(page, "with a twin, and a past run");
	await page.locator(".buttons > .share").click();
	for (const section of await page.locator(".sharing summary").all()) {
		await section.click();
		await page.locator(".sharing details[open] :is(svg, textarea)").first().waitFor();
		await assertAccessible(page, `sharing: ${await section.innerText()}`);
	}
	await page.locator(".takeAway").click();
	for (const section of await page.locator(".take-away summary").all()) {
		await section.click();
		await assertAccessible(page, `taking away: ${await section.innerText()}`);
	}
	await page.locator(".take-away summary").nth(1).click();
	await page.locator(".take-away .make button").click();
	await page.locator(".made img").waitFor();
	await assertAccessible(page, "a picture was made");
	await page.locator(".take-away .close").click();
	await runAway(page);
	await page.locator(".play").click();
	await reach("failed");
}
