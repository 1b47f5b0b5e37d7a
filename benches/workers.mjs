// Measures what computes a map in Chromium: its runs with one worker and with two, with the engine alone beside them, and the frames of the
// page meanwhile, on a slowed-down CPU.

import { serve } from "../tests/page/serve.mjs";
import { buildWorkersPage } from "../tests/page/workers-page.mjs";
import { loadPackage } from "./entries.mjs";
import { packages } from "./build.mjs";
import { openSlowly, SLOWDOWN, tasksOf } from "./slow-page.mjs";
import { quantile, spread } from "./statistics.mjs";

/** The runs of a turn. */
const RUNS = 24;
/** A live map's. */
export const STEPS = 1000;
const WIDTHS = [1, 2];
export const WINDOWS = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const SECONDS = 8;
/** Milliseconds in which a page that has just opened comes to rest. */
const REST = 1000;

/**
 * @typedef {object} WorkersSpeed
 * @property {number} width how many workers; 0 for the engine alone
 * @property {import("./statistics.mjs").Spread} perSecond runs a second
 * @property {number} toEngine the runs of a worker to those of the engine alone, the median of the rounds
 * @property {number} toOne the runs of all workers to those of one worker, the median of the rounds
 */

/**
 * Each round has one turn of the engine and one with each number of workers, so that other work of the machine affects all of them.
 * @param {import("playwright-core").Browser} browser
 * @param {number} rounds
 * @returns {Promise<WorkersSpeed[]>}
 */
export async function measureWorkers(browser, rounds) {
	const { Gan } = await loadPackage(packages.ours);
	const { config } = Gan.preset("pytorch-upstream");
	const jobs = Array.from({ length: RUNS }, (_, cell) => ({
		cell,
		config: { ...config, seed: cell + 1 },
		steps: STEPS,
	}));
	const { folder, remove } = await buildWorkersPage();
	const site = await serve(folder);
	const page = await browser.newPage();
	try {
		await page.goto(site.address);
		await page.waitForFunction(() => "createComputer" in window);
		await page.evaluate(makeComputers, WIDTHS);
		/** @type {Map<number, number[]>} */
		const speeds = new Map([0, ...WIDTHS].map((width) => [width, []]));
		for (let round = 0; round < rounds; round++) {
			for (const width of WIDTHS) {
				speeds.get(width).push((1000 * RUNS) / (await page.evaluate(timeWorkers, { width, jobs })));
			}
			speeds.get(0).push((1000 * RUNS) / (await page.evaluate(timeEngine, jobs)));
		}
		const median = (width, against) =>
			spread(speeds.get(width).map((value, i) => value / speeds.get(against)[i])).median;
		return [...speeds].map(([width, values]) => ({
			width,
			perSecond: spread(values),
			toEngine: median(width, 0) / Math.max(1, width),
			toOne: median(width, 1),
		}));
	} finally {
		await page.context().close();
		site.stop();
		remove();
	}
}

/** Runs in the page. Makes a computer for each number of workers, and has each do a little to warm up. */
async function makeComputers(widths) {
	// No battery slows this down.
	Object.defineProperty(navigator, "getBattery", { value: undefined });
	const { Engine, computers } = { Engine: await window.source.load(), computers: {} };
	for (const width of widths) {
		// One core is left to the page.
		Object.defineProperty(navigator, "hardwareConcurrency", { value: width + 1, configurable: true });
		computers[width] = await window.createComputer();
	}
	Object.assign(window, { Engine, computers });
}

/** Runs in the page. Returns milliseconds. */
async function timeWorkers({ width, jobs }) {
	const left = [...jobs];
	const start = performance.now();
	await window.computers[width].compute({ next: () => left.shift(), told() {} }, new AbortController().signal);
	return performance.now() - start;
}

/** Runs in the page. Returns milliseconds. */
function timeEngine(jobs) {
	const start = performance.now();
	for (const { config, steps } of jobs) {
		const gan = new window.Engine(config);
		gan.stepFor(Infinity, steps);
		gan.free();
	}
	return performance.now() - start;
}

/**
 * The page of the map in a window, while it computes.
 * @typedef {object} MapFrames
 * @property {keyof typeof WINDOWS} window
 * @property {number} lateFrame 95 % of the frames came within so many milliseconds
 * @property {number} worstFrame milliseconds
 * @property {number} longestTask milliseconds of processor time
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the site's address
 * @returns {Promise<MapFrames[]>}
 */
export async function measureMapFrames(browser, address) {
	const rows = [];
	for (const window of /** @type {(keyof typeof WINDOWS)[]} */ (Object.keys(WINDOWS))) {
		const page = await openSlowly(browser, WINDOWS[window], SLOWDOWN);
		// No map of these settings comes with the page.
		await page.goto(`${address}map.html?steps=3000`);
		await page.waitForFunction(() => document.querySelector("progress")?.value > 0);
		await page.waitForTimeout(REST);
		let frames;
		const tasks = await tasksOf(page, async () => {
			frames = await page.evaluate(watchFrames, SECONDS);
		});
		await page.context().close();
		rows.push({
			window,
			lateFrame: quantile(
				frames.toSorted((a, b) => a - b),
				0.95,
			),
			worstFrame: Math.max(...frames),
			longestTask: Math.max(...tasks.map(({ milliseconds }) => milliseconds)),
		});
	}
	return rows;
}

/** Runs in the page. Returns the milliseconds from each frame to the next. */
async function watchFrames(seconds) {
	const nextFrame = () => new Promise(requestAnimationFrame);
	const frames = [];
	const start = await nextFrame();
	for (let last = start; last - start < 1000 * seconds;) {
		const now = await nextFrame();
		frames.push(now - last);
		last = now;
	}
	return frames;
}

/**
 * Milliseconds from the navigation until the map that comes with the page is drawn, and until the first run of another one is there. The
 * CPU is not slowed down.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the site's address
 * @param {number} runs
 */
export async function timeMap(browser, address, runs) {
	const time = async (/** @type {string} */ query, /** @type {() => boolean} */ isThere) => {
		const times = [];
		for (let run = 0; run < runs; run++) {
			const page = await openSlowly(browser, WINDOWS.laptop, 1);
			await page.goto(`${address}map.html${query}`, { waitUntil: "commit" });
			await page.waitForFunction(isThere, undefined, { polling: "raf" });
			times.push(await page.evaluate(() => performance.now()));
			await page.context().close();
		}
		return spread(times);
	};
	const isDrawn = () => {
		const canvas = document.querySelector("main canvas");
		const middle = canvas?.getContext("2d").getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
		return middle?.[3] > 0;
	};
	return {
		picture: await time("", isDrawn),
		live: await time("?steps=1000", () => document.querySelector("progress")?.value > 0),
	};
}
