// What a browser that is too old shows: a sentence with the oldest browsers that work, and no broken page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import packageJson from "../../package.json" with { type: "json" };
import { withPage } from "../page/browser.mjs";
import { serveDist } from "../page/serve.mjs";

const [chrome, edge, firefox, safari] = packageJson.browserslist.map((entry) => entry.split(" ")[1]);
assert.equal(chrome, edge);
const ENGLISH = new RegExp(`Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, or a later one`);
const CHINESE = new RegExp(`Chrome 或 Edge ${chrome}、Firefox ${firefox}、Safari ${safari} 或更新的版本`);
const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
<script src="embed/gan-painter.js" defer></script>
<body><gan-painter>A film of it.</gan-painter><gan-painter lang="zh"></gan-painter></body></html>`;

/**
 * @param {() => Promise<import("playwright-core").Browser>} open
 * @param {(page: import("playwright-core").Page) => unknown} [prepare] makes the browser too old
 */
export function testTooOld(open, prepare) {
	let browser;
	let site;
	before(async () => {
		browser = await open();
		site = await serveDist({ pages: { "post.html": POST } });
	});
	after(async () => {
		await browser?.close();
		site?.stop();
	});
	const inPage = (name, path, body, expected) =>
		test(name, () => withPage(browser, site.address + path, body, { before: prepare, expected }));

	for (const path of ["", "snippet.html", "teacher.html", "map.html", "gan-painter.html"]) {
		inPage(
			`${path || "index.html"} keeps its static text, in both languages`,
			path,
			async (page) => {
				await page.waitForTimeout(2000);
				// This uses scripts, because Playwright's locators need a newer browser themselves.
				const { text, opacity } = await page.evaluate(() => ({
					text: document.querySelector("main").innerText.replace(/\s+/g, " "),
					opacity: getComputedStyle(document.querySelector(".static")).opacity,
				}));
				assert.match(text, ENGLISH);
				assert.match(text, CHINESE);
				assert.equal(opacity, "1");
			},
			/^error: This browser is too old for the demo|^error: .*Unexpected|preloaded using link preload/,
		);
	}

	inPage("the tag says so in its language, and shows what stands in it", "post.html", async (page) => {
		const [first, second] = await page.evaluate(() =>
			Array.from(document.querySelectorAll("gan-painter"), (tag) => {
				const slot = tag.shadowRoot.querySelector("slot");
				return { sentence: tag.shadowRoot.textContent, own: slot.assignedNodes()[0]?.textContent };
			}),
		);
		assert.match(first.sentence, ENGLISH);
		assert.equal(first.own, "A film of it.");
		assert.match(second.sentence, CHINESE);
	});
}
