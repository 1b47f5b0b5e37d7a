// Two runs at once on the page: begun beside a setting or by the address, shown side by side, and removed without a trace.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { keepMemory, measuring } from "./leaks.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();
/** By this early step, both runs have something to show. */
const STEP = 300;

/**
 * @param {string} name
 * @param {string} query
 * @param {(page: Page) => unknown} body
 * @param {import("./browser.mjs").Options} [options]
 */
function testTwins(name, query, body, options) {
	const onceThere = async (/** @type {Page} */ page) => {
		await stateIs(page, "ready", "paused");
		await page.locator(".with-twin").first().waitFor();
		await body(page);
	};
	test(name, () => withPage(use.browser, `${use.site.address}?autoplay=false&lang=en${query}`, onceThere, options));
}

const goto = (/** @type {Page} */ page, /** @type {number} */ step) =>
	page.evaluate((step) => document.querySelector("main").stage.goto(step), step);

/** Waits until both runs stand still at the same step. */
const level = (/** @type {Page} */ page) =>
	page.waitForFunction(() => {
		const { twin, player } = document.querySelector("main").stage;
		const pair = twin.value?.pair;
		return pair && pair.isLevel && !pair.way.value && !player.journey.value && player.state.value !== "training";
	});

/** The steps and hashes of both runs. */
const both = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { run, twin } = document.querySelector("main").stage;
		return [run, twin.value.pair.run.value].map(({ gan }) => ({ step: gan.stepCount, hash: gan.stateHash() }));
	});

/** The hash of a single run at a step. */
const solo = (/** @type {Page} */ page, config, step) =>
	page.evaluate(
		({ config, step }) => {
			const { gan } = document.querySelector("main").stage;
			const { config: own, events } = gan.constructor.preset("pytorch-tutorial");
			const alone = new gan.constructor({ ...own, ...config }, events);
			for (let i = 0; i < step; i++) {
				alone.step();
			}
			const hash = alone.stateHash();
			alone.free();
			return hash;
		},
		{ config, step },
	);

const button = (/** @type {Page} */ page, /** @type {string} */ setting) =>
	page.getByRole("button", { name: `Twin with another ${setting}`, exact: true });

testTwins("one press beside a setting: two pictures at the same step, each the run of its plan", "", async (page) => {
	await goto(page, STEP);
	const press = button(page, "painter's learning rate");
	await press.click();
	await page.locator(".pictures canvas").nth(1).waitFor();
	await level(page);
	const rate = { generatorLearningRate: 0.001 };
	assert.deepEqual(await both(page), [
		{ step: STEP, hash: await solo(page, {}, STEP) },
		{ step: STEP, hash: await solo(page, rate, STEP) },
	]);
	assert.equal(await press.getAttribute("aria-pressed"), "true");
	await page.getByText("Painter's learning rate: 0.0001 → 0.001", { exact: true }).waitFor();
	const [left, right] = await page.locator(".pictures canvas").all();
	const [one, other] = [await left.boundingBox(), await right.boundingBox()];
	assert.equal(one.y, other.y);
	assert(other.x > one.x + one.width);

	// On a phone the settings are far below, and one press leads back to both pictures.
	await page.getByLabel("Painter's learning rate (the twin's)").scrollIntoViewIfNeeded();
	await page.setViewportSize({ width: 390, height: 700 });
	await page.getByRole("button", { name: "See both pictures" }).click();
	await page.waitForFunction(() => {
		const { top, bottom } = document.querySelector(".pictures").getBoundingClientRect();
		return top < innerHeight && bottom > 0;
	});
	await page.setViewportSize({ width: 1280, height: 800 });

	// The twin's own control is set to the value of the other run, so nothing differs any more.
	await page.getByLabel("Painter's learning rate (the twin's)").fill("6");
	await page.getByText("Nothing differs: both runs are the same.").waitFor();
	await level(page);
	const [run, twin] = await both(page);
	assert.deepEqual(twin, run);

	// Only one thing may differ, so the other setting replaces the first. One button plays and pauses both runs.
	await button(page, "painter's loss").click();
	await page.getByText(/^Painter's loss: minimax/).waitFor();
	assert.equal(await press.getAttribute("aria-pressed"), "false");
	await page.getByRole("button", { name: "Play", exact: true }).click();
	await page.waitForFunction((step) => document.querySelector("main").stage.run.stepCount > step + 100, STEP);
	await page.getByRole("button", { name: "Pause", exact: true }).click();
	await level(page);
	const [{ step }, after] = await both(page);
	assert.deepEqual(after, { step, hash: await solo(page, { loss: "nonSaturating" }, step) });
	await page.keyboard.press(".");
	await level(page);
	assert.deepEqual(
		(await both(page)).map(({ step }) => step),
		[step + 1, step + 1],
	);
	await goto(page, 20);
	await level(page);
	assert.deepEqual((await both(page))[1], { step: 20, hash: await solo(page, { loss: "nonSaturating" }, 20) });
});

testTwins("charts and the truth show both, and without the twin one", `&twin=seed_7&step=${STEP}`, async (page) => {
	await level(page);
	const chart = page.locator("[data-panel=truth] .chart");
	await chart.scrollIntoViewIfNeeded();
	await chart.locator("canvas").waitFor();
	const lines = () => chart.locator(".legend strong").count();
	await page.waitForFunction(() => document.querySelectorAll("[data-panel=truth] .chart .legend strong").length === 4);
	assert.match(await chart.locator(".plot").getAttribute("aria-label"), /Distance, the twin's: \d/);
	const badge = page.locator("[data-panel=truth] .badge").nth(2);
	assert.match(await badge.innerText(), /The twin\. The truth: /);
	assert.match(await page.locator(".of-twin").innerText(), /^The twin: \S/);
	await page.getByRole("button", { name: "Remove the twin" }).click();
	await page.waitForFunction(() => document.querySelectorAll("[data-panel=truth] .chart .legend strong").length === 2);
	assert.equal(await lines(), 2);
	assert.equal(await page.locator("[data-panel=truth] .badge").count(), 2);
	assert.equal(await page.locator(".pictures canvas").count(), 1);
	assert.equal(await page.evaluate(() => document.activeElement.className), "gan-painter gan-stage");
});

for (const [twin, sentence] of /** @type {[string, RegExp][]} */ ([
	["luck_7", /twin must be settings such as loss_nonSaturating, with spaces between, but "luck_7" was given/],
	["generator-learning-rate_9", /twin: generatorLearningRate must be .* 9/],
	["loss_x", /twin: loss must be "minimax" or "nonSaturating", but "x" was given/],
	["update-order_x", /twin: updateOrder must be "classic" or .*, but "x" was given/],
	["conditional_x", /twin: conditional must be true or false, but "x" was given/],
])) {
	testTwins(`a bad twin in the address, ${twin}: one sentence, and none`, `&twin=${twin}`, async (page) => {
		const notice = page.locator(".notice:visible");
		await notice.waitFor();
		assert.match(await notice.innerText(), sentence);
		assert.equal(await page.locator(".pictures canvas").count(), 1);
		await goto(page, 10);
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.stepCount), 10);
	});
}

testTwins(
	"on a phone one stands above the other, and everything can be reached, in Chinese too",
	`&twin=loss_nonSaturating&step=${STEP}`,
	async (page) => {
		await level(page);
		const [one, other] = await page.locator(".pictures canvas").all();
		const [above, below] = [await one.boundingBox(), await other.boundingBox()];
		assert.equal(above.x, below.x);
		assert(below.y > above.y + above.height);
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
		await assertAccessible(page, "with a twin");
		await page.locator(".language").click();
		await page
			.getByText("画家的损失函数：minimax：ln(1 − D) → 非饱和：−ln D")
			.or(page.getByText(/画家的损失函数：/))
			.first()
			.waitFor();
		assert.match(await page.locator(".of-twin").innerText(), /^对照训练：/);
		await assertAccessible(page, "with a twin, in Chinese");
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
	},
	{ viewport: { width: 360, height: 740 }, hasTouch: true },
);

testTwins(
	"begun and ended again and again it leaves nothing behind",
	"",
	async (page) => {
		await goto(page, 50);
		await button(page, "painter's loss").click();
		await level(page);
		const measure = await measuring(page);
		const comeAndGo = (/** @type {number} */ rounds) =>
			page.evaluate(async (rounds) => {
				const { stage } = document.querySelector("main");
				const [press] = [...document.querySelectorAll(".with-twin")].slice(-1);
				for (let round = 0; round < rounds; round++) {
					while (stage.twin.value) {
						press.click();
						await new Promise((resolve) => requestAnimationFrame(resolve));
					}
					press.click();
					while (!stage.twin.value?.pair.isLevel) {
						await new Promise((resolve) => requestAnimationFrame(resolve));
					}
				}
				press.click();
			}, rounds);
		await comeAndGo(10);
		const before = await measure();
		await button(page, "painter's loss").click();
		await level(page);
		await comeAndGo(40);
		const later = await measure();
		// If each round left the objects that it makes, there would be 40 times as many.
		assert(later.engine === before.engine, "the engine's memory has grown");
		assert(later.nodes <= before.nodes && later.listeners <= before.listeners, JSON.stringify([before, later]));
		assert(later.objects <= before.objects + 40, JSON.stringify([before, later]));
	},
	{
		before: async (page) => {
			await page.addInitScript(keepMemory);
		},
	},
);

/** Waits until the address names this twin, or none if it is null. */
const addressSays = (/** @type {Page} */ page, /** @type {string | null} */ twin) =>
	page.waitForFunction((twin) => new URLSearchParams(location.search).get("twin") === twin, twin);

/** Opens the page's own address again. */
async function reload(/** @type {Page} */ page) {
	await page.reload();
	await stateIs(page, "paused");
	await level(page);
}

testTwins(
	"the address follows the twin, and makes the same two again; so does a link",
	"&utm_source=x",
	async (page) => {
		await goto(page, STEP);
		await button(page, "painter's loss").click();
		await level(page);
		await addressSays(page, "loss_nonSaturating");
		const at = await both(page);
		await page.waitForFunction((step) => location.search.includes(`step=${step}`), STEP);
		await reload(page);
		assert.deepEqual(await both(page), at);

		await button(page, "update order").click();
		const keysOfLink = async () => {
			await page.getByRole("button", { name: "Share" }).click();
			const href = await page.locator(".sharing textarea").first().inputValue();
			await page.keyboard.press("Escape");
			return new URL(href).searchParams;
		};
		// The link has the keys at once, though the address is written at most once a second.
		const keys = await keysOfLink();
		assert.deepEqual([keys.get("twin"), keys.get("utm_source")], ["update-order_simultaneous", "x"]);
		await addressSays(page, "update-order_simultaneous");
		await page.getByRole("button", { name: "Remove the twin" }).click();
		assert.equal((await keysOfLink()).get("twin"), null);
		await addressSays(page, null);
	},
);

testTwins("a twin that the address asks for stays in it until it is there", "&twin=seed_7&step=20", async (page) => {
	await level(page);
	await page.evaluate(() => document.querySelector("main").stage.setSpeed(100));
	await page.waitForFunction(() => location.search.includes("speed=100"));
	await addressSays(page, "seed_7");
});

/** Leaves a run with another seed and a larger batch, and begins one of the tutorial. */
async function leaveOne(/** @type {Page} */ page) {
	await goto(page, 40);
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		stage.restart({ preset: "mode-collapse", config: { seed: 9, batchSize: 16 } });
		await stage.goto(60);
		stage.restart({ preset: "pytorch-tutorial", config: { seed: 5 } });
		await stage.goto(80);
	});
	await page.locator("[data-panel=runs]").scrollIntoViewIfNeeded();
}

const compare = (/** @type {Page} */ page, /** @type {string} */ run) =>
	page.locator("[data-panel=runs] li", { hasText: run }).getByRole("button", { name: "Compare" });

const paint = (/** @type {Page} */ page, /** @type {string} */ css, /** @type {string} */ property) =>
	page
		.locator(css)
		.first()
		.evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), property);

testTwins("a past run beside the one on show, in the colour that it has in the list", "", async (page) => {
	await leaveOne(page);
	const press = compare(page, "seed 9");
	await press.click();
	await level(page);
	const seed = () => page.evaluate(() => document.querySelector("main").stage.twin.value.pair.run.value.config.seed);
	assert.equal(await seed(), 9);
	assert.equal(await press.getAttribute("aria-pressed"), "true");
	const swatch = "[data-panel=runs] li:has([aria-pressed=true]) .swatch";
	const colour = await paint(page, swatch, "background-color");
	assert.equal(await paint(page, ".of-twin .swatch", "background-color"), colour);
	const line = "[data-panel=truth] .chart .legend li:nth-child(3) .sample";
	await page.locator(line).scrollIntoViewIfNeeded();
	await page.waitForFunction(
		([line, colour]) => {
			const sample = document.querySelector(line);
			return sample && getComputedStyle(sample).color === colour;
		},
		[line, colour],
	);
	await assertAccessible(page, "with a past run beside it");

	// The run was made by its settings alone, so the address is enough to make it again.
	const at = await both(page);
	await addressSays(page, "preset_mode-collapse seed_9 batch-size_16");
	await page.waitForFunction(() => location.search.includes("step=80"));
	await reload(page);
	assert.deepEqual(await both(page), at);
});

testTwins("a past run with live changes of its own is in no address; pressed again it is gone", "", async (page) => {
	await goto(page, 40);
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		stage.change("loss", "nonSaturating");
		await stage.goto(60);
		await stage.reset({ seed: 5 });
		await stage.goto(50);
	});
	await page.locator("[data-panel=runs]").scrollIntoViewIfNeeded();
	await button(page, "update order").click();
	await addressSays(page, "update-order_simultaneous");
	const press = compare(page, "seed 1");
	await press.click();
	await level(page);
	await addressSays(page, null);
	await press.click();
	await page.locator(".pictures canvas").nth(1).waitFor({ state: "detached" });
	assert.equal(await press.getAttribute("aria-pressed"), "false");
});

testTwins("what is locked, or not there, has no twin of its own", "&lock=loss+undo&hide=update-order", async (page) => {
	assert.equal(await page.locator(".with-twin").count(), 3);
	assert.equal(await button(page, "painter's loss").count(), 0);
	assert.equal(await button(page, "update order").count(), 0);
	await leaveOne(page);
	await compare(page, "seed 9").click();
	await page.getByText("Locked by whoever sent you this link.").first().waitFor();
	assert.equal(await page.locator(".pictures canvas").count(), 1);
});
