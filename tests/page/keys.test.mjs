// Single keys act only while the focus is in the stage. The keys that it uses do not reach the page around it.

import assert from "node:assert/strict";
import { useSite } from "./browser.mjs";
import { allReady, post, testPost } from "./posts.mjs";

const { testPage } = useSite();

const KEYS = ["r", "R", ".", " "];
const button = (page, name) => page.getByRole("button", { name, exact: true });
const standOf = (page) =>
	page.evaluate(() => {
		const { state, run } = document.querySelector("main").stage;
		return [state, run.stepCount];
	});
/** Whether the stage itself has the focus. */
const stageHasFocus = (page) => page.evaluate(() => document.activeElement.matches(".gan-stage"));

/** Makes the page around hear keys from here on, as a slide show does. */
const hear = (page) =>
	page.evaluate(() => {
		globalThis.heard = [];
		for (const type of ["keydown", "keypress", "keyup"]) {
			document.addEventListener(type, (/** @type {any} */ { key }) => globalThis.heard.push(`${type} ${key}`));
		}
	});
const heard = (page) => page.evaluate(() => globalThis.heard.splice(0));

testPage("with the focus elsewhere they do nothing to the run, and the page around has them", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.step(5));
	await page.locator("[data-panel=settings] select").first().waitFor();
	await hear(page);
	assert(await page.evaluate(() => document.activeElement === document.body));
	const places = [
		"body",
		"[data-panel=settings] input[type=range]",
		"[data-panel=truth] summary",
		"header a",
		"[data-panel=settings] input[type=checkbox]",
	];
	for (const place of places) {
		for (const key of KEYS) {
			await page.evaluate((place) => {
				place === "body"
					? document.activeElement instanceof HTMLElement && document.activeElement.blur()
					: document.querySelector(place).focus();
			}, place);
			await page.keyboard.press(key);
			assert.deepEqual(await standOf(page), ["paused", 5], `${key} at ${place}`);
			const [first] = await heard(page);
			assert.equal(first, `keydown ${key}`, place);
		}
	}
});

testPage("with the focus in the stage they act, and no one else hears them", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.step(5));
	await hear(page);
	await page.locator(".gan-stage").focus();
	await page.keyboard.press(".");
	assert.deepEqual(await standOf(page), ["paused", 6]);
	await page.keyboard.press(" ");
	assert.equal((await standOf(page))[0], "training");
	await page.keyboard.press(" ");
	assert.equal((await standOf(page))[0], "paused");
	await page.keyboard.press("r");
	assert.deepEqual(await standOf(page), ["ready", 0]);
	await button(page, "Step").focus();
	await page.keyboard.press(".");
	assert.deepEqual(await standOf(page), ["paused", 1]);
	assert.deepEqual(await heard(page), []);

	// Keys that the stage does not use go on to the page, even those that it would use without a modifier.
	for (const key of ["x", "ArrowLeft", "Escape"]) {
		await page.keyboard.press(key);
		const all = await heard(page);
		assert.deepEqual([all[0], all.at(-1)], [`keydown ${key}`, `keyup ${key}`]);
	}
	await page.keyboard.press("Alt+.");
	assert((await heard(page)).includes("keydown ."));
	// The space bar is the button's own key.
	await page.keyboard.press(" ");
	assert((await heard(page)).includes("keydown  "));
	assert.deepEqual(await standOf(page), ["paused", 2]);
});

testPage("a press on the picture puts the focus into the stage, without a frame around it", async (page) => {
	await page.locator(".gan-stage canvas").click();
	assert(await stageHasFocus(page));
	const { style, width } = await page.locator(".gan-stage").evaluate((node) => {
		const { outlineStyle, outlineWidth } = getComputedStyle(node);
		return { style: outlineStyle, width: outlineWidth };
	});
	assert(style === "none" || width === "0px", `${style} ${width}`);
	await page.keyboard.press(".");
	assert.deepEqual(await standOf(page), ["paused", 1]);
});

testPage("the buttons' help says where the keys work", async (page) => {
	await page.locator(".gan-stage summary").click();
	assert.match(
		await page.locator(".help .keys").innerText(),
		/^The keys work while this part of the page has the focus: click the picture/,
	);
	await page.getByRole("link", { name: "中文" }).click();
	assert.match(await page.locator(".help .keys").innerText(), /^先点一下上面的图，这些按键才起作用/);
});

testPage("what is hidden or switched off under the focus leaves it to the stage", async (page) => {
	const { stage } = await page.evaluate(() => {
		const { stage } = document.querySelector("main");
		return stage
			.step(20)
			.then(() => stage.goto(10))
			.then(() => ({ stage: stage.state }));
	});
	assert.equal(stage, "paused");
	await button(page, "Back to step 20").press("Enter");
	assert(await stageHasFocus(page), "the button is hidden");

	const timeline = page.getByLabel("Timeline", { exact: true });
	await timeline.focus();
	await page.keyboard.press("r");
	assert(await timeline.isDisabled());
	assert(await stageHasFocus(page), "the timeline is switched off");

	await page.evaluate(() => {
		document.querySelector("main").stage.step(10_000_000);
	});
	await button(page, "Cancel").press("Enter");
	assert(await stageHasFocus(page), "the way has ended");
	await page.keyboard.press("r");
	assert.deepEqual(await standOf(page), ["ready", 0]);
});

testPage("the timeline stays where the hand has put it while the run is on its way there", async (page) => {
	const values = await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		// With this many steps, every fourth is kept.
		await stage.step(200);
		// From here on, a step takes longer than a slice.
		const { prototype } = stage.run.Engine;
		const { stepFor } = prototype;
		prototype.stepFor = function (milliseconds, most) {
			const end = performance.now() + 10;
			while (performance.now() < end);
			return stepFor.call(this, milliseconds, Math.min(most, 1));
		};
		const slider = document.querySelector(".scrubber");
		const values = [];
		// This is like pressing the left key again before the run has arrived.
		for (let press = 0; press < 3; press++) {
			slider.value = String(Number(slider.value) - 1);
			slider.dispatchEvent(new Event("input", { bubbles: true }));
			values.push(slider.value);
		}
		while (stage.state === "training") {
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		return [...values, String(stage.run.stepCount), slider.value];
	});
	assert.deepEqual(values, ["199", "198", "197", "197", "197"]);
});

testPost(
	"in a tag: outside nothing, inside they act, and the page around does not hear them",
	post("<gan-painter></gan-painter><button>Mine</button>"),
	async (page) => {
		await allReady(page);
		await hear(page);
		const tag = page.locator("gan-painter");
		const standOf = () => tag.evaluate((/** @type {any} */ node) => [node.state, node.gan.stepCount]);
		await tag.evaluate((/** @type {any} */ node) => node.step(5));
		await page.locator("button", { hasText: "Mine" }).focus();
		for (const key of KEYS) {
			await page.keyboard.press(key);
			assert.deepEqual(await standOf(), ["paused", 5]);
		}
		assert.equal((await heard(page)).filter((what) => what.startsWith("keydown")).length, KEYS.length);
		await page.locator("gan-painter canvas").first().click();
		for (const [key, ...expected] of [
			[".", "paused", 6],
			["r", "ready", 0],
			[".", "paused", 1],
		]) {
			await page.keyboard.press(String(key));
			assert.deepEqual(await standOf(), expected);
		}
		assert.deepEqual(await heard(page), []);
		await page.keyboard.press("x");
		assert.equal((await heard(page))[0], "keydown x");
	},
);
