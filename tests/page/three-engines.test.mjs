// What a reader does on the page, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { testInEngines } from "./engines.mjs";

/** For each engine, the paintings after one step, as the bits of their numbers. */
const painted = {};

testInEngines(
	"step, play, pause, settings and the other language",
	async (page) => {
		await page.stateIs("ready");
		await page.click(".oneStep");
		assert.equal(await page.text(".step .value"), "1");
		painted[page.engine] = await page.evaluate(() => {
			const { gan } = document.querySelector("main").stage;
			const { batchSize, points } = gan.startConfig;
			const paintings = new Float32Array(batchSize * points);
			gan.readPaintings(paintings);
			return [...new Uint32Array(paintings.buffer)];
		});

		await page.click(".play");
		await page.waitFor("100 steps are done", () => document.querySelector("main").stage.gan.stepCount > 100);
		// The button has the focus, so the space bar presses it.
		await page.press("Space");
		await page.stateIs("paused");
		const steps = () => page.evaluate(() => document.querySelector("main").stage.gan.stepCount);
		const paused = await steps();
		await setTimeout(300);
		assert.equal(await steps(), paused);
		assert.equal(await page.text(".step .value"), paused.toLocaleString("en"));

		const speed = ".settings input[type=range]";
		const shown = () => page.text(".settings .setting:has(input[type=range]) .shown");
		await page.drag(speed, 230, 0);
		assert.equal(await shown(), "as fast as it can");
		await page.press("ArrowLeft");
		assert.equal(await shown(), "2,000 steps/s");
		const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-valuetext"));
		await page.press("Tab");
		assert.equal(await focused(), "0.0001");
		await page.press("Shift+Tab");
		assert.equal(await focused(), "2,000 steps/s");
		await page.choose(".settings select", "alternating");
		await page.click(".oneStep");
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.events[0].value), "alternating");

		assert.equal(await page.evaluate(() => document.title), "GAN painter");
		await page.click(".language");
		assert.equal(await page.evaluate(() => document.title), "GAN 画家");
		assert.equal(await page.text(".status"), "已暂停。");
	},
	{ path: "?lang=en&autoplay=false" },
);

/** For each engine, the link to the same step, without its server. */
const shared = {};

testInEngines(
	"Share: the link, its QR code, and Escape",
	async (page) => {
		await page.stateIs("paused");
		await page.click(".buttons > .share");
		await page.waitFor("the drawer is there", () => document.activeElement.matches(".sharing h2"));
		await page.click(".sharing summary");
		await page.waitFor("the code is drawn", () => document.querySelector(".sharing .qr path"));
		shared[page.engine] = await page.evaluate(() => {
			const { search, searchParams } = new URL(document.querySelector(".sharing textarea").value);
			const isRight = searchParams.get("hash") === document.querySelector("main").stage.gan.stateHash();
			return [search, isRight, document.querySelector(".sharing .moment").textContent];
		});
		assert.match(shared[page.engine][0], /step=40&/);
		assert(shared[page.engine][1]);
		await page.press("Escape");
		await page.waitFor("it is closed", () => document.activeElement.matches(".buttons > .share"));
	},
	{ path: "?lang=en&preset=mode-collapse&seed=7&step=40" },
);

/** For each engine, the states of the run and of its twin. */
const twins = {};

testInEngines(
	"one press beside a setting: two runs at one step, each that of its own plan",
	async (page) => {
		await page.stateIs("paused");
		await page.waitFor("there are twins to begin", () => document.querySelectorAll(".with-twin").length === 5);
		await page.click("[data-setting=loss] ~ .with-twin");
		await page.waitFor(
			"both are at the same step",
			() => document.querySelector("main").stage.twin.value?.pair.isLevel,
		);
		assert.equal(await page.evaluate(() => document.querySelectorAll(".pictures canvas").length), 2);
		twins[page.engine] = await page.evaluate(() => {
			const { gan, twin } = document.querySelector("main").stage;
			const { config, events } = gan.constructor.preset("pytorch-tutorial");
			const alone = (changes) => {
				const own = new gan.constructor({ ...config, ...changes }, events);
				while (own.stepCount < 200) {
					own.step();
				}
				const hash = own.stateHash();
				own.free();
				return hash;
			};
			const both = [gan, twin.value.pair.run.value.gan].map((each) => [each.stepCount, each.stateHash()]);
			return { both, alone: [alone({}), alone({ loss: "nonSaturating" })] };
		});
		const { both, alone } = twins[page.engine];
		assert.deepEqual(
			both,
			alone.map((hash) => [200, hash]),
		);
	},
	{ path: "?lang=en&autoplay=false&step=200" },
);

test("it is the same link in each engine", () => {
	const { Chromium, ...others } = shared;
	for (const [engine, link] of Object.entries(others)) {
		assert.deepEqual(link, Chromium, engine);
	}
});

test("the two runs are the same in each engine", () => {
	const { Chromium, ...others } = twins;
	for (const [engine, hashes] of Object.entries(others)) {
		assert.deepEqual(hashes, Chromium, engine);
	}
});

test("one step paints the same bits in each engine", () => {
	const { Chromium, ...others } = painted;
	assert.deepEqual(Object.keys(others), ["Firefox", "WebKit"]);
	for (const [engine, bits] of Object.entries(others)) {
		assert.deepEqual(bits, Chromium, `${engine}'s bits are not Chromium's`);
	}
});
