// The map of outcomes in Chromium, Firefox and WebKit: it is zoomed into and computed live, stopped, brought back, compared, and walked
// over with keys.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const AREA = ".outcomes .area";
const BUTTONS = { zoomIn: ".actions button:nth-child(1)", compare: ".actions button:last-child" };
/** Below the bar there is one button, but for a long map, which asks first. */
const CANCEL = ".map-progress progress ~ button:last-of-type";

const captionIs = (page, text) =>
	page.waitFor(
		`the map is “${text}”`,
		(text) => document.querySelector(".outcomes figcaption")?.textContent.includes(text),
		text,
	);
const search = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));
/** How many colours the map's canvas has. */
const colours = (page) =>
	page.evaluate(() => {
		const canvas = document.querySelector(".outcomes canvas");
		const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
		return new Set(new Uint32Array(data.buffer)).size;
	});
const FIRST = { path: "map.html?lang=en", expected: /willReadFrequently/ };

testInEngines(
	"a part of the map is computed live, stopped, and the whole map brought back",
	async (page) => {
		await captionIs(page, "minimax loss, at step 5,000");
		await page.waitFor("the shipped map is drawn", () => document.querySelectorAll(".map-legend li").length === 5);
		assert((await colours(page)) > 20);
		await page.drag(AREA, 120, -100);
		await captionIs(page, "at step 1,000");
		await page.waitFor("cells are computed, and the time is told", () =>
			/^\d+ of 2,304 runs, .*left$/.test(document.querySelector(".map-progress p")?.textContent),
		);
		await page.waitFor("16 of them", () => document.querySelector(".map-progress progress").value >= 16);
		assert((await colours(page)) > 2);
		const { "x-range": range, steps } = await search(page);
		assert.match(range, /^0\.000907 0\.0095\d*$/);
		assert.equal(steps, "1000");
		await page.click(CANCEL);
		await page.waitFor("it is stopped", () =>
			document.querySelector(".map-progress p").textContent.startsWith("Stopped"),
		);
		await page.evaluate(() => history.back());
		await captionIs(page, "at step 5,000");
		assert.deepEqual(await search(page), { lang: "en" });
		await page.evaluate(() => history.forward());
		await captionIs(page, "at step 1,000");
	},
	FIRST,
);

testInEngines(
	"keys walk over the map in words, choose a cell and zoom, and the link brings all of it back",
	async (page) => {
		await captionIs(page, "at step 5,000");
		await page.evaluate(() => document.querySelector(".outcomes input").focus());
		const text = () => page.evaluate(() => document.querySelector(".outcomes input").getAttribute("aria-valuetext"));
		await page.press("ArrowRight");
		assert.match(await text(), /^Painter's learning rate 0\.00134 · Critic's learning rate 0\.0011, /);
		await page.press("ArrowUp");
		assert.match(await text(), /Critic's learning rate 0\.00134, [a-z ]+, distance/);
		await page.press("Enter");
		await page.waitFor("its run is there", () => document.querySelector(".chosen-cell canvas"));
		await page.waitFor("the address has it", () => location.search.includes("cell=25+25"));
		await page.open("map.html?lang=en&v=1&cell=25+25");
		await page.waitFor("its run is there again", () => document.querySelector(".chosen-cell canvas"));
		await page.evaluate(() => document.querySelector(".outcomes input").focus());
		await page.press("+");
		await captionIs(page, "at step 1,000");
		await page.waitFor("it is being computed", (css) => document.querySelector(css), CANCEL);
		await page.click(CANCEL);
	},
	FIRST,
);

testInEngines(
	"both losses are compared, and another map is computed to its end",
	async (page) => {
		await captionIs(page, "at step 5,000");
		await page.click(BUTTONS.compare);
		await page.waitFor("the changed points are counted", () =>
			document.querySelector(".told [role=status]")?.textContent.startsWith("1,315 of 2,304"),
		);
		await page.open("map.html?lang=en&size=4&steps=500&seeds=2");
		await page.waitFor(
			"the map is whole",
			() => document.querySelector(".map-progress")?.hidden && document.querySelectorAll(".map-legend li").length > 1,
		);
		await page.hover(AREA);
		await page.waitFor("it is read", () => document.querySelector(".reading").textContent.includes("of 2 seeds"));
	},
	FIRST,
);
