// Drawing an artist: what is drawn is what the engine gets, by pointer, finger, keys and numbers, and the run stays until the press.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { openSection, take } from "./menu.mjs";

const use = useSite();
const { testPage } = use;
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** Opens the panel. */
async function open(/** @type {Page} */ page) {
	const panel = page.locator("[data-panel=artist]");
	await panel.waitFor();
	assert.equal(await panel.locator(".frame svg .upper").count(), 0, "closed, it draws nothing");
	await panel.locator("summary").click();
	await panel.locator(".frame svg .upper").waitFor();
	await panel.locator(".gallery button").first().waitFor();
	return panel;
}

const press = (/** @type {Locator} */ panel, /** @type {string} */ name) =>
	panel.getByRole("button", { name, exact: true }).click();
const START = "Start a run with this artist";

/** The drawn bounds, as the field of numbers has them. */
async function drawnIn(/** @type {Locator} */ panel) {
	const text = await panel.locator("textarea").inputValue();
	const [lower, upper] = text.split("\n").map((row) => row.split(", ").map(Number));
	return { lower, upper };
}

/** What the engine has. */
const run = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { gan, state } = document.querySelector("main").stage;
		const { points, artist, seed, batchSize, generatorLearningRate } = gan.config;
		const [lower, upper] = [new Float32Array(points), new Float32Array(points)];
		gan.readBounds(lower, upper);
		const others = { seed, batchSize, generatorLearningRate };
		const bounds = { lower: [...lower], upper: [...upper] };
		return {
			bounds,
			distribution: artist.distribution,
			points,
			others,
			state,
			step: gan.stepCount,
			hash: gan.stateHash(),
		};
	});

const inFloat32 = (/** @type {{ lower: number[], upper: number[] }} */ { lower, upper }) => ({
	lower: lower.map(Math.fround),
	upper: upper.map(Math.fround),
});

/** The place of a point of a bound on the screen. */
async function placeOf(/** @type {Locator} */ panel, /** @type {string} */ bound, /** @type {number} */ point) {
	const handle = panel.locator(`.handles.${bound} .handle`).nth(point);
	const { x, y, width, height } = await handle.boundingBox();
	return { x: x + width / 2, y: y + height / 2 };
}

/** Both ends and the top of the picture inside its axes, on the screen. */
async function pictureOf(/** @type {Locator} */ panel) {
	await panel.locator(".frame").evaluate((node) => node.scrollIntoView({ block: "center" }));
	const last = (await panel.locator(".handles.upper .handle").count()) - 1;
	const [first, end] = [await placeOf(panel, "upper", 0), await placeOf(panel, "upper", last)];
	const { y: top, height } = await panel.locator(".frame").boundingBox();
	return { left: first.x, right: end.x, top, height };
}

testPage(
	"every family and every picture of the gallery is drawn as the engine has it, and can be learnt from",
	async (page) => {
		const panel = await open(page);
		const before = await run(page);
		const engines = await page.evaluate(() => {
			const { Engine } = document.querySelector("main").stage.run;
			return Engine.artists().map((name) => ({ name, ...Engine.artist(name, 15) }));
		});
		assert.equal(engines.length, 12);
		const families = panel.getByLabel("Family of curves");
		for (const [i, { name, lower, upper, distribution }] of engines.entries()) {
			if (i < 6) {
				await families.selectOption(name);
			} else {
				await panel
					.locator(".gallery button")
					.nth(i - 6)
					.click();
				assert.equal(await panel.locator(".gallery [aria-pressed=true]").count(), 1);
				assert.equal(await families.inputValue(), "other");
			}
			assert.deepEqual(inFloat32(await drawnIn(panel)), inFloat32({ lower, upper }), name);
			assert.equal(await panel.getByLabel("The artist chooses curves").inputValue(), distribution);
			assert(!/NaN|undefined|Infinity/.test(await panel.innerHTML()), name);
			assert((await panel.locator(".hard").innerText()).length > 20, name);
		}
		assert.deepEqual(await run(page), before, "the run stays as it is");
		await page.evaluate(() => document.querySelector("main").stage.step(3));
		const { hash } = await run(page);
		for (const { name, lower, upper, distribution } of engines.slice(1, 7)) {
			if (name === "heart") {
				await panel.locator(".gallery button").first().click();
			} else {
				await families.selectOption(name);
			}
			await press(panel, START);
			const now = await run(page);
			assert.deepEqual(now.bounds, inFloat32({ lower, upper }), name);
			assert.equal(now.distribution, distribution);
			assert.deepEqual(now.others, before.others, "all other settings stay");
		}
		await panel.getByText("The run on show learns from this artist.").waitFor();
		await page.locator(".gan-stage .buttons").getByRole("button", { name: "Undo", exact: true }).click();
		assert.equal((await run(page)).hash, hash, "it brings back the run that had been trained");
		// A panel off screen stands still.
		await panel.locator(".start").scrollIntoViewIfNeeded();
		await panel.getByText("The run on show learns from another artist.").waitFor();
	},
);

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

testPage(
	"numbers are pasted, copied, and refused with one sentence that loses nothing",
	async (page) => {
		const panel = await open(page);
		const field = panel.locator("textarea");
		const before = await drawnIn(panel);
		const { hash } = await run(page);
		for (const [text, sentence] of [
			["1 2 3", "The text must have two lists of numbers, one for each bound, but it has 1."],
			["1 2 3\n4 five 6", "Upper bound: item 2 must be a number, but “five” was given."],
			["1 2 3\n4 5", "Both bounds must have equally many numbers, but the lower one has 3 and the upper one 2."],
			["1\n2", "Each bound must have 2 to 64 numbers, but each has 1."],
			["low high\n0 1", "Lower bound: item 1 must be a number, but “low” was given."],
			[
				"low high\n0 1\n0 2\n0 4 5",
				"The text must have two lists of numbers and nothing else, but “low” is no number.",
			],
			[
				"1,5;2,5;3,5\n2,5;3,5;4,5",
				"“1,5” is unclear, as its comma may stand for a decimal point or between two numbers: write a point, or put a space after each comma.",
			],
			[
				"1 2\n1 2",
				"The engine refuses this artist: artist.upper must be another curve than artist.lower, but [1, 2] was given",
			],
			[
				"1 2\n1 2e6",
				"The engine refuses this artist: artist.upper must be a list of numbers from -1000000 to 1000000, one for each point, but [1, 2000000] was given",
			],
		]) {
			await field.fill(text);
			await press(panel, "Draw these numbers");
			assert.equal((await panel.locator(".as-numbers .problem").innerText()).trim(), sentence);
			assert.equal(await field.inputValue(), text, "the text stays");
		}
		await assertAccessible(page, "with a refused text");
		await press(panel, "Discard my text");
		assert.deepEqual(await drawnIn(panel), before);
		await field.fill('{"lower": [0, 1, 0], "upper": [2, 1.5, 2], "distribution": "twoModes"}');
		await press(panel, "Draw these numbers");
		assert.deepEqual(await drawnIn(panel), { lower: [0, 1, 0], upper: [2, 1.5, 2] });
		assert.equal(await panel.locator(".as-numbers .told").innerText(), "Drawn, with 3 points.");
		await press(panel, "Copy");
		await panel.getByText("Copied.").waitFor();
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "0, 1, 0\n2, 1.5, 2");
		assert.equal((await run(page)).hash, hash);
		await press(panel, START);
		const { points, bounds, distribution } = await run(page);
		assert.deepEqual(
			{ points, bounds, distribution },
			{
				points: 3,
				bounds: { lower: [0, 1, 0], upper: [2, 1.5, 2] },
				distribution: "twoModes",
			},
		);
	},
	{ permissions: ["clipboard-read", "clipboard-write"] },
);

testPage(
	"a refused start says why, and the run and the drawing stay; the drawing outlives its panel and other runs",
	async (page) => {
		const panel = await open(page);
		await panel.locator("textarea").fill("1 1\n1 2");
		await press(panel, "Draw these numbers");
		const last = panel.getByRole("slider", { name: "Upper bound, point 2", exact: true });
		for (let i = 0; i < 30 && (await drawnIn(panel)).upper[1] > 1; i++) {
			await last.press("PageDown");
		}
		assert.deepEqual(await drawnIn(panel), { lower: [1, 1], upper: [1, 1] });
		const { hash } = await run(page);
		await press(panel, START);
		assert.equal(
			(await panel.locator(".start .problem").innerText()).trim(),
			"The engine refuses this artist: artist.upper must be another curve than artist.lower, but [1, 1] was given",
		);
		assert.deepEqual([await drawnIn(panel), (await run(page)).hash], [{ lower: [1, 1], upper: [1, 1] }, hash]);
		await last.press("ArrowUp");
		assert(await panel.locator(".start .problem").isHidden(), "another drawing has not been refused");
		const drawn = await drawnIn(panel);
		await panel.locator("summary").click();
		await page.evaluate(() => document.querySelector("main").stage.reset({ points: 20, seed: 5 }));
		await panel.locator("summary").click();
		assert.deepEqual(await drawnIn(panel), drawn);
		await press(panel, "Back to the run's artist");
		assert.equal((await drawnIn(panel)).upper.length, 20);
		await panel.getByText("The run on show learns from this artist.").waitFor();
		await press(panel, "Undo the drawing");
		assert.deepEqual(await drawnIn(panel), drawn);
	},
);

testPage("more points than can be drawn by hand are shown, and can be made fewer", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.reset({ points: 100 }));
	const panel = await open(page);
	await panel.getByText("This artist has 100 points. More than 64 are shown but can't be drawn by hand").waitFor();
	assert.equal(await panel.locator(".handle, textarea").count(), 0);
	await panel.getByLabel("Points", { exact: true }).press("ArrowLeft");
	assert.equal(await panel.locator(".handles.upper .handle").count(), 32);
	assert.equal((await drawnIn(panel)).upper.length, 63);
});

for (const key of ["lock", "hide"]) {
	test(`an artist that a teacher has asked to ${key} can't be changed`, () =>
		withPage(use.browser, `${use.site.address}?lang=en&${key}=artist`, async (page) => {
			await stateIs(page, "ready", "training");
			const { hash } = await run(page);
			const panel = page.locator("[data-panel=artist]");
			await panel.locator("summary").click();
			await panel.locator(".frame svg .upper").waitFor();
			assert.equal(await panel.locator(".handle, textarea, input").count(), 0);
			const begin = panel.getByRole("button", { name: START });
			assert.equal(await begin.count(), key === "lock" ? 1 : 0);
			if (key === "lock") {
				await begin.click({ force: true });
				assert.equal(await panel.locator(".start p.locked").innerText(), "Locked by whoever sent you this link.");
				assert(await panel.getByLabel("Family of curves").isDisabled());
			}
			assert.equal((await run(page)).hash, hash);
			await assertAccessible(page, key);
		}));
}

for (const { lang, colorScheme, width } of /** @type {const} */ ([
	{ lang: "en", colorScheme: "dark", width: 360 },
	{ lang: "zh", colorScheme: "light", width: 1280 },
])) {
	test(`it is accessible in ${lang}, ${colorScheme}, ${width} px wide`, () =>
		withPage(
			use.browser,
			`${use.site.address}?lang=${lang}`,
			async (page) => {
				await stateIs(page, "ready", "training");
				const panel = await open(page);
				await panel.locator(".gallery button").first().click();
				await panel.locator("input[type=radio]").nth(3).check();
				await assertAccessible(page, "freehand");
				assert(await page.evaluate((width) => document.documentElement.scrollWidth <= width, width));
				assert(!/NaN|undefined|Infinity/.test(await panel.innerHTML()));
			},
			{ colorScheme, viewport: { width, height: 800 } },
		));
}
