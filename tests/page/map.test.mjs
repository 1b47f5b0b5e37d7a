// The page with the map of outcomes: the shipped map is there at once, cells are read, chosen and zoomed into, others are computed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MAP_PAGE, weight } from "../limits.mjs";
import { assertAccessible } from "./accessible.mjs";
import { useSite, withPage } from "./browser.mjs";

const SHIPPED = 2304;

const use = useSite();

/**
 * Tests the page once the map is there.
 * @param {string} name
 * @param {(page: import("playwright-core").Page, t: import("node:test").TestContext) => unknown} body
 * @param {{ query?: string } & import("./browser.mjs").Options} [options]
 */
function testMap(name, body, { query = "lang=en", ...options } = {}) {
	test(name, (t) => withMap(query, (page) => body(page, t), options));
}

function withMap(query, body, options) {
	const once = async (page) => {
		await page.locator(".outcomes canvas").first().waitFor();
		await body(page);
	};
	return withPage(use.browser, `${use.site.address}map.html?${query}`, once, options);
}

/** A place of the map: shares of its width and height, from the left and from the bottom. */
async function placeIn(page, x, y, nth = 0) {
	const area = page.locator(".outcomes .area").nth(nth);
	await area.scrollIntoViewIfNeeded();
	const box = await area.boundingBox();
	return /** @type {const} */ ([box.x + x * box.width, box.y + (1 - y) * box.height]);
}

const reading = (page) => page.locator(".reading").first();
const paramsOf = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const captions = (page) => page.locator(".outcomes figcaption").allInnerTexts();
/** How many different colours the map has. */
const coloursOf = (page, nth = 0) =>
	page
		.locator(".outcomes canvas")
		.nth(nth)
		.evaluate((canvas) => {
			const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
			return new Set(new Uint32Array(data.buffer)).size;
		});
/** Waits until the map is computed, and for that first until it has begun. */
async function whole(page) {
	await page.locator(".map-progress progress").waitFor();
	await page.locator(".map-progress").waitFor({ state: "hidden", timeout: 60_000 });
}

testMap("the shipped map is there at once, without a run, and says what it teaches", async (page) => {
	assert.deepEqual(await captions(page), ["minimax loss, at step 5,000"]);
	await page.waitForFunction(() => document.querySelectorAll(".findings li").length === 3);
	assert((await coloursOf(page)) > 20);
	assert(!(await page.locator(".map-progress progress").isVisible()));
	assert.deepEqual(await page.locator(".map-legend li").allInnerTexts(), [
		"healthy",
		"still learning",
		"collapsed",
		"critic too strong",
		"run away",
	]);
	assert.equal(await page.locator(".outcomes .mark").count(), 3, "the tutorial, critic too strong, running away");
	const [first] = await page.locator(".findings li").allInnerTexts();
	assert.match(first, /194 of 240 points/);
	await page.locator(".findings button").first().click();
	const pale = await page.locator(".outcomes .pale").getAttribute("d");
	assert.equal(pale.match(/M/g).length, SHIPPED - 240);
});

testMap("the pointer reads a cell, and a press opens its run", async (page) => {
	await page.mouse.move(...(await placeIn(page, 0.26, 0.26)));
	await reading(page).getByText("healthy").waitFor();
	assert.match(
		await reading(page).innerText(),
		/^Painter's learning rate 0\.000105 · Critic's learning rate 0\.000105/,
	);
	await page.mouse.move(...(await placeIn(page, 0.9, 0.05)));
	await reading(page).getByText("run away").waitFor();
	const [x, y] = [0.82, 0.26];
	await page.mouse.click(...(await placeIn(page, x, y)));
	await page.locator(".chosen-cell").waitFor();
	await page.waitForURL(/cell=39\+12/);
	assert.match(await reading(page).innerText(), /run away/);
	await page.reload();
	await page.locator(".chosen-cell").waitFor();
	await reading(page).getByText("run away", { exact: true }).waitFor();
});

testMap("keys move over the map, in words, choose and zoom", async (page) => {
	const slider = page.getByRole("slider", { name: "Place on the map" });
	await slider.focus();
	await page.keyboard.press("Home");
	await page.keyboard.press("PageDown");
	await page.keyboard.press("PageDown");
	await page.keyboard.press("PageDown");
	const text = () => slider.getAttribute("aria-valuetext");
	assert.match(
		await text(),
		/^Painter's learning rate 0\.00001 · Critic's learning rate 0\.00001, still learning, distance 0\.17/,
	);
	await page.keyboard.press("ArrowRight");
	assert.match(await text(), /^Painter's learning rate 0\.0000122 /);
	await page.keyboard.press("Shift+ArrowUp");
	assert.match(await text(), /Critic's learning rate 0\.000071, /);
	await page.keyboard.press("Enter");
	await page.locator(".chosen-cell").waitFor();
	await page.keyboard.press("+");
	await page.waitForURL(/x-range=/);
	const { "x-range": range, steps } = paramsOf(page);
	assert.equal(range.split(" ")[0], "0.00001");
	assert.equal(steps, "1000");
	await page.getByRole("button", { name: "Cancel" }).click();
	await page.keyboard.press("Tab");
});

testMap("a rectangle is computed finer, and back brings the whole map at once", async (page, t) => {
	const started = Date.now();
	await page.mouse.move(...(await placeIn(page, 0.5, 0.3)));
	await page.mouse.down();
	await page.mouse.move(...(await placeIn(page, 0.6, 0.4)));
	await page.locator(".rectangle").waitFor();
	await page.mouse.move(...(await placeIn(page, 0.74, 0.49)));
	await page.mouse.up();
	await page.waitForURL(/x-range=0\.0011\+0\.009\d+&y-range=/);
	await page.waitForFunction(() => document.querySelector(".map-progress progress")?.value > 0);
	t.diagnostic(`first cells after ${Date.now() - started} ms`);
	const told = page.locator(".map-progress p").first();
	assert.match(await told.innerText(), /^\d+ of 2,304 runs/);
	await page.getByRole("button", { name: "Cancel" }).click();
	assert.match(await told.innerText(), /^Stopped/);
	const known = await coloursOf(page);
	await page.goBack();
	await page.waitForFunction(() => document.querySelector("figcaption").textContent.includes("5,000"));
	assert(!(await told.isVisible()));
	assert.equal(new URL(page.url()).search, "?lang=en");
	await page.goForward();
	await page.waitForFunction(() => document.querySelector("figcaption").textContent.includes("1,000"));
	assert(known > 1);
	await page.getByRole("button", { name: "Whole map" }).click();
	await page.waitForFunction(() => document.querySelector("figcaption").textContent.includes("5,000"));
});

testMap("both losses are compared: what is the same steps back, and the others are counted", async (page) => {
	await page.getByRole("button", { name: "Compare both losses" }).click();
	await page.locator(".outcomes").nth(1).waitFor();
	assert.deepEqual(await captions(page), ["minimax loss, at step 5,000", "non-saturating loss, at step 5,000"]);
	await page.waitForFunction(() =>
		document.querySelector(".told [role=status]").textContent.startsWith("1,315 of 2,304"),
	);
	for (const nth of [0, 1]) {
		const pale = await page.locator(".outcomes .pale").nth(nth).getAttribute("d");
		assert.equal(pale.match(/M/g).length, SHIPPED - 1315);
	}
	await page.mouse.click(...(await placeIn(page, 0.82, 0.26, 1)));
	await page.locator(".chosen-cell").waitFor();
	await page.waitForURL(/cell=39\+12/);
	const texts = await page.locator(".reading").allInnerTexts();
	assert.match(texts[0], /minimax loss: run away/);
	assert.match(texts[1], /non-saturating loss: collapsed/);
	await page.reload();
	await page.locator(".outcomes").nth(1).waitFor();
	assert.deepEqual(paramsOf(page), { lang: "en", v: "1", compare: "true", cell: "39 12" });
	await page.getByText("Take the map away").click();
	await page.getByText("The files have one of the two maps: minimax loss.").waitFor();
	await page.getByRole("button", { name: "Compare both losses" }).click();
	await page.getByText("The files have one of the two maps").waitFor({ state: "detached" });
});

testMap(
	"another map is chosen, its time is told, and it is computed to its end",
	async (page) => {
		await page.getByText("Change the map").click();
		const form = page.locator(".map-settings");
		assert(await form.getByRole("button", { name: "Compute this map" }).isDisabled());
		await form.getByLabel("Points").selectOption("8");
		assert.equal(await form.getByLabel("Judged at step").inputValue(), "1000", "live maps begin with fewer steps");
		await form.getByLabel("Judged at step").selectOption("500");
		await form.getByLabel("Seeds in each point").selectOption("2");
		await form.getByLabel("Across").selectOption("hiddenUnits");
		assert.match(await form.getByRole("status").innerText(), /^128 runs: about \d+ (s|min) on this device$/);
		await form.getByLabel("Across").selectOption("discriminatorSteps");
		assert.match(await form.getByRole("alert").innerText(), /^This map can't be computed: discriminatorSteps must be/);
		assert(await form.getByRole("button", { name: "Compute this map" }).isDisabled());
		await form.getByLabel("Across").selectOption("ideas");
		await form.getByRole("button", { name: "Compute this map" }).click();
		await page.waitForURL(/x=ideas/);
		await whole(page);
		await page.mouse.move(...(await placeIn(page, 0.05, 0.05)));
		assert.match(
			await reading(page).innerText(),
			/^Ideas per painting 1 · Critic's learning rate 0\.00001\n[^]* \([12] of 2 seeds\)/,
		);
		assert.deepEqual(paramsOf(page), { lang: "en", v: "1", x: "ideas", steps: "500", seeds: "2", size: "8" });
	},
	{},
);

testMap(
	"what is wrong in the address is told in a sentence, and the rest holds",
	async (page) => {
		const problem = page.locator("main > .problem");
		assert.equal(
			await problem.innerText(),
			'Left out of this page\'s address: steps must be a whole number from 500 to 20000, but "7" was given (and 1 more: cell)',
		);
		assert.deepEqual(await captions(page), ["non-saturating loss, at step 5,000"]);
	},
	{ query: "lang=en&loss=nonSaturating&steps=7&cell=99+99" },
);

for (const [colorScheme, lang, width] of /** @type {const} */ ([
	["light", "en", 360],
	["light", "zh", 1280],
	["dark", "en", 1920],
	["dark", "zh", 360],
])) {
	testMap(
		`it is accessible and as wide as the window: ${colorScheme}, ${lang}, ${width} px`,
		async (page) => {
			const fits = async (/** @type {string} */ state) => {
				const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
				assert(scroll <= inner, `${state}: ${scroll} px in ${inner}`);
				await assertAccessible(page, state);
			};
			await page.waitForFunction(() => document.querySelectorAll(".findings li").length === 3);
			await fits("the map");
			await page.locator(".other-map summary").click();
			await fits("with the settings");
			await page.mouse.click(...(await placeIn(page, 0.26, 0.26)));
			await page.locator(".chosen-cell").waitFor();
			await fits("with a run");
			await page.locator(".actions button").last().click();
			await page.locator(".outcomes").nth(1).waitFor();
			await fits("compared");
			await page.locator(".actions button").first().click();
			await page.locator(".map-progress progress").waitFor();
			await fits("computing");
		},
		{ query: `lang=${lang}`, colorScheme, viewport: { width, height: 800 } },
	);
}

testMap("in forced colours each verdict is seen by its pattern", inForcedColours, { expected: /willReadFrequently/ });

async function inForcedColours(page) {
	await page.emulateMedia({ forcedColors: "active" });
	await page.reload();
	await page.waitForFunction(() => document.querySelectorAll(".findings li").length === 3);
	/** The lightest and the darkest of a cell's pixels: of the plain ones they are the same, of the others not. */
	const spread = (column, row) =>
		page.locator(".outcomes canvas").evaluate(
			(/** @type {any} */ canvas, [column, row]) => {
				const side = canvas.width / 48;
				const [x, y] = [Math.ceil(column * side), Math.ceil((47 - row) * side)];
				const { data } = canvas.getContext("2d").getImageData(x + 1, y + 1, side - 2, side - 2);
				const light = Array.from(
					{ length: data.length / 4 },
					(_, i) => data[4 * i + 1] * (data[4 * i + 3] / 255) + 255 - data[4 * i + 3],
				);
				return Math.max(...light) - Math.min(...light);
			},
			[column, row],
		);
	assert((await spread(12, 12)) < 3, "healthy is plain");
	for (const [column, row] of [
		[2, 2],
		[29, 12],
		[2, 45],
		[45, 2],
	]) {
		assert((await spread(column, row)) > 60, `cell ${column}, ${row}`);
	}
}

test(`the first load is at most ${MAP_PAGE} bytes beside the engine`, async (t) => {
	const loads = new Map();
	await withMap(
		"lang=en",
		async (page) => {
			await page.waitForLoadState("networkidle");
			const sizes = await Promise.all([...loads].map(async ([name, body]) => [name, weight(await body)]));
			sizes.forEach(([name, size]) => t.diagnostic(`${size}  ${name}`));
			// What the map teaches comes after it, with the other map.
			const first = sizes.filter(([name]) => !/\.wasm$|nonSaturating|teaches/.test(name));
			const sum = first.reduce((sum, [, size]) => sum + size, 0);
			t.diagnostic(`${sum} bytes`);
			assert(sum <= MAP_PAGE, `${sum} bytes`);
		},
		{
			before: (page) => page.on("response", (response) => loads.set(new URL(response.url()).pathname, response.body())),
		},
	);
});
