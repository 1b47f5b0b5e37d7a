// Nothing piles up: neither when stages come and go, nor when one goes on for long.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createServer } from "vite";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { assertStandsStill, keepMemory, measuring } from "./leaks.mjs";
import { serveDist } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

const ROUNDS = 200;
/** Rounds in which a tag lives through all that can become of one. */
const LIVES = Number(process.env.GAN_PAINTER_LIVES ?? 50);
const STEPS = Number(process.env.GAN_PAINTER_STEPS ?? 10_000);
/**
 * Bytes: it has 5.0 million, and would have 19.6 if the runs of tags that sleep stayed in it until the tags are garbage. That would
 * not grow, either.
 */
const MOST_OF_ENGINE = 8_000_000;
const SETTLED_AT = { rounds: 20, lives: 10, steps: 2000 };

const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
	<script src="embed/gan-painter.js" defer></script><body>`;

/** So high that all panels are seen, and go on; in few pixels, so that they are soon drawn. */
const options = {
	viewport: { width: 1280, height: 16_000 },
	deviceScaleFactor: 0.25,
	before: async (/** @type {Page} */ page) => {
		await page.addInitScript(keepMemory);
		await page.addInitScript(() => {
			globalThis.passFrames = async (count) => {
				for (let i = 0; i < count; i++) {
					await new Promise((resolve) => requestAnimationFrame(resolve));
				}
			};
		});
	},
};
const use = useSite();

/**
 * Does it so many times, and compares what the page holds at the end with what it held after the first ones.
 * @param {import("node:test").TestContext} t
 * @param {Page} page
 * @param {(rounds: number) => unknown} putInAndOut
 * @param {{ first: number, all: number }} [rounds]
 */
async function comeAndGo(t, page, putInAndOut, { first, all } = { first: SETTLED_AT.rounds, all: ROUNDS }) {
	const measure = await measuring(page);
	await putInAndOut(first);
	const before = await measure();
	await putInAndOut(all - first);
	const later = await measure();
	t.diagnostic(`${JSON.stringify(before)} ${JSON.stringify(later)}`);
	// One object for two of them would be too much. The browser's notes on how the page performs grow with each.
	assertStandsStill(before, later, { objects: 20, heap: 10_000 * (all - first) });
	return later;
}

test(`a tag with all its panels put in and taken out ${ROUNDS} times leaves nothing behind`, async (t) => {
	const site = await serveDist({ pages: { "post.html": POST } });
	const body = (/** @type {Page} */ page) =>
		comeAndGo(t, page, (rounds) =>
			page.evaluate(async (rounds) => {
				await customElements.whenDefined("gan-painter");
				for (let round = 0; round < rounds; round++) {
					const tag = document.createElement("gan-painter");
					tag.setAttribute("panels", "truth numbers");
					tag.setAttribute("controls", "full");
					document.body.append(tag);
					await tag.step(1);
					tag.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true));
					await globalThis.passFrames(3);
					if (tag.shadowRoot.querySelectorAll("[data-panel]").length !== 3) {
						throw new Error("there are not all panels");
					}
					tag.remove();
					await Promise.resolve();
					if (tag.gan) {
						throw new Error("its run is still in the engine's memory");
					}
				}
			}, rounds),
		);
	try {
		await withPage(use.browser, `${site.address}post.html`, body, options);
	} finally {
		site.stop();
	}
});

test(`${LIVES} tags that are sorted, put into a frame and back, to sleep, and dropped leave nothing behind`, async (t) => {
	const site = await serveDist({ pages: { "post.html": POST } });
	const body = async (/** @type {Page} */ page) => {
		const goThrough = (/** @type {number} */ rounds) => page.evaluate(liveThrough, rounds);
		const { engine } = await comeAndGo(t, page, goThrough, { first: SETTLED_AT.lives, all: LIVES });
		assert(engine <= MOST_OF_ENGINE, `${engine} bytes of the engine's memory`);
	};
	try {
		await withPage(use.browser, `${site.address}post.html`, body, {
			...options,
			viewport: { width: 1280, height: 2000 },
		});
	} finally {
		site.stop();
	}
});

/**
 * In the page: each round a new tag, beside one that stays and goes through the same.
 * @param {number} rounds
 */
async function liveThrough(rounds) {
	await customElements.whenDefined("gan-painter");
	const create = () => {
		const tag = document.createElement("gan-painter");
		tag.setAttribute("panels", "numbers");
		return document.body.appendChild(tag);
	};
	const stays = document.querySelector("gan-painter") ?? create();
	const trains = async (tag) => {
		await tag.play();
		const { stepCount } = tag.gan;
		while (tag.gan.stepCount === stepCount) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		await tag.pause();
	};
	for (let round = 0; round < rounds; round++) {
		const tags = [create(), stays];
		await tags[0].step(2);
		document.body.prepend(tags[0]);
		document.body.append(tags[0]);
		const frame = document.body.appendChild(document.createElement("iframe"));
		frame.style.cssText = "width: 900px; height: 900px";
		frame.contentDocument.body.append(...tags);
		await trains(tags[0]);
		document.body.append(stays);
		// The other one sleeps, as its window ends.
		frame.remove();
		await globalThis.passFrames(2);
		document.body.append(tags[0]);
		await trains(tags[0]);
		tags.forEach((tag) => tag.remove());
		await globalThis.passFrames(2);
		if (tags.some((tag) => tag.gan)) {
			throw new Error("a run is still in the engine's memory");
		}
		document.body.append(stays);
		await globalThis.passFrames(2);
	}
}

test(`a stage with all panels mounted and disposed of ${ROUNDS} times leaves nothing behind`, async (t) => {
	const server = await createServer();
	await server.listen();
	const body = async (/** @type {Page} */ page) => {
		await page.addScriptTag({
			type: "module",
			content: `
				import { addPanels } from "/www/panels/index.tsx";
				import { mount } from "/www/stage/stage.tsx";
				import { en } from "/www/words/en.ts";
				window.mountAll = async (main, column, names) => {
					const settings = document.createElement("div");
					const stage = mount(column, { words: en, settings });
					await stage.ready;
					const closed = { value: [], peek: () => closed.value };
					const shown = { value: { names, isCalm: false }, peek: () => shown.value };
					const invited = { value: undefined, peek: () => undefined };
					const removePanels = addPanels(main, stage, stage.words, settings, shown, closed, invited);
					return { stage, removePanels };
				};`,
		});
		await page.waitForFunction(() => "mountAll" in window);
		await comeAndGo(t, page, (rounds) => page.evaluate(mountAndDispose, rounds));
	};
	try {
		const address = `${server.resolvedUrls?.local[0]}tests/page/empty.html`;
		await withPage(use.browser, address, body, { ...options, expected: /\[vite\]/ });
	} finally {
		await server.close();
	}
});

/**
 * In the page.
 * @param {number} rounds
 */
async function mountAndDispose(rounds) {
	const NAMES = [
		"code",
		"loop",
		"truth",
		"numbers",
		"luck",
		"critic",
		"judging",
		"ideas",
		"strokes",
		"plane",
		"game",
		"artist",
		"settings",
		"runs",
	];
	for (let round = 0; round < rounds; round++) {
		const main = document.createElement("main");
		const column = document.createElement("div");
		main.append(column);
		document.body.append(main);
		const { stage, removePanels } = await globalThis.mountAll(main, column, NAMES);
		await stage.step(5);
		main.querySelectorAll("details").forEach((details) => (details.open = true));
		for (let i = 0; main.querySelectorAll(".plot canvas").length < 2; i++) {
			if (i === 1000) {
				throw new Error("there are not all charts");
			}
			await globalThis.passFrames(1);
		}
		removePanels();
		stage.dispose();
		if (main.querySelector("[data-panel], canvas")) {
			throw new Error("it is still there");
		}
		main.remove();
	}
}

test(`every panel open over ${STEPS} steps, in one language and the other: nothing piles up`, async (t) => {
	const body = async (/** @type {Page} */ page) => {
		await stateIs(page, "ready");
		await page.locator("[data-panel=settings]").waitFor();
		await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
		const measure = await measuring(page, `document.querySelector("main").stage.words`);
		const goOn = (/** @type {number} */ steps) =>
			page.evaluate(async (steps) => {
				const { stage } = document.querySelector("main");
				stage.play();
				// The language changes an even number of times, however far the last frame went beyond its step.
				for (let step = stage.run.stepCount - (stage.run.stepCount % 1000); step < steps;) {
					step += 500;
					while (stage.run.stepCount < step) {
						await globalThis.passFrames(1);
					}
					document.querySelector(".language").click();
				}
				stage.pause();
			}, steps);
		await goOn(SETTLED_AT.steps);
		const before = await measure();
		await goOn(STEPS);
		const later = await measure();
		t.diagnostic(`${JSON.stringify(before)} ${JSON.stringify(later)}`);
		// The browser has what it compiles and its notes to keep, and what a panel shows goes up and down: from 58,616 to 60,105 objects
		// in four measures of two runs, once rising and once falling.
		// The heap has grown by 777,000 bytes: a kept moment also has the ideas of its batch, 1,280 bytes.
		// Far beyond 10,000 steps some units are never on, and the strokes' panel draws how many over time: 19 nodes, after 40,000 steps
		// as after 100,000.
		assertStandsStill(before, later, { nodes: STEPS > 10_000 ? 19 : 0, objects: 2000, heap: 700_000 + 15 * STEPS });
	};
	await withPage(use.browser, `${use.site.address}?autoplay=false&speed=1500&until=100000000`, body, options);
});
