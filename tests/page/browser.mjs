// A real Chromium with pages whose every message and request is watched.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serveDist } from "./serve.mjs";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {import("playwright-core").BrowserContextOptions & PageOptions} Options
 *
 * @typedef {object} PageOptions
 * @property {RegExp} [expected] matches the messages, and the requests to other hosts, that a test expects
 * @property {(page: Page) => unknown} [before] called before the page is opened
 * @property {boolean} [isNew] whether nothing is remembered, so that the page is calm. Otherwise it is the laboratory
 */

const ARGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/**
 * Starts the Chromium of the PATH, or another one.
 * @param {import("playwright-core").LaunchOptions} [options]
 */
export function launch({ args = [], executablePath = findChromium(), ...options } = {}) {
	return chromium.launch({ executablePath, args: [...ARGS, ...args], ...options });
}

function findChromium() {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const file = folders.map((folder) => join(folder, "chromium")).find((file) => existsSync(file));
	assert(file, "chromium is not on the PATH");
	return file;
}

/** Provides a browser and the site for all tests of a file. Its `testPage` tests the page once there is a run. */
export function useSite() {
	/** The value of these fields until the tests begin. */
	const yetToCome = /** @type {any} */ (undefined);
	const use = {
		/** @type {Browser} */
		browser: yetToCome,
		/** @type {Awaited<ReturnType<typeof serveDist>>} */
		site: yetToCome,
		/**
		 * @param {string} name
		 * @param {(page: Page) => unknown} body
		 * @param {Options} [options]
		 */
		testPage(name, body, options) {
			const onceThere = async (/** @type {Page} */ page) => {
				await stateIs(page, "ready", "training");
				await body(page);
			};
			test(name, () => withPage(use.browser, use.site.address, onceThere, options));
		},
	};
	before(async () => {
		use.browser = await launch();
		use.site = await serveDist();
	});
	after(async () => {
		await use.browser?.close();
		use.site?.stop();
	});
	return use;
}

/**
 * Opens a page and does something with it. Fails on any console message, error or request to another host.
 * @param {Browser} browser
 * @param {string} address
 * @param {(page: Page) => unknown} body
 * @param {Options} [options]
 */
export async function withPage(browser, address, body, { expected, before, isNew = false, ...options } = {}) {
	/** @type {import("playwright-core").BrowserContextOptions} */
	const plain = { viewport: { width: 1280, height: 800 }, locale: "en", reducedMotion: "reduce" };
	const context = await browser.newContext({ ...plain, ...options });
	try {
		if (!isNew) {
			await context.addInitScript(rememberEverything);
		}
		const page = await context.newPage();
		/** @type {string[]} */
		const surprises = [];
		const notice = (/** @type {string} */ text) => expected?.test(text) || surprises.push(text);
		page.on("console", (message) => notice(`console: ${message.text()}`));
		page.on("pageerror", (error) => notice(`error: ${error.message}`));
		page.on("request", (request) => {
			const url = new URL(request.url());
			if (url.protocol !== "data:" && url.origin !== new URL(address).origin) {
				notice(`request: ${url}`);
			}
		});
		await before?.(page);
		await page.goto(address);
		await body(page);
		assert.deepEqual(surprises, []);
	} finally {
		await context.close();
	}
}

/** Runs in the page, and makes it look as if its reader had chosen the laboratory, with everything open, in an earlier visit. */
export function rememberEverything() {
	try {
		localStorage.setItem("gan-painter view", "everything");
	} catch {
		// Nothing can be kept in a sandbox. A page in a frame is the laboratory anyway.
	}
}

/**
 * Waits until the stage is in one of these states.
 * @param {Page} page
 * @param {...string} states
 */
export async function stateIs(page, ...states) {
	await page.waitForFunction((states) => states.includes(document.querySelector("main")?.stage?.state), states, {
		timeout: 60_000,
	});
}

/**
 * Begins a run, and goes to a step of it.
 * @param {Page} page
 * @param {number} step
 * @param {object} [config]
 */
export function runTo(page, step, config = {}) {
	return page.evaluate(async ([step, config]) => {
		const { stage } = document.querySelector("main");
		await stage.reset(config);
		await stage.goto(step);
	}, /** @type {const} */ ([step, config]));
}

/**
 * Makes the run's numbers leave float32's range. No setting of the page did so within 10,000 steps, so the batch comes from
 * outside: paintings of both signs, some of which D takes for generated, however well it is trained.
 * @param {Page} page
 */
export function runAway(page) {
	return page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		const paintings = Float32Array.from({ length: 64 * 15 }, (_, i) => (Math.sin(i * i) > 0 ? 3e38 : -3e38));
		gan.stepFor = () => gan.stepOn(paintings, new Float32Array(64 * 5));
	});
}

/**
 * Reads what the engine knows of the run on the page.
 * @param {Page} page
 */
export function readRun(page) {
	return page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		const config = gan.constructor.defaultConfig();
		const paintings = new Float32Array(config.batchSize * config.points);
		const [lower, upper] = [new Float32Array(config.points), new Float32Array(config.points)];
		gan.readPaintings(paintings);
		gan.readBounds(lower, upper);
		return {
			step: gan.stepCount,
			accuracy: gan.discriminatorAccuracy,
			score: gan.discriminatorScore,
			paintings: [...paintings],
			lower: [...lower],
			upper: [...upper],
		};
	});
}
