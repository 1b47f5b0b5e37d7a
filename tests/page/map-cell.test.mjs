// The run of a map's cell beside the map, what is taken away of the map, and what is kept of it on the device.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { readPng } from "./png.mjs";

/** @typedef {import("playwright-core").Page} Page */

await init({ module_or_path: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });

const use = useSite();
/** A map that is computed in a second or two, and the address that shows a cell of it. */
const SMALL = "size=4&steps=500";
const CELLS = 16;
/** Milliseconds after which a map that is never whole fails. */
const LONGEST = 60_000;

/**
 * @param {string} name
 * @param {string} query
 * @param {(page: Page) => unknown} body
 * @param {import("./browser.mjs").Options} [options]
 */
function testMap(name, query, body, options) {
	test(name, () => withPage(use.browser, `${use.site.address}map.html?${query}`, body, options));
}

/** The hash of a fresh Gan of the run on the map's stage, at a step. */
async function freshHash(/** @type {Page} */ page, /** @type {number} */ step) {
	const config = await onStage(page, ({ run }) => run.startConfig);
	const gan = new Gan(config);
	gan.stepFor(Number.POSITIVE_INFINITY, step);
	return { config, hash: gan.stateHash() };
}

const onStage = (/** @type {Page} */ page, /** @type {(stage: any) => unknown} */ look) =>
	/** @type {Promise<any>} */ (page.evaluate(`(${look})(document.querySelector(".stage-place").stage)`));
const isOnStage = (/** @type {Page} */ page, /** @type {(stage: any) => unknown} */ look) =>
	page.waitForFunction(`(${look})(document.querySelector(".stage-place")?.stage ?? {})`);
/** Makes a file of the map, and returns its name and content. */
async function take(/** @type {Page} */ page, /** @type {string} */ label) {
	const button = page.getByRole("button", { name: label });
	if (!(await button.isVisible())) {
		await page.locator(".take-map summary").click();
	}
	const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
	return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

const rowsOf = (/** @type {Buffer} */ table) => {
	const [header, ...lines] = table.toString().trimEnd().split("\n");
	return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [header.split(",")[i], cell])));
};

/** Waits until the page computes so many runs. */
const computes = (/** @type {Page} */ page, /** @type {number} */ runs) =>
	page.waitForFunction((runs) => document.querySelector(".map-progress progress")?.max === runs, runs);

/** The table of a map, once that has so many runs. */
async function wholeTable(/** @type {Page} */ page, /** @type {number} */ runs) {
	for (const end = Date.now() + LONGEST; ; await page.waitForTimeout(200)) {
		const csv = await take(page, "Table (CSV)");
		const rows = rowsOf(csv.content);
		if (rows.length === runs) {
			return { ...csv, rows };
		}
		assert(Date.now() < end, `it has no more than ${rows.length} runs`);
	}
}

testMap(
	"a cell's run stops where the map looks, with the bits of a fresh Gan, and its link opens it at the step on show",
	"lang=en&cell=24 20",
	async (page) => {
		await isOnStage(page, ({ state }) => state === "ready");
		assert.equal(await onStage(page, ({ run }) => run.stepCount), 0, "it does not play by itself with less motion");
		await page.locator(".chosen-cell").getByRole("button", { name: "Play" }).click();
		await isOnStage(page, ({ state }) => state === "done");
		const { config, hash } = await freshHash(page, 5000);
		assert.deepEqual(await onStage(page, ({ run, gan }) => [run.stepCount, gan.stateHash()]), [5000, hash]);
		const facts = await page.locator(".chosen-cell .facts").innerText();
		assert.match(facts, /Painter's learning rate\s+0\.0011\s+Critic's learning rate\s+0\.000504\s+Seed\s+1\s/);
		assert.equal(config.generatorLearningRate.toPrecision(2), "0.0011");
		// What the map says is what the run comes to.
		const sentence = await page.locator(".chosen-cell .sentence").innerText();
		const said = /What the map says\s+(\w[\w ]*),/.exec(facts)?.[1];
		assert(said && sentence.includes(said), `${facts}\n${sentence}`);
		assert.match(
			await page.locator(".chosen-cell .chart.distance svg").getAttribute("aria-label"),
			/healthy below 0\.09/,
		);

		await onStage(page, (stage) => stage.goto(700));
		await page.getByRole("link", { name: "Open in the main page" }).click();
		await stateIs(page, "paused");
		const there = await page.evaluate(() => {
			const { run, gan } = document.querySelector("main").stage;
			return [run.stepCount, run.goal, gan.stateHash(), gan.config];
		});
		const fresh = new Gan(config);
		fresh.stepFor(Number.POSITIVE_INFINITY, 700);
		assert.deepEqual(there, [700, 5000, fresh.stateHash(), config]);
	},
);

testMap(
	"a press plays another cell and another seed, by itself, and stands still off screen",
	`lang=en&${SMALL}&seeds=3&cell=1 2`,
	async (page) => {
		await isOnStage(page, ({ state }) => state === "training" || state === "done");
		const first = await onStage(page, ({ run }) => run.startConfig);
		const seeds = page.locator(".seeds button");
		await wholeTable(page, 3 * CELLS);
		assert.equal(await seeds.count(), 3);
		assert.match(await seeds.nth(1).innerText(), /^2: \w/);
		await seeds.nth(1).click();
		await isOnStage(page, ({ run }) => run.startConfig.seed === 2);
		assert.deepEqual(await onStage(page, ({ run }) => run.startConfig), { ...first, seed: first.seed + 1 });
		assert.equal(await seeds.nth(1).getAttribute("aria-pressed"), "true");
		await isOnStage(page, ({ state }) => state === "done");
		const { hash } = await freshHash(page, 500);
		assert.equal(await onStage(page, ({ gan }) => gan.stateHash()), hash);

		const box = await page.locator(".outcomes .area").boundingBox();
		assert(box);
		await page.mouse.click(box.x + 0.9 * box.width, box.y + 0.1 * box.height);
		await isOnStage(page, ({ run }) => run.startConfig.generatorLearningRate === 0.1);
		const { generatorLearningRate, discriminatorLearningRate, seed } = await onStage(
			page,
			({ run }) => run.startConfig,
		);
		assert.deepEqual([generatorLearningRate, discriminatorLearningRate, seed], [0.1, 0.1, 1]);

		await onStage(page, (stage) => {
			stage.setSpeed(20);
			stage.play();
		});
		await page.evaluate(() => {
			document.body.style.paddingBottom = "3000px";
			scrollTo(0, document.body.scrollHeight);
		});
		await page.waitForTimeout(500);
		const step = await onStage(page, ({ run }) => run.stepCount);
		await page.waitForTimeout(500);
		assert.equal(await onStage(page, ({ run }) => run.stepCount), step);
	},
	{ reducedMotion: "no-preference" },
);

testMap("each file of a map has what it should", `lang=en&${SMALL}`, async (page) => {
	const { name, rows } = await wholeTable(page, CELLS);
	assert.equal(name, "gan-painter-map-minimax-step500-seed1.csv");
	for (const { generatorLearningRate, discriminatorLearningRate, seed, step, hash } of rows) {
		const { config } = Gan.preset("pytorch-upstream");
		const rates = [generatorLearningRate, discriminatorLearningRate].map(Number);
		const gan = new Gan({
			...config,
			generatorLearningRate: rates[0],
			discriminatorLearningRate: rates[1],
			seed: Number(seed),
		});
		gan.stepFor(Number.POSITIVE_INFINITY, Number(step));
		assert.equal(gan.stateHash(), hash);
	}

	const json = JSON.parse((await take(page, "Everything (JSON)")).content.toString());
	assert.deepEqual([json.runs.length, json.spec.steps, json.legend.x.values.length], [CELLS, 500, 4]);
	assert.equal(json.link, page.url());

	const svg = await take(page, "Drawing (SVG)");
	assert.deepEqual(
		await page.evaluate((text) => {
			const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
			const { documentElement: root } = parsed;
			const texts = Array.from(parsed.querySelectorAll("text"), ({ textContent }) => textContent);
			return [
				parsed.querySelector("parsererror") === null,
				root.getAttribute("viewBox"),
				texts[0],
				texts.includes("Painter's learning rate →"),
			];
		}, svg.content.toString()),
		[true, "0 0 1000 1414", "Where does a GAN learn?", true],
	);

	const png = await take(page, "Picture (PNG)");
	const { width, height, data, channels } = readPng(png.content);
	assert.deepEqual([width, height], [2000, 2828]);
	const colours = new Set();
	for (let i = 0; i < data.length; i += channels * 101) {
		colours.add(data.slice(i, i + 3).join());
	}
	assert(colours.size > 5, `${colours.size} colours`);
});

testMap(
	"a pressed point's picture and its Play fit the window, and the map's settings stay below its legend",
	"lang=en&cell=24 20",
	async (page) => {
		await isOnStage(page, ({ state }) => state === "ready");
		const box = async (/** @type {string} */ selector) => {
			const found = await page.locator(selector).boundingBox();
			assert(found, selector);
			return { left: found.x, top: found.y, bottom: found.y + found.height };
		};
		const play = await box(".chosen-cell button.play");
		assert(play.bottom <= 800, `Play ends at ${play.bottom}`);
		const [legend, other, take] = [await box(".map-legend"), await box(".other-map"), await box(".take-map")];
		assert.deepEqual([other.left, take.left], [legend.left, legend.left]);
		// 26 px: the gap of the grid, and the legend's own space.
		assert(other.top - legend.bottom < 40, `${other.top - legend.bottom} px below the legend`);
		assert(take.top - other.bottom < 40, `${take.top - other.bottom} px below the settings`);
		// Both say the same of the point, with the same digits.
		const reading = await page.locator(".reading").innerText();
		const facts = await page.locator(".chosen-cell .facts").innerText();
		const [said, read] = [facts, reading].map((text) => /distance ([\d.]+)/.exec(text)?.[1]);
		assert(said !== undefined && said === read, `${facts}\n${reading}`);
	},
	{ viewport: { width: 1280, height: 800 } },
);

testMap(
	"a half computed map goes on where it was, and what is kept can be deleted",
	"lang=en&size=4&steps=2000",
	async (page) => {
		await wholeTable(page, CELLS);
		// It is written within three seconds.
		await page.waitForTimeout(4000);
		// Of the kept map, three cells are lost.
		await page.evaluate(async () => {
			const opening = indexedDB.open("gan-painter-maps");
			await new Promise((resolve) => (opening.onsuccess = resolve));
			const transaction = opening.result.transaction(["runs"], "readwrite");
			const runs = transaction.objectStore("runs");
			const cursor = runs.openCursor();
			cursor.onsuccess = () => cursor.result?.update(cursor.result.value.slice(0, -3 * 7));
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			opening.result.close();
		});
		await page.reload();
		await computes(page, 3);
		await wholeTable(page, CELLS);
		await page.waitForTimeout(4000);
		await page.reload();
		await wholeTable(page, CELLS);
		assert.equal(await page.locator(".map-progress progress").count(), 0, "nothing is computed");
		assert.match(await page.locator(".kept p").first().innerText(), /0\.9 KB/);
		await page.getByRole("button", { name: "Forget kept maps" }).click();
		await page.getByText("Forgotten: 0.9 KB").waitFor();
		assert.equal(await page.evaluate(() => document.activeElement?.textContent?.startsWith("Forgotten")), true);
		await page.reload();
		await computes(page, CELLS);
	},
);

for (const [lang, colorScheme] of /** @type {const} */ ([
	["en", "light"],
	["zh", "dark"],
])) {
	testMap(
		`the run and the files can be used by everybody: ${lang}, ${colorScheme}`,
		`lang=${lang}&${SMALL}&seeds=2&cell=1 2`,
		async (page) => {
			await isOnStage(page, ({ state }) => state === "ready");
			await page.locator(".take-map summary").click();
			await page.locator(".makers button").first().waitFor();
			await page.locator(".chart").first().waitFor();
			await assertAccessible(page, "a cell's run, and the files");
		},
		{ colorScheme },
	);
}
