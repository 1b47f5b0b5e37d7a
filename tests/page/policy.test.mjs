// The page under the strictest policy: everything comes from its own server, and no text becomes a script or HTML. Every violation
// is reported in the console, where no message is expected. The tag's test is in embed.test.mjs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, stateIs, withPage } from "./browser.mjs";
import { serveDist } from "./serve.mjs";

const POLICY = [
	"default-src 'none'",
	"img-src data:",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"connect-src 'self'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");

let browser;
let site;
before(async () => {
	browser = await launch();
	site = await serveDist({ headers: { "content-security-policy": POLICY } });
});
after(async () => {
	await browser?.close();
	site?.stop();
});

/** The window is so high that all panels are in view, and follow the run. */
const viewport = { width: 1280, height: 14_000 };

test("the page trains, with every panel and chart, in both languages and all colours, up to the snippet", async () => {
	await withPage(
		browser,
		site.address,
		async (page) => {
			await stateIs(page, "ready");
			await page.locator("[data-panel=settings]").waitFor();
			await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
			const panels = await page.locator("[data-panel]").evaluateAll((nodes) => nodes.map((node) => node.dataset.panel));
			assert.deepEqual(panels.sort(), [
				"artist",
				"code",
				"critic",
				"game",
				"ideas",
				"judging",
				"loop",
				"luck",
				"numbers",
				"plane",
				"runs",
				"settings",
				"strokes",
				"truth",
			]);
			const stepTo = (/** @type {number} */ steps) =>
				page.evaluate((steps) => document.querySelector("main").stage.goto(steps), steps);

			await stepTo(200);
			const inkOf = (/** @type {number} */ i) =>
				page
					.locator(".plot canvas")
					.nth(i)
					.evaluate((/** @type {any} */ canvas) =>
						canvas
							.getContext("2d")
							.getImageData(0, 0, canvas.width, canvas.height)
							.data.reduce((/** @type {number} */ sum, /** @type {number} */ value) => sum + value, 0),
					);
			const charts = await page.locator(".plot canvas").count();
			assert(charts > 0, "no chart is drawn");
			for (let i = 0; i < charts; i++) {
				assert.notEqual(await inkOf(i), 0, `chart ${i} is empty`);
			}

			await page.locator("[data-panel=code] .next").click();
			await page.locator(".sentence .term").click();
			assert.equal(await page.getByRole("note").count(), 1);
			await page.keyboard.press("Escape");
			for (const theme of ["dark", "light", "system"]) {
				await page.getByLabel("Colours").selectOption(theme);
			}
			for (const preset of ["pytorch-conditional", "pytorch-tutorial"]) {
				await page.locator(".preset select").selectOption(preset);
				await stateIs(page, "ready", "training", "paused");
				await stepTo(300);
			}
			await page.locator(".language").click();
			assert.equal(await page.locator(".play").innerText(), "播放");
			await page.locator(".play").click();
			await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 600);
			await page.locator(".play").click();

			await page.locator("footer a[href^=snippet]").click();
			await page.waitForFunction(() => document.querySelector("gan-painter")?.gan);
			await page.locator("fieldset.choices:enabled").waitFor();
			assert.match(await page.locator("textarea, pre").first().innerText(), /<gan-painter/);
		},
		{ viewport },
	);
});

test("the map of outcomes is drawn, a part of it is computed, and a cell opens as a run", async () => {
	const body = async (page) => {
		await page.locator(".findings li").first().waitFor();
		await page.locator(".outcomes .area").click();
		await page.locator(".chosen-cell canvas").first().waitFor();
		await page.getByRole("button", { name: "Zoom in" }).click();
		await page.waitForFunction(() => document.querySelector(".map-progress progress")?.value > 3);
		await page.getByRole("button", { name: "Compare both losses" }).click();
		await page.locator(".outcomes").nth(1).waitFor();
		await page.getByText("Change the map").click();
		await page.getByRole("button", { name: "Compute this map" }).waitFor();
	};
	// Trusted types forbid the worker, and the browser says so. The page computes in its place.
	await withPage(browser, `${site.address}map.html?lang=en`, body, { expected: /TrustedScriptURL/ });
});

test("the page for teachers makes a task, shows it in its frame, and checks a link", async () => {
	// This page has a frame from its own server, which the policy must allow.
	const framing = await serveDist({ headers: { "content-security-policy": `${POLICY}; frame-src 'self'` } });
	try {
		await withPage(browser, `${framing.address}teacher.html`, async (page) => {
			await page.locator(".make > fieldset:enabled").waitFor();
			await page.getByLabel("Seed", { exact: true }).fill("7");
			await page.locator(".live").scrollIntoViewIfNeeded();
			await page.waitForFunction(() => {
				const { src, contentDocument } = document.querySelector("iframe");
				return src.includes("seed=7") && contentDocument?.querySelector("main")?.stage?.gan;
			});
			await page.locator(".check textarea").fill(`Ann: ${framing.address}?step=5`);
			await page.locator(".check button").first().click();
			await page.getByText("Checked: 1.").waitFor();
		});
	} finally {
		framing.stop();
	}
});
