// Checks of a post that hold in the site of any generator.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/tools.mjs";
import { LEGIBLE, lowestContrast } from "../page/contrast.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** The picture's text colour in each theme. */
const SCHEMES = { "rgb(86, 96, 112)": "light", "rgb(163, 173, 184)": "dark" };
const PATIENCE = { timeout: 60_000 };

const painter = (/** @type {Page} */ page) => page.locator("gan-painter");
const stepOf = (/** @type {Page} */ page) => page.evaluate(() => document.querySelector("gan-painter").gan.stepCount);
const stateIs = (/** @type {Page} */ page, /** @type {string} */ state) =>
	page.waitForFunction((state) => document.querySelector("gan-painter")?.state === state, state, PATIENCE);

/**
 * Checks that the tag trains by itself once it is scrolled to.
 * @param {Page} page
 */
export async function trainsByItself(page) {
	await page.waitForFunction(() => document.querySelector("gan-painter")?.gan, undefined, PATIENCE);
	await painter(page).scrollIntoViewIfNeeded();
	await page.waitForFunction(() => document.querySelector("gan-painter").gan.stepCount > 20, undefined, PATIENCE);
}

/**
 * Checks that every text of the tag can be read, in the site's theme.
 * @param {Page} page
 * @param {"light" | "dark"} scheme
 */
export async function isReadable(page, scheme) {
	await page.waitForFunction(
		([schemes, scheme]) =>
			schemes[getComputedStyle(document.querySelector("gan-painter").shadowRoot.querySelector("canvas")).color] ===
			scheme,
		/** @type {const} */ ([SCHEMES, scheme]),
		PATIENCE,
	);
	const lowest = await lowestContrast(page);
	assert(lowest >= LEGIBLE, `in the ${scheme} theme the lowest contrast is ${lowest}`);
}

/**
 * Checks that the tag's keys act while it has the focus, and that the site's keys do not act then.
 * @param {Page} page
 */
export async function hasItsKeys(page) {
	const address = page.url();
	const play = painter(page).locator(".play");
	if (await page.evaluate(() => document.querySelector("gan-painter").state === "training")) {
		await play.click();
	}
	await stateIs(page, "paused");
	await play.focus();
	const before = await stepOf(page);
	await page.keyboard.press(".");
	assert.equal(await stepOf(page), before + 1, "“.” is a step");
	await page.keyboard.press("r");
	await page.waitForFunction(() => document.querySelector("gan-painter").gan.stepCount === 0, undefined, PATIENCE);
	await page.keyboard.press(" ");
	await stateIs(page, "training");
	// At step 0 the timeline is disabled, and can't have the focus.
	await page.waitForFunction(() => document.querySelector("gan-painter").gan.stepCount > 0, undefined, PATIENCE);
	await page.keyboard.press(" ");
	await stateIs(page, "paused");
	await painter(page).locator("input[type=range]").first().focus();
	for (const key of ["ArrowLeft", "ArrowRight", "."]) {
		await page.keyboard.press(key);
		// A site may react only after a while.
		await page.waitForTimeout(200);
		assert.equal(page.url(), address, `${key} leaves the page`);
		assert.equal(await page.evaluate(() => document.activeElement.localName), "gan-painter", `${key} takes the focus`);
	}
}

/**
 * Checks that typing into the site's search box does nothing to the tag.
 * @param {Page} page
 * @param {(page: Page) => Promise<import("playwright-core").Locator>} openSearch
 */
export async function leavesKeysToSearch(page, openSearch) {
	const before = await stepOf(page);
	const box = await openSearch(page);
	await box.waitFor();
	// Some boxes get the focus only once they have opened.
	await box.and(page.locator(":focus")).waitFor();
	await page.keyboard.type("r. r");
	assert.equal(await box.inputValue(), "r. r");
	assert.equal(await stepOf(page), before);
	await page.keyboard.press("Escape");
}

/**
 * Follows links through the site and back. The tag on the page must then train.
 * @param {Page} page
 * @param {string} post the post's address below the blog's
 */
export async function survivesNavigation(page, post) {
	const address = page.url();
	await page.getByRole("link", { name: "Start" }).last().click();
	await page.waitForFunction(() => !document.querySelector("gan-painter"), undefined, PATIENCE);
	await page.locator(`a[href$="${post}"]:visible`).last().click();
	await page.waitForURL(address);
	await trainsByItself(page);
	await page.goBack();
	await page.waitForFunction(() => !document.querySelector("gan-painter"), undefined, PATIENCE);
	await page.goForward();
	await trainsByItself(page);
}

/**
 * Checks that nothing scrolls sideways, and that the post's element is as wide as its column.
 * @param {Page} page
 * @param {string} css
 */
export async function fits(page, css) {
	const sizes = await page.evaluate((css) => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const { left, right, width, height } = document.querySelector(css).getBoundingClientRect();
		return { scrollWidth, clientWidth, left, right, width, height };
	}, css);
	assert(sizes.scrollWidth <= sizes.clientWidth, `the page scrolls sideways: ${JSON.stringify(sizes)}`);
	assert(sizes.left >= 0 && sizes.right <= sizes.clientWidth && sizes.width >= 280, JSON.stringify(sizes));
	// A site's CSS may give an iframe another height than its attribute has: then it is 150 pixels high.
	assert(sizes.height >= 500, JSON.stringify(sizes));
}

/**
 * Checks that the frame trains, and can be read in the theme that its address asks for.
 * @param {Page} page
 * @param {"light" | "dark"} theme
 */
export async function frameTrains(page, theme) {
	const iframe = page.locator("iframe");
	await iframe.scrollIntoViewIfNeeded();
	await iframe.evaluate((/** @type {HTMLIFrameElement} */ frame, theme) => {
		const address = new URL(frame.src);
		address.searchParams.set("theme", theme);
		frame.src = address.href;
	}, theme);
	await page.waitForTimeout(100);
	const frame = await (await iframe.elementHandle()).contentFrame();
	await frame.waitForURL(new RegExp(`theme=${theme}`), PATIENCE);
	await frame.waitForFunction(() => document.querySelector("main")?.stage?.state === "ready", undefined, PATIENCE);
	await frame.locator(".play").click();
	await frame.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 20, undefined, PATIENCE);
	const lowest = await lowestContrast(frame, "main");
	assert(lowest >= LEGIBLE, `the frame's lowest contrast is ${lowest} with theme=${theme}`);
	const ground = await frame.evaluate(() => getComputedStyle(document.querySelector("canvas")).color);
	assert.equal(SCHEMES[ground], theme);
}

/**
 * @param {Page} page
 * @param {string} id the generator's
 * @param {string} name
 */
export async function shoot(page, id, name) {
	const folder = join(root, "shots", "hosts");
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: join(folder, `${id}-${name}.png`) });
}
