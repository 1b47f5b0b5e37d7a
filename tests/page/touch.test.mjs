// The page on a touch screen of 390 × 844 pixels.

import assert from "node:assert/strict";
import { useSite } from "./browser.mjs";

const { testPage } = useSite();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * Moves a finger in a straight line. Each move takes a frame.
 * @param {import("playwright-core").Page} page
 * @param {number[]} from
 * @param {number[]} way
 */
async function swipe(page, [x, y], [dx, dy]) {
	const session = await page.context().newCDPSession(page);
	const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
	const moves = 10;
	await send("touchStart", [{ x, y }]);
	for (let i = 1; i <= moves; i++) {
		await send("touchMove", [{ x: x + (dx * i) / moves, y: y + (dy * i) / moves }]);
		await page.waitForTimeout(16);
	}
	await send("touchEnd", []);
	await session.detach();
}

/**
 * @param {import("playwright-core").Page} page
 * @param {number[]} at
 */
const tap = (page, [x, y]) => page.touchscreen.tap(x, y);

/**
 * Brings each slider of the page to the middle of the window. The handles of a curve are left out, because they look like no
 * sliders and are dragged up and down.
 */
async function eachSlider(page, body) {
	await page.locator("[data-panel=ideas] input[type=range]").first().waitFor();
	const sliders = page.locator("input[type=range]:not(.handle input)");
	const count = await sliders.count();
	assert(count >= 10, `${count} sliders`);
	for (let i = 0; i < count; i++) {
		const slider = sliders.nth(i);
		if (!(await slider.isVisible()) || (await slider.isDisabled())) {
			continue;
		}
		await slider.evaluate((node) => {
			node.scrollIntoView({ block: "center" });
			node.addEventListener("input", () => (globalThis.inputs = (globalThis.inputs ?? 0) + 1));
			globalThis.inputs = 0;
		});
		// By now the page has come to rest.
		await page.waitForTimeout(300);
		const { x, y, width, height } = await slider.boundingBox();
		const name = await slider.evaluate((node) => node.labels[0]?.innerText ?? node.ariaLabel);
		await body({ slider, name, at: (share) => [x + share * width, y + height / 2] });
	}
}

const inputs = (page) => page.evaluate(() => globalThis.inputs);
const runOf = (page) =>
	page.evaluate(() => {
		const { stage } = document.querySelector("main");
		return [stage.gan.stepCount, JSON.stringify(stage.gan.config)];
	});

testPage(
	"a swipe up or down that begins on a slider scrolls the page, and changes nothing",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.goto(500));
		const run = await runOf(page);
		await eachSlider(page, async ({ slider, name, at }) => {
			const [value, top] = [await slider.inputValue(), await page.evaluate(() => scrollY)];
			for (const { share, way } of [
				{ share: 0.9, way: [4, -150] },
				{ share: 0.1, way: [-4, 150] },
			]) {
				await swipe(page, at(share), way);
				await page.waitForTimeout(250);
				assert.notEqual(await page.evaluate(() => scrollY), top, name);
				await slider.evaluate((node) => node.scrollIntoView({ block: "center" }));
				await page.waitForTimeout(250);
			}
			assert.equal(await slider.inputValue(), value, name);
			assert.equal(await inputs(page), 0, name);
		});
		assert.deepEqual(await runOf(page), run);
	},
	PHONE,
);

testPage(
	"a sideways move changes a slider, and a tap does",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.goto(500));
		await eachSlider(page, async ({ slider, name, at }) => {
			const values = [await slider.inputValue()];
			await swipe(page, at(0.5), [130, 10]);
			values.push(await slider.inputValue());
			assert((await inputs(page)) > 1, name);
			await tap(page, at(0.2));
			values.push(await slider.inputValue());
			assert.equal(new Set(values).size, 3, `${name}: ${values}`);
		});
	},
	PHONE,
);

testPage(
	"a touch that only stops the page from scrolling changes nothing",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.goto(500));
		await eachSlider(page, async ({ slider, name, at }) => {
			const value = await slider.inputValue();
			await page.evaluate(() => scrollBy(0, 1));
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
			await tap(page, at(0.2));
			assert.equal(await slider.inputValue(), value, name);
		});
	},
	PHONE,
);

/** The elements that a term's explanation must leave in view, by the place of the term. */
const NUMBERS = [
	[".numbers > div", ".value, .goal"],
	[".gauge", ".shown, .track"],
	[".timeline .head", ".shown"],
	[".legend li", ".sample, strong"],
	[".answer", ".value, .meter"],
	[".sentence", "strong"],
];
for (const [name, screen] of Object.entries({
	"a phone": PHONE,
	"a desktop": { viewport: { width: 1280, height: 800 }, hasTouch: false },
	"a low window": { viewport: { width: 900, height: 420 }, hasTouch: false },
})) {
	testPage(
		`on ${name} a term's explanation covers no number that it explains, and a second press closes it`,
		async (page) => {
			await page.evaluate(() => document.querySelector("main").stage.goto(500));
			const terms = page.locator(NUMBERS.map(([around]) => `${around} .term`).join());
			await page.locator("[data-panel=critic] .answer .term").waitFor();
			const press = (term) => (screen.hasTouch ? term.tap() : term.click());
			const note = page.getByRole("note");
			const count = await terms.count();
			let seen = 0;
			for (let i = 0; i < count; i++) {
				const term = terms.nth(i);
				if (!(await term.isVisible())) {
					continue;
				}
				seen++;
				await term.evaluate((node) => node.scrollIntoView({ block: "center" }));
				await press(term);
				assert.equal(await note.count(), 1);
				const box = await note.boundingBox();
				const covered = await term.evaluate(
					(node, { numbers, box }) =>
						numbers.flatMap(([around, number]) =>
							[...(node.closest(around)?.querySelectorAll(number) ?? [])].filter((shown) => {
								const { left, right, top, bottom } = shown.getBoundingClientRect();
								const aside = right <= box.x || left >= box.x + box.width;
								const above = bottom <= box.y || top >= box.y + box.height;
								return shown.checkVisibility() && !aside && !above;
							}),
						).length,
					{ numbers: NUMBERS, box },
				);
				const text = await term.innerText();
				assert.equal(covered, 0, text);
				const { width, height } = screen.viewport;
				assert(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height, text);
				await press(term);
				assert.equal(await note.count(), 0, `${text} is closed`);
				await press(term);
				assert.equal(await note.count(), 1, `${text} is open again`);
				await page.keyboard.press("Escape");
			}
			assert(seen >= 15, `${seen} terms`);
		},
		screen,
	);
}
