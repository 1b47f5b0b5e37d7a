// "Is it luck?": sixteen runs beside the one on show. Their numbers are those of fresh Gans, and nothing of the run on show is lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { countsOf, NAMES, sixteen, worstOf } from "./seeds.mjs";

const use = useSite();

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** Networks that take microseconds for a step. */
const SMALL = { batchSize: 4, generatorHidden: [8], discriminatorHidden: [8] };
const SMALL_QUERY = "batch-size=4&generator-hidden=8&discriminator-hidden=8";
/** The fewest steps that are tried. */
const LEAST = 3000;

/**
 * Opens the page at a run, and the panel.
 * @param {string} query
 * @param {(page: Page, panel: Locator) => Promise<void>} body
 * @param {import("./browser.mjs").Options} [options]
 */
const withPanel = (query, body, options) =>
	withPage(
		use.browser,
		`${use.site.address}?panels=luck&lang=en&${query}`,
		async (page) => {
			await stateIs(page, "ready", "paused");
			const step = Number(/\bstep=(\d+)/.exec(query)?.[1] ?? 0);
			await page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount === step, step);
			const panel = page.locator("[data-panel=luck]");
			await panel.evaluate((/** @type {any} */ node) => {
				node.open = true;
				node.scrollIntoView();
			});
			await panel.locator(".go").waitFor();
			await body(page, panel);
			assert.doesNotMatch(await panel.innerText(), /NaN|undefined|Infinity/);
		},
		options,
	);

const hash = (/** @type {Page} */ page) => page.evaluate(() => document.querySelector("main").stage.gan.stateHash());
const stageAt = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		return { seed: gan.startConfig.seed, step: gan.stepCount, hash: gan.stateHash() };
	});

/** Waits until all sixteen runs are there. */
const allThere = async (/** @type {Locator} */ panel) => {
	await panel.locator(".whether:not([hidden])").waitFor({ timeout: 60_000 });
	await panel.getByRole("button", { name: "Try 16 seeds" }).waitFor();
};

const tryAll = async (/** @type {Locator} */ panel) => {
	await panel.getByRole("button", { name: "Try 16 seeds" }).click();
	await allThere(panel);
};

const tilesOf = (/** @type {Locator} */ panel) =>
	panel
		.locator(".ends button")
		.evaluateAll((nodes) =>
			nodes.map((node) => [".seed", ".end", ".spoken"].map((css) => node.querySelector(css)?.textContent).join(", ")),
		);

/** The points of a path, in the units of the chart. */
const pointsOf = async (/** @type {Locator} */ chart, /** @type {string} */ name) => {
	const [path, box] = await chart
		.locator("svg")
		.evaluate((svg, name) => [svg.querySelector(`.${name}`)?.getAttribute("d"), svg.getAttribute("viewBox")], name);
	const top = Number(box?.split(" ")[3]);
	const numbers = (path ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
	return { top, points: numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, top - numbers[i + 1]]] : [])) };
};

/** x[i] + (h − i)·(x[i+1] − x[i]) with h = share · (n − 1) */
function quantile(/** @type {number[]} */ values, /** @type {number} */ share) {
	const sorted = [...values].sort((a, b) => a - b);
	const h = share * (sorted.length - 1);
	const [low, high] = [sorted[Math.floor(h)], sorted[Math.ceil(h)]];
	return low + (h - Math.floor(h)) * (high - low);
}

/** Four decimals are drawn. */
const NEAR = 1e-4;

async function assertBands(/** @type {Locator} */ panel, /** @type {ReturnType<typeof sixteen>} */ runs, seed) {
	for (const [i, measure] of /** @type {const} */ (["distance", "variety"]).entries()) {
		const chart = panel.locator(".field").nth(i);
		const columns = runs[0].course.map(({ step }, at) => ({
			step,
			values: runs.map(({ course }) => course[at][measure]),
		}));
		const line = async (/** @type {string} */ name, /** @type {(values: number[]) => number} */ of) => {
			const { top, points } = await pointsOf(chart, name);
			const expected = columns.map(({ step, values }) => [step, Math.min(of(values), 2 * top)]);
			// An area begins with its upper edge, and comes back along the lower one.
			assert(points.length >= expected.length, `${name} has ${points.length} points`);
			expected.forEach(([x, y], at) => {
				assert.equal(points[at][0], x);
				assert(Math.abs(points[at][1] - y) < NEAR, `${measure}, ${name} at ${x}: ${points[at][1]} instead of ${y}`);
			});
			return points.slice(expected.length).reverse();
		};
		const back = {
			all: await line("all", (values) => Math.max(...values)),
			half: await line("half", (values) => quantile(values, 0.75)),
		};
		await line("middle", (values) => quantile(values, 0.5));
		const own = runs.findIndex((run) => run.seed === seed);
		await line("own", (values) => values[own]);
		columns.forEach(({ values }, at) => {
			assert(Math.abs(back.all[at][1] - Math.min(...values)) < NEAR);
			assert(Math.abs(back.half[at][1] - quantile(values, 0.25)) < NEAR);
		});
	}
}

test("sixteen runs with their live changes are those of fresh Gans; the worst comes on the stage, and Undo brings the run back", async () => {
	const steps = LEAST + 100;
	const changes = /** @type {const} */ ([{ step: 900, field: "loss", value: "nonSaturating" }]);
	const runs = sixteen({ ...SMALL, seed: 41, conditional: true }, [...changes], steps);
	await withPanel(`${SMALL_QUERY}&seed=41&conditional=true&step=900`, async (page, panel) => {
		await page.evaluate(async (steps) => {
			const { stage } = document.querySelector("main");
			stage.change("loss", "nonSaturating");
			await stage.goto(steps);
		}, steps);
		const before = await stageAt(page);
		assert.equal(before.hash, runs[0].hash);
		await panel.getByText(`Seeds 41 to 56, each trained to step 3,100: about`).waitFor();
		await tryAll(panel);
		assert.equal(await panel.locator(".counts").innerText(), countsOf(runs));
		assert.deepEqual(
			(await tilesOf(panel)).map((label) => label.replace(/(distance 0\.0\d\d)\d*/, "$1")),
			runs.map(({ seed, verdict, distance, variety }) => {
				return `Seed ${seed}, ${NAMES[verdict]}, distance ${distance.toFixed(2)}, variety ${variety.toFixed(2)}`;
			}),
		);
		assert.match(await panel.locator(".ends [aria-current]").innerText(), /^Seed 41\n/);
		await assertBands(panel, runs, 41);
		assert.deepEqual(await stageAt(page), before, "the run on show stays as it is");

		const worst = worstOf(runs);
		await panel.getByRole("button", { name: `Open the worst: seed ${worst.seed}, ${NAMES[worst.verdict]}` }).click();
		await panel.getByText(`The run with seed ${worst.seed} is on the stage.`).waitFor();
		await page.waitForFunction((steps) => document.querySelector("main").stage.gan.stepCount === steps, steps);
		assert.deepEqual(await stageAt(page), { seed: worst.seed, step: steps, hash: worst.hash });
		const shown = panel.locator(".ends [aria-current]");
		await page.waitForFunction(
			(seed) => document.querySelector(".ends [aria-current]")?.textContent?.includes(`Seed ${seed}`),
			worst.seed,
		);
		assert.match(await shown.innerText(), /on show/);
		await assertBands(panel, runs, worst.seed);
		assert(await panel.locator(".of-other").isHidden());

		await page.locator(".gan-stage .undo").click();
		assert.deepEqual(await stageAt(page), before);
		await page.waitForFunction(() => document.querySelector(".ends [aria-current]")?.textContent?.includes("Seed 41"));
		// By the keyboard.
		await panel.locator(".ends button").nth(5).focus();
		await page.keyboard.press("Enter");
		await page.waitForFunction(() => document.querySelector("main").stage.gan.startConfig.seed === 46);
		await page.waitForFunction((steps) => document.querySelector("main").stage.gan.stepCount === steps, steps);
		assert.equal(await hash(page), runs[5].hash);
		assert.match(page.url(), /seed=46/);
	});
});

test("the results stay when other settings are on show, and say whose they are, until they are asked for again", async () => {
	await withPanel(`${SMALL_QUERY}&seed=3&step=20`, async (page, panel) => {
		await tryAll(panel);
		const [tiles, counts] = [await tilesOf(panel), await panel.locator(".counts").innerText()];
		await page.evaluate(() => document.querySelector("main").stage.goto(40));
		assert(await panel.locator(".of-other").isHidden(), "another step is the same run");
		await page.evaluate(() => document.querySelector("main").stage.change("discriminatorLearningRate", 0.01));
		const sentence = "These are not of the run on show. They have the settings of The tutorial (PyTorch), seed 3.";
		await panel.getByText(sentence, { exact: true }).waitFor();
		assert.equal(await panel.locator(".ends [aria-current]").count(), 0);
		await page.evaluate(async () => {
			const { stage } = document.querySelector("main");
			await stage.reset({ seed: 100, batchSize: 8 });
			await stage.goto(3300);
		});
		await panel.getByText("Seeds 100 to 115, each trained to step 3,300: about").waitFor();
		assert.deepEqual([await tilesOf(panel), await panel.locator(".counts").innerText()], [tiles, counts]);
		await page.evaluate(() => (document.querySelector("[data-panel=luck] .whether").hidden = true));
		await panel.getByRole("button", { name: "Try 16 seeds" }).click();
		await panel.getByText("at step 3,300, with the seeds 100 to 115").waitFor();
		await panel.locator(".ends button").nth(15).waitFor();
		await panel.getByRole("button", { name: "Try 16 seeds" }).waitFor();
		const changes = /** @type {const} */ ([]);
		const config = await page.evaluate(() => document.querySelector("main").stage.gan.startConfig);
		const runs = sixteen(config, [...changes], 3300);
		assert.equal(await panel.locator(".counts").innerText(), countsOf(runs));
		await assertBands(panel, runs, 100);
		assert(await panel.locator(".of-other").isHidden());
	});
});

test("cancel keeps what has come, and the run on the stage goes on meanwhile", async () => {
	await withPanel("seed=5&step=10&speed=100", async (page, panel) => {
		const button = panel.locator(".go");
		// Before one run has ended, nothing has come.
		await button.focus();
		await page.keyboard.press("Enter");
		await page.keyboard.press("Enter");
		await panel.locator("progress").waitFor({ state: "detached" });
		assert.equal(await button.innerText(), "Try 16 seeds");
		assert(await button.evaluate((node) => node === document.activeElement), "the button keeps the focus");
		assert.equal(await panel.locator(".results:not([hidden])").count(), 0);

		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.keyboard.press("Enter");
		await panel.locator(".ends button").first().waitFor();
		assert.match(await panel.locator(".going").innerText(), /^\d+ of 16 runs, \d+\.\d+ a second$/);
		assert.equal(await panel.locator(".worst").count(), 0, "the worst is not known yet");
		await page.keyboard.press("Enter");
		await panel.getByText(/^Cancelled after \d+ of 16 runs\.$/).waitFor();
		const came = (await tilesOf(panel)).length;
		assert(came > 0 && came < 16, `${came} runs`);
		await panel.getByText(`Cancelled after ${came} of 16 runs.`, { exact: true }).waitFor();
		assert(await panel.locator(".whether").isHidden(), "a part of the runs says nothing of luck");
		const step = await page.evaluate(() => document.querySelector("main").stage.gan.stepCount);
		assert(step > 10, `the stage is at step ${step}`);
		await page.evaluate(() => document.querySelector("main").stage.pause());
		const tiles = await tilesOf(panel);
		await page.waitForTimeout(500);
		assert.deepEqual(await tilesOf(panel), tiles, "nothing goes on");
		await tryAll(panel);
		assert.equal((await tilesOf(panel)).length, 16);
	});
});

test("a page that can't be seen stands still, and a closed panel goes on", async () => {
	await withPanel("seed=5&step=10", async (page, panel) => {
		const hide = (/** @type {boolean} */ isHidden) =>
			page.evaluate((isHidden) => {
				Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
				document.dispatchEvent(new Event("visibilitychange"));
			}, isHidden);
		await panel.locator(".go").click();
		await panel.locator(".ends button").first().waitFor();
		await hide(true);
		// A run that has just ended may still be told.
		await page.waitForTimeout(300);
		const share = () => panel.locator("progress").evaluate((/** @type {any} */ node) => node.value);
		const before = await share();
		assert(before < 1);
		await page.waitForTimeout(1000);
		assert.equal(await share(), before);
		await hide(false);
		await panel.evaluate((/** @type {any} */ node) => (node.open = false));
		await page.waitForFunction(() => document.querySelectorAll(".ends button").length === 16, undefined, {
			timeout: 60_000,
		});
	});
});

test("a run whose step is refused is told as stopped, and comes on the stage at the step before", async () => {
	const query = `${SMALL_QUERY}&optimizer=sgd&generator-learning-rate=1&discriminator-learning-rate=1&seed=2`;
	const config = { ...SMALL, optimizer: "sgd", generatorLearningRate: 1, discriminatorLearningRate: 1, seed: 2 };
	const runs = sixteen(/** @type {any} */ (config), [], LEAST);
	const stopped = runs.find(({ verdict }) => verdict === "stopped");
	assert(stopped, countsOf(runs));
	await withPanel(query, async (page, panel) => {
		await tryAll(panel);
		assert.equal(await panel.locator(".counts").innerText(), countsOf(runs));
		await panel.getByText("Runs that stopped, or are beyond all numbers, are missing from the bands").waitFor();
		await panel.locator(".ends button").nth(runs.indexOf(stopped)).click();
		await page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount === step, stopped.step);
		assert.equal(await hash(page), stopped.hash);
	});
});

/** Stands in for the browser's Worker: it is ready, and crashes at each run that it is given. */
const CRASHING = `globalThis.Worker = class extends EventTarget {
	postMessage(order) {
		const isModule = order instanceof WebAssembly.Module;
		if (isModule || order.kind === "run") {
			const report = new MessageEvent("message", { data: { kind: "ready" } });
			setTimeout(() => this.dispatchEvent(isModule ? report : new ErrorEvent("error", { message: "it crashed" })));
		}
	}
	terminate() {}
};`;
const FORBIDDEN = `globalThis.Worker = class {
	constructor() {
		throw new DOMException("no workers here", "SecurityError");
	}
};`;

test("without workers the numbers are the same, and the reader is told of crashes", async () => {
	const runs = sixteen({ ...SMALL, seed: 1 }, [], LEAST);
	const options = (/** @type {string} */ script) => ({
		before: (/** @type {Page} */ page) => page.addInitScript(script),
	});
	await withPanel(
		`${SMALL_QUERY}&step=5`,
		async (_page, panel) => {
			await tryAll(panel);
			assert.equal(await panel.locator(".counts").innerText(), countsOf(runs));
			await assertBands(panel, runs, 1);
		},
		options(FORBIDDEN),
	);
	await withPanel(
		`${SMALL_QUERY}&step=5`,
		async (_page, panel) => {
			await panel.locator(".go").click();
			const sentence = "The runs can't go on: two workers of the browser have crashed at the same run.";
			await panel.getByRole("alert").getByText(sentence).waitFor();
			assert.equal(await panel.locator(".go").innerText(), "Try 16 seeds");
			assert.equal(await panel.locator(".results:not([hidden])").count(), 0);
		},
		options(CRASHING),
	);
});

test("locked things are not changed, and a file's run is told from the others", async () => {
	for (const lock of ["lock=new-seed", "hide=new-seed", "lock=timeline"]) {
		await withPanel(`${SMALL_QUERY}&step=5&${lock}`, async (page, panel) => {
			const before = await hash(page);
			await tryAll(panel);
			assert.equal(await panel.locator(".ends button:disabled").count(), 16);
			assert.equal(await panel.locator(".worst").count(), 0);
			assert.doesNotMatch(await panel.innerText(), /Press one/);
			assert.equal(await hash(page), before);
		});
	}
	await withPanel(`${SMALL_QUERY}&seed=8&step=30`, async (page, panel) => {
		await page.evaluate(async () => {
			const { player, gan } = document.querySelector("main").stage;
			player.open(gan.checkpoint());
		});
		await panel.getByText("The run on show began with a file.").waitFor();
		await tryAll(panel);
		await panel.getByText("They have the settings of An opened file, seed 8.").waitFor();
		await panel.locator(".ends button").first().click();
		await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount === 3000);
		assert.equal(await hash(page), sixteen({ ...SMALL, seed: 8 }, [], LEAST)[0].hash);
		await page.locator(".gan-stage .undo").click();
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.stepCount), 30);
	});
});

test("accessible in both languages, light and dark, from 360 to 1920 pixels", async () => {
	const shows = /** @type {const} */ ([
		[360, 780, "zh", "dark", true],
		[390, 844, "en", "light", true],
		[1280, 800, "zh", "light", false],
		[1920, 1080, "en", "dark", false],
	]);
	for (const [width, height, lang, colorScheme, hasTouch] of shows) {
		await withPage(
			use.browser,
			`${use.site.address}?panels=luck&lang=${lang}&${SMALL_QUERY}&step=5`,
			async (page) => {
				await stateIs(page, "paused");
				const panel = page.locator("[data-panel=luck]");
				await panel.evaluate((/** @type {any} */ node) => (node.open = true));
				const name = { zh: "试 16 个种子", en: "Try 16 seeds" }[lang];
				await panel.getByRole("button", { name })[hasTouch ? "tap" : "click"]();
				await panel.locator(".whether:not([hidden])").waitFor();
				await panel.locator(".worst")[hasTouch ? "tap" : "click"]();
				await panel.locator(".opened .lead").waitFor();
				await assertAccessible(page, `the panel at ${width} pixels, ${lang}, ${colorScheme}`);
				assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
				const tooWide = await panel
					.locator(".tile")
					.evaluateAll((nodes) => nodes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
				assert.equal(tooWide, 0, "everything fits into its box");
			},
			{ viewport: { width, height }, colorScheme, hasTouch },
		);
	}
});
