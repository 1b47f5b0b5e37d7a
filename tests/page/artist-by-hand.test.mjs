// An artist is drawn by mouse, by keys and by a finger.

import assert from "node:assert/strict";
import { START, drawnIn, inFloat32, open, pictureOf, placeOf, press, run } from "./artist.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { openSection, take } from "./menu.mjs";

const use = useSite();
const { testPage } = use;
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

testPage("a mouse drags a point, the whole bound and the slider; each is one step back and one on", async (page) => {
	const panel = await open(page);
	const { hash } = await run(page);
	const states = [await drawnIn(panel)];
	const changed = async (/** @type {string} */ what) => {
		states.push(await drawnIn(panel));
		assert.notDeepEqual(states.at(-1), states.at(-2), what);
	};
	await pictureOf(panel);
	const drag = async (/** @type {{ x: number, y: number }} */ { x, y }, /** @type {number} */ dy) => {
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x, y + dy / 2);
		await page.mouse.move(x, y + dy);
		await page.mouse.up();
	};
	await drag(await placeOf(panel, "upper", 7), -40);
	await changed("a point");
	const [start, dragged] = states;
	assert.deepEqual(dragged.lower, start.lower);
	dragged.upper.forEach((height, p) => assert.equal(height !== start.upper[p], p === 7));
	assert(dragged.upper[7] > 1.3 && /^\d\.\d\d?$/.test(String(dragged.upper[7])), "rounded to hundredths");

	const [one, next] = [await placeOf(panel, "lower", 2), await placeOf(panel, "lower", 3)];
	await drag({ x: (one.x + next.x) / 2, y: (one.y + next.y) / 2 }, 30);
	await changed("the whole bound, by its line");
	const fall = start.lower[0] - states[2].lower[0];
	states[2].lower.forEach((height, p) => assert(Math.abs(start.lower[p] - height - fall) < 0.011));

	const slider = panel.getByLabel("Lower bound: all of it up or down");
	await slider.press("ArrowLeft");
	await changed("the slider by a key");
	await slider.evaluate((node) => node.scrollIntoView({ block: "center" }));
	const { x, y, width, height } = await slider.boundingBox();
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width / 3, y + height / 2);
	await page.mouse.move(x + width / 4, y + height / 2);
	await page.mouse.up();
	await changed("the slider");

	await panel.getByLabel("Points", { exact: true }).press("ArrowRight");
	await changed("the points");
	assert.equal(states.at(-1)?.upper.length, 16);
	await press(panel, "Undo the drawing");
	for (const state of states.slice(0, -2).reverse()) {
		await slider.press("Control+z");
		assert.deepEqual(await drawnIn(panel), state);
	}
	assert(await panel.getByRole("button", { name: "Undo the drawing" }).isDisabled());
	await slider.press("Control+Shift+Z");
	assert.deepEqual(await drawnIn(panel), states[1]);
	await slider.press("Control+y");
	assert.deepEqual(await drawnIn(panel), states[2]);
	await press(panel, "Redo");
	assert.deepEqual(await drawnIn(panel), states[3]);
	assert.equal((await run(page)).hash, hash, "the run stays as it is");
});

testPage(
	"a freehand stroke by mouse; the new run trains on; it goes into address and script, and comes back",
	async (page) => {
		const panel = await open(page);
		await page.evaluate(() => document.querySelector("main").stage.play());
		await panel.getByLabel("draw freehand").check();
		const { left, right, top, height } = await pictureOf(panel);
		const before = await drawnIn(panel);
		const middle = (left + right) / 2;
		await page.mouse.move(left - 5, top + height / 4);
		await page.mouse.down();
		await page.mouse.move(middle, top + height / 2, { steps: 8 });
		await page.mouse.up();
		const half = await drawnIn(panel);
		assert.deepEqual(half.upper.slice(8), before.upper.slice(8), "what the stroke does not cover keeps its height");
		half.upper.slice(1, 8).forEach((now, p) => assert(now < half.upper[p], "the stroke falls"));
		assert.deepEqual(half.lower, before.lower);
		await panel.getByRole("radio", { name: "Lower bound" }).check();
		await page.mouse.move(left, top + height / 2);
		await page.mouse.down();
		await page.mouse.move(right + 5, top + height / 4, { steps: 12 });
		await page.mouse.up();
		const drawn = await drawnIn(panel);
		assert.deepEqual(drawn.upper, half.upper);
		drawn.lower.slice(1).forEach((now, p) => assert(now > drawn.lower[p], "the stroke rises, and the bounds cross"));
		await panel.getByLabel("The artist chooses curves").selectOption("twoModes");

		await press(panel, START);
		const begun = await run(page);
		assert.equal(begun.state, "training", "the new run trains as the one before");
		assert.deepEqual(begun.bounds, inFloat32(drawn));
		assert.equal(begun.distribution, "twoModes");
		await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 20);
		await page.evaluate(() => {
			const { stage } = document.querySelector("main");
			stage.pause();
			return stage.goto(20);
		});
		const { hash } = await run(page);
		await page.waitForFunction(() => /step=20&.*artist-upper=/.test(location.search));
		const address = page.url();
		const asked = new URL(address).searchParams;
		assert.deepEqual(asked.get("artist-upper")?.split(" ").map(Number), drawn.upper);
		assert.equal(asked.get("artist-distribution"), "twoModes");
		// Fifteen points of two bounds had 344 characters in a measurement.
		assert(address.length < 450, `${address.length} characters`);

		const { bytes } = await take(await openSection(page, "In PyTorch"));
		for (const bound of [drawn.lower, drawn.upper]) {
			assert(bytes.toString().replace(/\s+/g, " ").includes(bound.join(", ")), "the script has the same numbers");
		}

		const there = async (/** @type {Page} */ other) => {
			await stateIs(other, "paused");
			assert.equal((await run(other)).hash, hash);
			const again = await open(other);
			assert.deepEqual(await drawnIn(again), drawn);
			await again.getByText("The run on show learns from this artist.").waitFor();
		};
		await withPage(use.browser, address, there);
	},
);

testPage(
	"a button that has nothing more to undo or redo leaves the focus to the other one, and the keys work on",
	async (page) => {
		const panel = await open(page);
		const before = await drawnIn(panel);
		await panel.getByRole("slider", { name: "Upper bound, point 1", exact: true }).press("PageUp");
		const [undo, redo] = ["Undo the drawing", "Redo"].map((name) => panel.getByRole("button", { name, exact: true }));
		const hasFocus = (/** @type {Locator} */ button) => button.evaluate((node) => node === document.activeElement);
		await undo.press("Enter");
		assert.deepEqual(await drawnIn(panel), before);
		assert(await hasFocus(redo), "after the last undo");
		await page.keyboard.press("Enter");
		assert.notDeepEqual(await drawnIn(panel), before);
		assert(await hasFocus(undo), "after the last redo");
		await page.keyboard.press("Control+z");
		assert.deepEqual(await drawnIn(panel), before);
		await panel.locator(".gallery button").first().click();
		assert(await hasFocus(panel.locator(".gallery button").first()), "nothing else moves the focus");
	},
);

testPage("keys alone draw a bound, and start a run with it", async (page) => {
	const panel = await open(page);
	const before = await drawnIn(panel);
	const first = panel.getByRole("slider", { name: "Lower bound, point 1", exact: true });
	await first.focus();
	await page.keyboard.press("PageUp");
	await page.keyboard.press("ArrowDown");
	assert.equal(await first.getAttribute("aria-valuetext"), "point 1 of 15, x = −1.00, y = 1.45");
	// The choice of the bound follows the focus.
	assert(await panel.getByRole("radio", { name: "Lower bound" }).isChecked());
	for (let point = 1; point < 15; point++) {
		await page.keyboard.press("Shift+ArrowRight");
	}
	assert.deepEqual(await drawnIn(panel), { lower: Array(15).fill(1.45), upper: before.upper });
	await page.keyboard.press("Control+z");
	assert.equal((await drawnIn(panel)).lower[14], before.lower[14]);
	await page.keyboard.press("Control+y");
	await panel.getByRole("button", { name: START }).press("Enter");
	assert.deepEqual((await run(page)).bounds.lower, Array(15).fill(Math.fround(1.45)));
});

testPage(
	"a finger drags a point and draws freehand, in a picture that stays in its place",
	async (page) => {
		const panel = await open(page);
		const session = await page.context().newCDPSession(page);
		const send = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, /** @type {any[]} */ touchPoints) =>
			session.send("Input.dispatchTouchEvent", { type, touchPoints });
		const swipe = async (/** @type {number[]} */ [x, y], /** @type {number[]} */ [dx, dy]) => {
			await send("touchStart", [{ x, y }]);
			for (let i = 1; i <= 10; i++) {
				await send("touchMove", [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }]);
				await page.waitForTimeout(16);
			}
			await send("touchEnd", []);
		};
		const before = await drawnIn(panel);
		const { left, right, height } = await pictureOf(panel);
		await page.waitForTimeout(300);
		const place = async () => (await panel.locator(".frame").boundingBox())?.y;
		const first = await place();
		const { x, y } = await placeOf(panel, "upper", 7);
		await swipe([x, y], [2, -40]);
		const dragged = await drawnIn(panel);
		assert(dragged.upper[7] > before.upper[7] + 0.3);
		assert.equal(await place(), first);
		await panel.getByLabel("draw freehand").tap();
		await pictureOf(panel);
		await page.waitForTimeout(300);
		const frame = await panel.locator(".frame").boundingBox();
		await swipe([left, frame.y + height / 2], [right - left, 30]);
		const drawn = await drawnIn(panel);
		drawn.upper.slice(1).forEach((now, p) => assert(now < drawn.upper[p], `${drawn.upper}`));
		assert.equal(await place(), frame.y);
		await press(panel, START);
		assert.deepEqual((await run(page)).bounds, inFloat32(drawn));

		assert(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
		for (const button of await panel.locator("button, select, .tools input, .setup input, label.check").all()) {
			const box = await button.boundingBox();
			if (
				box &&
				!(await button.evaluate((node) => node.matches("input[type=range], input[type=radio], input[type=radio] *")))
			) {
				assert(box.height >= 38, `${await button.innerText()}: ${box.height} pixels`);
			}
		}
	},
	PHONE,
);
