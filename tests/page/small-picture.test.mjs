// On a phone, a small picture stays in view while the reader reads what is below the large one.

import assert from "node:assert/strict";
import { assertAccessible } from "./accessible.mjs";
import { useSite } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { testPage } = useSite();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SMALL = ".small-picture-beside";

/** @param {Page} page */
async function scrollToTruth(page) {
	await page.locator("[data-panel=truth] .histogram").waitFor();
	await page.locator("[data-panel=truth]").evaluate((panel) => panel.scrollIntoView());
	await page.locator(SMALL).waitFor();
}

testPage(
	"it comes when the picture is gone, moves nothing, follows the run, and leads back",
	async (page) => {
		assert.equal(await page.locator(SMALL).count(), 0);
		await page.locator("[data-panel=truth] .histogram").waitFor();
		const places = () =>
			page.evaluate(() => [
				document.documentElement.scrollHeight,
				document.querySelector("[data-panel=ideas]").offsetTop,
			]);
		const before = await places();
		await scrollToTruth(page);
		assert.deepEqual(await places(), before);
		const drawn = () =>
			page.locator(`${SMALL} canvas`).evaluate((canvas) => canvas instanceof HTMLCanvasElement && canvas.toDataURL());
		const first = await drawn();
		await page.evaluate(() => document.querySelector("main").stage.goto(300));
		await page.waitForFunction(
			([css, first]) => {
				const canvas = document.querySelector(css);
				return canvas instanceof HTMLCanvasElement && canvas.toDataURL() !== first;
			},
			[`${SMALL} canvas`, first],
		);
		await assertAccessible(page, "with the small picture");
		await page.locator(`${SMALL} .copy`).click();
		await page.locator(SMALL).waitFor({ state: "detached" });
		const box = await page.locator(".gan-stage canvas").first().boundingBox();
		assert(box && box.y >= 0 && box.y + box.height <= 844);
	},
	PHONE,
);

testPage(
	"it covers nothing that has the focus, and comes no more once it was hidden",
	async (page) => {
		await scrollToTruth(page);
		const settings = page.locator("[data-panel=settings] input[type=range]");
		await settings.last().scrollIntoViewIfNeeded();
		await settings.last().focus();
		for (let i = 0; i < 4; i++) {
			await page.keyboard.press("Shift+Tab");
			const [focused, small] = await page.evaluate(
				(css) =>
					[document.activeElement, document.querySelector(css)].map((node) => node.getBoundingClientRect().toJSON()),
				SMALL,
			);
			assert(
				focused.top >= small.bottom || focused.right <= small.left,
				`${JSON.stringify(focused)} is covered by ${JSON.stringify(small)}`,
			);
		}
		await page.locator(`${SMALL} .close`).click();
		await page.locator(SMALL).waitFor({ state: "detached" });
		await page.evaluate(() => scrollTo(0, 0));
		await page.locator("[data-panel=critic]").evaluate((panel) => panel.scrollIntoView());
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		assert.equal(await page.locator(SMALL).count(), 0);
	},
	PHONE,
);

testPage("where there is room beside the picture there is none", async (page) => {
	await page.locator("[data-panel=runs]").waitFor();
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	assert.equal(await page.locator(SMALL).count(), 0);
});
