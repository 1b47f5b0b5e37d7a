// Ideas set by hand: the page describes what they paint, whatever they are, and another panel's choice ends when they are moved.

import assert from "node:assert/strict";
import { useSite } from "./browser.mjs";

const { testPage } = useSite();

/** The a that the page shows, and the a of the artist's nearest curve to the engine's painting of the sliders' ideas. */
const told = (page) =>
	page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		const sliders = document.querySelectorAll("[data-panel=ideas] .list input");
		const [painting, lower, upper] = [1, 2, 3].map(() => new Float32Array(15));
		const ideas = Float32Array.from(sliders, (/** @type {any} */ input) => input.value);
		gan.paint(ideas, undefined, painting);
		gan.readBounds(lower, upper);
		const span = upper.map((y, i) => y - lower[i]);
		const sum = (/** @type {(i: number) => number} */ term) => span.reduce((total, _, i) => total + term(i), 0);
		const a = 1 + sum((i) => span[i] * (painting[i] - lower[i])) / sum((i) => span[i] ** 2);
		const term = document.querySelector("[data-panel=ideas] .told .term");
		return { told: /** @type {HTMLElement} */ (term).innerText, a: a.toFixed(2) };
	});

for (const [language, viewport] of /** @type {const} */ ([
	["en", { width: 1280, height: 800 }],
	["zh", { width: 390, height: 844 }],
	["en", { width: 460, height: 844 }],
])) {
	testPage(
		`a bar's ideas are told until a slider moves, and nothing jumps: ${language}, ${viewport.width} pixels`,
		async (page) => {
			await page.evaluate(() => document.querySelector("main").stage.goto(500));
			if (language === "zh") {
				await page.getByRole("link", { name: "中文" }).click();
			}
			const panel = page.locator("[data-panel=ideas]");
			const pressed = page.locator("[data-panel=truth] .bar[aria-pressed=true]");
			const says = page.locator("[data-panel=truth] .chosen");
			await page.locator("[data-panel=truth] .histogram").scrollIntoViewIfNeeded();
			const bar = page.locator("[data-panel=truth] button.bar").filter({ visible: true }).nth(9);
			await bar.click();
			await pressed.waitFor();
			assert.notEqual(await says.innerText(), "");
			await panel.scrollIntoViewIfNeeded();
			await panel.locator(".told", { hasText: language === "en" ? "you have chosen" : "选中" }).waitFor();
			assert.match(await panel.locator(".told").innerText(), /â = \d\.\d\d/);
			const { height } = await panel.boundingBox();

			await panel.locator(".list input").nth(1).press("End");
			assert.deepEqual(await told(page).then(({ told, a }) => told.includes(`â = ${a}`) || [told, a]), true);
			assert.equal(await panel.locator(".told", { hasText: /you have chosen|选中/ }).count(), 0);
			await panel.getByRole("button", { name: language === "en" ? "All zero" : "全部归零" }).click();
			assert.deepEqual(await told(page).then(({ told, a }) => told.includes(`â = ${a}`) || [told, a]), true);
			assert.equal((await panel.boundingBox()).height, height);

			await page.locator("[data-panel=truth] .histogram").scrollIntoViewIfNeeded();
			await page.waitForFunction(
				() => /** @type {HTMLElement} */ (document.querySelector("[data-panel=truth] .chosen")).innerText.trim() === "",
			);
			assert.equal(await pressed.count(), 0);
		},
		{ viewport },
	);
}
