// Drawing an artist in Chromium, Firefox and WebKit: each family, a bound by keys, and one freehand by mouse and by finger. The engine
// gets what is drawn.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const PANEL = "[data-panel=artist]";

const drawn = (page) =>
	page.evaluate(() => {
		const rows = document.querySelector("[data-panel=artist] textarea").value.split("\n");
		const [lower, upper] = rows.map((row) => row.split(", ").map(Number));
		return { lower, upper };
	});
const engines = (page) =>
	page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		const { points } = gan.config;
		const [lower, upper] = [new Float32Array(points), new Float32Array(points)];
		gan.readBounds(lower, upper);
		return { lower: [...lower], upper: [...upper] };
	});
const inFloat32 = ({ lower, upper }) => ({ lower: lower.map(Math.fround), upper: upper.map(Math.fround) });
/** Brings a part of the panel to the middle of the window. */
const show = (page, css) =>
	page.evaluate((css) => document.querySelector(css).scrollIntoView({ block: "center" }), `${PANEL} ${css}`);

testInEngines(
	"an artist is drawn by mouse, finger and keys, and a run learns from it",
	async (page) => {
		await page.stateIs("paused");
		await page.openPanel("artist");
		await show(page, ".head select");
		await page.waitFor("it is drawn", () => document.querySelector("[data-panel=artist] .frame svg .upper"));
		const families = await page.evaluate(() => {
			const { Engine } = document.querySelector("main").stage.run;
			return Engine.artists()
				.slice(0, 6)
				.map((name) => ({ name, ...Engine.artist(name, 15) }));
		});
		for (const { name, lower, upper } of families) {
			await page.choose(`${PANEL} .head select`, name);
			await page.waitFor(
				`${name} is drawn`,
				(upper) => document.querySelector("[data-panel=artist] textarea").value.includes(upper),
				upper.slice(0, 1).join(", "),
			);
			assert.deepEqual(inFloat32(await drawn(page)), inFloat32({ lower, upper }), name);
		}

		// The last family is one curve. Keys make the whole lower bound level.
		await show(page, ".frame");
		await page.evaluate(() => document.querySelector("[data-panel=artist] .handles.lower input").focus());
		await page.press("ArrowUp");
		for (let point = 1; point < 15; point++) {
			await page.press("Shift+ArrowRight");
		}
		const { lower, upper } = await drawn(page);
		assert.equal(new Set(lower).size, 1, String(lower));

		// The stroke begins in the middle of the picture and rises to the right.
		await page.click(`${PANEL} .by-hand fieldset:first-of-type label:first-of-type`);
		await page.click(`${PANEL} .by-hand fieldset:last-of-type label:last-of-type`);
		const width = await page.evaluate(() => document.querySelector("[data-panel=artist] .frame").clientWidth);
		await page.drag(`${PANEL} .pen`, Math.round(width / 2) - 4, -60);
		const after = await drawn(page);
		assert.deepEqual(after.lower, lower);
		assert.deepEqual(after.upper.slice(0, 7), upper.slice(0, 7));
		const stroke = after.upper.slice(7);
		assert(stroke[7] > stroke[0] && stroke.every((height, i) => i === 0 || height >= stroke[i - 1]), String(stroke));

		// A finger draws the other way, from the middle to the left, and falls.
		await page.evaluate(() =>
			addEventListener("pointerdown", ({ pointerType }) => (document.body.dataset.pointer = pointerType)),
		);
		await page.swipe(`${PANEL} .pen`, 4 - Math.round(width / 2), 60);
		// WebKitGTK's driver has no finger: it draws with the mouse.
		const finger = page.engine === "WebKit" ? "mouse" : "touch";
		assert.equal(await page.evaluate(() => document.body.dataset.pointer), finger);
		const swiped = await drawn(page);
		assert.deepEqual(swiped.upper.slice(8), after.upper.slice(8));
		const left = swiped.upper.slice(0, 7);
		assert(
			left.every((height, i) => height < stroke[0] && (i === 0 || height >= left[i - 1])),
			String(swiped.upper),
		);

		await show(page, ".begin");
		await page.click(`${PANEL} .begin`);
		assert.deepEqual(await engines(page), inFloat32(swiped));
		await page.waitFor("it says so", () =>
			document.querySelector("[data-panel=artist] .start").textContent.includes("learns from this artist"),
		);
		assert(
			!/NaN|undefined|Infinity/.test(
				await page.evaluate(() => document.querySelector("[data-panel=artist]").innerHTML),
			),
		);
	},
	{ path: "?lang=en&step=20" },
);
