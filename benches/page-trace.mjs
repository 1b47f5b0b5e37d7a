// Measures how long the page in Chromium keeps the screen and the reader waiting, on a slowed-down CPU.

import { stateIs } from "../tests/page/browser.mjs";
import { openSlowly, tasksOf } from "./slow-page.mjs";
import { median } from "./statistics.mjs";

/** A window in which as many panels as possible are seen at once. */
const VIEWPORT = { width: 1920, height: 1080 };
/** Milliseconds between two inputs of somebody who tries this and that. */
const PAUSE = 500;
/** Milliseconds of the shortest input that the browser reports. */
export const SHORTEST_INPUT = 16;

/**
 * Milliseconds from the navigation until the first curve is painted.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {{ slowdown: number, runs: number }} how
 */
export async function timeStart(browser, address, { slowdown, runs }) {
	const times = [];
	for (let run = 0; run < runs; run++) {
		const page = await openSlowly(browser, VIEWPORT, slowdown);
		await page.addInitScript(() => {
			// The stage draws in the task that begins the run, and the next frame paints the drawing.
			globalThis.firstCurve = new Promise((resolve) => {
				const look = () => {
					if (document.querySelector("main")?.stage?.run) {
						setTimeout(() => resolve(performance.now()));
					} else {
						requestAnimationFrame(look);
					}
				};
				requestAnimationFrame(look);
			});
		});
		await page.goto(address);
		times.push(await page.evaluate(() => globalThis.firstCurve));
		await page.context().close();
	}
	return times;
}

/**
 * Trains each preset at full speed, with every panel open, while somebody uses the page.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {{ slowdown: number, runs: number }} how
 */
export async function traceTrainings(browser, address, { slowdown, runs }) {
	/** @type {Record<string, Awaited<ReturnType<typeof traceTraining>>[]>} */
	const traces = {};
	for (let run = 0; run < runs; run++) {
		const page = await openSlowly(browser, VIEWPORT, slowdown);
		await page.goto(`${address}?view=everything`);
		await stateIs(page, "ready");
		await page.getByLabel("Speed", { exact: true }).press("End");
		await page.locator("details.panel").evaluateAll((/** @type {HTMLDetailsElement[]} */ panels) => {
			panels.forEach((panel) => (panel.open = true));
		});
		await page.evaluate(() => scrollTo(0, 0));
		for (const preset of await page.evaluate(() => document.querySelector("main").stage.gan.constructor.presets())) {
			(traces[preset] ??= []).push(await traceTraining(page, preset));
		}
		await page.context().close();
	}
	return Object.entries(traces).map(([preset, each]) => {
		const longest = each.map(({ longestTask }) => longestTask);
		return {
			preset,
			longestTask: median(longest),
			longestOfAll: Math.max(...longest),
			slowestInput: median(each.map(({ slowestInput }) => slowestInput)),
			framesPerSecond: median(each.map(({ framesPerSecond }) => framesPerSecond)),
		};
	});
}

async function traceTraining(page, preset) {
	await page.evaluate(
		({ preset, durationThreshold }) => {
			const { stage } = document.querySelector("main");
			stage.choosePreset(preset);
			const watched = { inputs: [], frames: 0, start: performance.now(), going: true };
			const inputs = new PerformanceObserver((list) => watched.inputs.push(...list.getEntries()));
			inputs.observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold }));
			const count = () => {
				watched.frames++;
				if (watched.going) {
					requestAnimationFrame(count);
				}
			};
			requestAnimationFrame(count);
			globalThis.stopWatching = () => {
				watched.going = false;
				watched.inputs.push(...inputs.takeRecords());
				return {
					framesPerSecond: (watched.frames * 1000) / (performance.now() - watched.start),
					slowestInput: Math.max(durationThreshold, ...watched.inputs.map(({ duration }) => duration)),
				};
			};
		},
		{ preset, durationThreshold: SHORTEST_INPUT },
	);
	const tasks = await tasksOf(page, () => useThePage(page));
	const watched = await page.evaluate(() => globalThis.stopWatching());
	return { ...watched, longestTask: Math.max(...tasks.map(({ milliseconds }) => milliseconds)) };
}

/** Makes a dozen inputs that leave the training as it was. */
async function useThePage(page) {
	const play = page.locator("button.play");
	const term = page.locator(".gan-stage .accuracy .term");
	const focus = (label) => page.getByLabel(label).evaluate((node) => node.focus({ preventScroll: true }));
	const press = (key) => () => page.keyboard.press(key);
	const click = (control) => async () => {
		const { x, y, width, height } = await control.boundingBox();
		await page.mouse.click(x + width / 2, y + height / 2);
	};
	await focus("Painter's learning rate");
	const inputs = [
		...[press("ArrowRight"), press("ArrowLeft"), press("ArrowRight"), press("ArrowLeft")],
		...[press(" "), press(" "), click(term), press("Escape"), click(term), press("Escape")],
		...[click(play), click(play)],
	];
	for (const input of inputs) {
		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.waitForTimeout(PAUSE);
		await input();
	}
	await page.waitForTimeout(PAUSE);
}
