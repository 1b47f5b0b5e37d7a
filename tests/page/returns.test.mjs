// A reader goes away and comes back. The run waits, and then goes on from the same step.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { serveDist } from "./serve.mjs";

let browser;
let site;
const other = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="data:,"></html>`;
/** The steps of this tag are so cheap that a frame has time for thousands of them. */
const tag = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<script src="embed/gan-painter.js" defer></script><body><main><gan-painter autoplay batch-size="1" generator-hidden="1" discriminator-hidden="1"></gan-painter></main></body></html>`;
before(async () => {
	// Without this option, playwright keeps pages out of the back-forward cache.
	browser = await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
	site = await serveDist({ pages: { "other.html": other, "post.html": tag } });
});
after(async () => {
	await browser.close();
	site.stop();
});

const steps = (page) =>
	page.evaluate(() => (document.querySelector("gan-painter") ?? document.querySelector("main").stage).gan.stepCount);
async function trains(page) {
	await page.waitForFunction(
		() => (document.querySelector("gan-painter") ?? document.querySelector("main").stage)?.gan?.stepCount > 100,
		undefined,
		{ timeout: 60_000 },
	);
}

for (const [name, path] of [
	["the page", ""],
	["the tag", "post.html"],
]) {
	test(`${name}, back from the back-forward cache, goes on where it was`, async () => {
		const page = await browser.newPage();
		await page.goto(site.address + path);
		await trains(page);
		await page.evaluate(() => {
			addEventListener(
				"pagehide",
				() =>
					(globalThis.left = (
						document.querySelector("gan-painter") ?? document.querySelector("main").stage
					).gan.stepCount),
			);
			addEventListener("pageshow", ({ persisted }) => {
				globalThis.back = {
					persisted,
					step: (document.querySelector("gan-painter") ?? document.querySelector("main").stage).gan.stepCount,
				};
			});
		});
		await page.goto(`${site.address}other.html`);
		await page.waitForTimeout(1000);
		await page.goBack({ waitUntil: "commit" });
		await page.waitForFunction(() => globalThis.back);
		const { left, back } = await page.evaluate(() => ({ left: globalThis.left, back: globalThis.back }));
		assert.deepEqual(back, { persisted: true, step: left });
		await page.waitForFunction(
			(left) => (document.querySelector("gan-painter") ?? document.querySelector("main").stage).gan.stepCount > left,
			left,
		);
		await page.close();
	});

	// Headless Chromium shows every tab, so the page is told what a hidden one is told. Frames go on, so the pause is our own
	// doing.
	test(`${name}, hidden for long, does nothing, and goes on where it was without a jump`, async () => {
		const page = await browser.newPage();
		await page.addInitScript(() => {
			globalThis.asked = 0;
			const { requestAnimationFrame } = globalThis;
			globalThis.requestAnimationFrame = (callback) => {
				globalThis.asked++;
				return requestAnimationFrame(callback);
			};
			let hidden = false;
			Object.defineProperty(document, "hidden", { get: () => hidden });
			globalThis.hide = (now) => {
				hidden = now;
				document.dispatchEvent(new Event("visibilitychange"));
			};
		});
		await page.goto(site.address + path);
		await trains(page);
		await page.evaluate(() => globalThis.hide(true));
		await page.waitForTimeout(500);
		const left = await steps(page);
		const asked = await page.evaluate(() => globalThis.asked);
		await page.evaluate(() => {
			const tag = document.querySelector("gan-painter");
			tag ? tag.setAttribute("speed", "600") : document.querySelector("main").stage.setSpeed(600);
		});
		await page.waitForTimeout(1500);
		assert.equal(await steps(page), left);
		assert.equal(await page.evaluate(() => globalThis.asked), asked, "it asks for no frame");
		const jump = await page.evaluate(async () => {
			const { gan } = document.querySelector("gan-painter") ?? document.querySelector("main").stage;
			const before = gan.stepCount;
			globalThis.hide(false);
			while (gan.stepCount === before) {
				// Timers are not used, because on a busy machine one may come after several frames.
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
			return gan.stepCount - before;
		});
		// The speed is 600 steps a second, and a frame counts for at most a tenth of a second. The first frame may be a picture's,
		// whose time the next one makes up for. If the whole pause counted, there would be 1,200 steps.
		assert(jump <= 121, `it made up for ${jump} steps`);
		await page.close();
	});
}
