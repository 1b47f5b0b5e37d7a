// The menu for taking files away from a run.

import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */

/** Milliseconds that a small file may take. */
const LONGEST = 60_000;

export const stageOf = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { gan, run, state } = document.querySelector("main").stage;
		return { step: gan.stepCount, last: run.lastStep, hash: gan.stateHash(), state };
	});

/**
 * Opens the menu, and one of its sections.
 * @param {Page} page
 * @param {string} section
 */
export async function openSection(page, section) {
	const menu = page.locator(".take-away .menu");
	if ((await menu.count()) === 0) {
		await page.getByRole("button", { name: "Take away", exact: true }).click();
	}
	await menu
		.locator("summary")
		.filter({ has: page.getByText(section, { exact: true }) })
		.click();
	return menu;
}

/**
 * Makes the chosen file, and downloads it.
 * @param {import("playwright-core").Locator} menu
 */
export async function take(menu) {
	const link = menu.locator(".made a");
	const [before, failures] = [await addressOf(link), menu.locator(".problem:visible")];
	await menu.locator(".make button").click();
	const end = Date.now() + LONGEST;
	for (let now = before; !now || now === before; now = await addressOf(link)) {
		if ((await failures.count()) > 0) {
			throw new Error(`refused: ${await failures.first().innerText()}`);
		}
		assert(Date.now() < end, "it is never made");
		await menu.page().waitForTimeout(20);
	}
	const [download] = await Promise.all([menu.page().waitForEvent("download"), link.click()]);
	const chunks = [];
	for await (const chunk of await download.createReadStream()) {
		chunks.push(chunk);
	}
	return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** @param {import("playwright-core").Locator} link */
async function addressOf(link) {
	return (await link.count()) > 0 ? link.getAttribute("href") : null;
}

/**
 * Drops files on an element of the page.
 * @param {Page} page
 * @param {string} where a selector
 * @param {{ name: string, bytes: Buffer }[]} files
 * @param {string} type of the event
 */
export function dropOn(page, where, files, type = "drop") {
	const given = files.map(({ name, bytes }) => ({ name, text: bytes.toString("base64") }));
	return page.evaluate(([where, given, type]) => {
		const dataTransfer = new DataTransfer();
		for (const { name, text } of given) {
			const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
			dataTransfer.items.add(new File([bytes], name));
		}
		const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
		return !document.querySelector(where).dispatchEvent(event);
	}, /** @type {const} */ ([where, given, type]));
}
