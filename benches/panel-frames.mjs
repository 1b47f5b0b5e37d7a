// Measures the frames of the page with one panel open, on a slowed-down CPU: how evenly they come while the run trains, how long the
// page's tasks are, how many steps are taken, and what a look costs with large networks.

import { tsImport } from "tsx/esm/api";
import { stateIs } from "../tests/page/browser.mjs";
import { openSlowly, SLOWDOWN, tasksOf } from "./slow-page.mjs";
import { median, quantile } from "./statistics.mjs";

/** The panels whose looks ask the engine for more than the truth. Those that the page does not have are left out. */
const PANELS = ["loop", "judging", "strokes", "plane", "game", "artist"];
export const WINDOWS = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
/** The browser calls a task that takes more milliseconds than this long. */
export const LONG = 50;
const SECONDS = 8;
const LARGE = Array(5).fill(512).join();
const LOOKS = 6;
/** Milliseconds in which all panels that are open have looked at a step. */
const LOOK_TIME = 1000;

/**
 * A window with a panel open in it.
 * @typedef {object} PanelFrames
 * @property {keyof typeof WINDOWS} window
 * @property {string | undefined} panel undefined if all panels are closed
 * @property {number} frame the median time from one frame to the next, in milliseconds
 * @property {number} lateFrame 95 % of the frames came within this time
 * @property {number} worstFrame
 * @property {number} longestTask milliseconds of processor time, as for all tasks
 * @property {number} longTasks how many tasks a second were long
 * @property {number} stepsPerSecond
 * @property {number} largeLook the longest task of a frame after a step of large networks; the median of several steps
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the page's address
 * @returns {Promise<PanelFrames[]>}
 */
export async function measurePanels(browser, address) {
	const { PAGE_PANELS } = await tsImport("../www/run/spec.ts", import.meta.url);
	const panels = [undefined, ...PANELS.filter((panel) => PAGE_PANELS.includes(panel))];
	const rows = [];
	for (const window of /** @type {(keyof typeof WINDOWS)[]} */ (Object.keys(WINDOWS))) {
		for (const panel of panels) {
			const open = (query) => openWith(browser, `${address}?view=everything&${query}`, window, panel);
			rows.push({
				...{ window, panel },
				...(await framesOf(await open("until=10000000"))),
				largeLook: await largeLook(await open(`generator-hidden=${LARGE}&discriminator-hidden=${LARGE}`)),
			});
		}
	}
	return rows;
}

/** Opens the page with this panel only, so that nothing else looks at the run. */
async function openWith(browser, address, window, panel) {
	const page = await openSlowly(browser, WINDOWS[window], SLOWDOWN);
	await page.goto(`${address}&panels=${panel ?? "code"}&closed=code`);
	await stateIs(page, "ready");
	if (panel) {
		const box = page.locator(`details[data-panel=${panel}]`);
		await box.locator("summary").click();
		await box.evaluate((node) => node.scrollIntoView());
		await box.locator(".body").first().waitFor();
	}
	return page;
}

/** Trains at full speed. */
async function framesOf(page) {
	await page.evaluate(() => {
		const { stage } = document.querySelector("main");
		stage.setSpeed(Infinity);
		stage.play();
	});
	await page.waitForTimeout(1000);
	let watched;
	const tasks = await tasksOf(page, async () => {
		watched = await page.evaluate(watchFrames, SECONDS);
	});
	await page.context().close();
	const longs = tasks.filter(({ milliseconds }) => milliseconds > LONG);
	return {
		frame: median(watched.frames),
		lateFrame: quantile(
			watched.frames.toSorted((a, b) => a - b),
			0.95,
		),
		worstFrame: Math.max(...watched.frames),
		longestTask: Math.max(...tasks.map(({ milliseconds }) => milliseconds)),
		longTasks: longs.length / SECONDS,
		stepsPerSecond: watched.steps / SECONDS,
	};
}

/** Runs in the page. Returns the milliseconds from each frame to the next, and how many steps were taken. */
async function watchFrames(seconds) {
	const { stage } = document.querySelector("main");
	const nextFrame = () => new Promise(requestAnimationFrame);
	const frames = [];
	const first = stage.run.stepCount;
	const start = await nextFrame();
	for (let last = start; last - start < 1000 * seconds;) {
		const now = await nextFrame();
		frames.push(now - last);
		last = now;
	}
	return { frames, steps: stage.run.stepCount - first };
}

/** Takes single steps of large networks, and lets all that is on the screen follow. */
async function largeLook(page) {
	const longest = [];
	for (let look = 0; look < LOOKS; look++) {
		const tasks = await tasksOf(page, async () => {
			await page.evaluate(() => document.querySelector("main").stage.step());
			await page.waitForTimeout(LOOK_TIME);
		});
		longest.push(Math.max(0, ...tasks.filter(({ isFrame }) => isFrame).map(({ milliseconds }) => milliseconds)));
	}
	await page.context().close();
	return median(longest);
}
