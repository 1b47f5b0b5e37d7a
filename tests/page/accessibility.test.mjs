// The page breaks no rule of axe-core, contrasts included, in any of its states, colours, languages and widths.

import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { runAway, stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
/** This link puts a teacher's text and goal beside the run. */
const TASK = "task=Make+it+healthy.&goal=verdict_is_healthy+step_most_4000&lock=reset";

/** Any two of a colour, a language and a width occur together. */
const PAIRED = /** @type {const} */ ([
	["light", "en", 360],
	["light", "zh", 1280],
	["dark", "en", 1280],
	["dark", "zh", 360],
]);
const OTHERS = /** @type {const} */ ([
	["light", "en", 1280],
	["light", "zh", 360],
	["dark", "en", 360],
	["dark", "zh", 1280],
]);
const walks = process.env.GAN_PAINTER_WALKS === "all" ? [...PAIRED, ...OTHERS] : PAIRED;
for (const [colorScheme, lang, width] of walks) {
	test(`${colorScheme}, ${lang}, ${width} px`, () =>
		withPage(use.browser, `${use.site.address}?lang=${lang}&${TASK}`, walk, {
			colorScheme,
			viewport: { width, height: 800 },
		}));
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
