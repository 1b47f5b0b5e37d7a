// The inside of the critic: what the panel shows is what the engine says, for each choice of the curve and each shape of the critic.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { runAway, stateIs, useSite, withPage } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();

/** Opens the panel at a step, and waits until it has asked. */
async function open(/** @type {Page} */ page, step = 0) {
	await stateIs(page, "ready", "training");
	const panel = page.locator("[data-panel=judging]");
	await panel.waitFor();
	await page.evaluate((step) => document.querySelector("main").stage.goto(step), step);
	assert.equal(await panel.getAttribute("open"), null, "it is closed at first");
	assert.equal(await panel.locator(".waterfall").count(), 0, "and has asked nothing");
	await panel.locator("summary").click();
	await panel.scrollIntoViewIfNeeded();
	await panel.locator(".waterfall").waitFor();
	return panel;
}

/** What the panel says. */
const told = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const all = (/** @type {string} */ css) => [...document.querySelectorAll(`[data-panel=judging] ${css}`)];
		return {
			patterns: all(".patterns .unit").map((node) => node.textContent),
			states: all(".patterns .state").map((node) => node.textContent),
			names: all(".waterfall tbody th > span").map((node) => node.textContent),
			terms: all(".waterfall tbody .number").map((node) => node.textContent),
			logit: all(".logit")[0].textContent,
			probability: all(".probability")[0].textContent,
			tells: all(".tells")[0].textContent,
			line: all(".way path:last-child")[0].getAttribute("d"),
			text: document.querySelector("[data-panel=judging]").textContent,
		};
	});

/**
 * The same from the engine: of the batch's first painting, of the artist's curve nearest to it, or of the artist's curve at a u.
 * @param {Page} page
 * @param {{ isNearest?: boolean, u?: number }} [which]
 */
const asked = (page, { isNearest = false, u: own } = {}) =>
	page.evaluate(
		({ isNearest, own }) => {
			const { run, gan } = document.querySelector("main").stage;
			const floats = (/** @type {number} */ length) => new Float32Array(length);
			const { terms: count, discriminatorPatterns } = gan.insideCounts;
			const { points, conditional, discriminatorHidden } = gan.config;
			const curve = run.painting.slice();
			const label = run.classes?.labels[0];
			if (own !== undefined) {
				gan.readCurve(own, curve);
			}
			const way = floats(101);
			const u = gan.readLine(curve, label, 0, 2, floats(101), way);
			if (isNearest) {
				gan.readCurve(u, curve);
			}
			const n = Math.min(8, count);
			const [units, terms] = [floats(n), floats(n + 2)];
			const logit = gan.readTerms(curve, label, units, terms);
			const shown = Math.min(8, discriminatorPatterns);
			const [patterns, strengths, biases] = [floats(shown), floats(shown), floats(shown)];
			gan.readPatterns("discriminator", patterns, strengths, floats(shown * (points + (conditional ? 1 : 0))), biases);
			const outputs = floats(discriminatorHidden[0] ?? 0);
			if (outputs.length > 0) {
				gan.readActivations("discriminator", 0, curve, label, outputs);
			}
			return {
				patterns: [...patterns],
				isOn: [...patterns].map((unit) => outputs[unit] > 0),
				units: [...units],
				terms: [...terms],
				count,
				logit,
				probability: gan.judge(curve, label),
				way: [...way],
				hash: gan.stateHash(),
			};
		},
		{ isNearest, own },
	);

const signed = (/** @type {number} */ value) => {
	const text = value.toFixed(2).replace("-", "−");
	return Number(value.toFixed(2)) === 0 ? "0.00" : value > 0 ? `+${text}` : text;
};

/**
 * @param {Awaited<ReturnType<typeof told>>} shown
 * @param {Awaited<ReturnType<typeof asked>>} engine
 */
function assertSame(shown, engine, curve = "this painting") {
	const rest = engine.count > engine.units.length;
	const terms = rest ? engine.terms : engine.terms.slice(0, -1);
	assert.deepEqual(shown.terms, terms.map(signed));
	assert.equal(shown.logit, signed(engine.logit));
	assert.equal(shown.probability, engine.probability.toFixed(3));
	const line = shown.line.match(/[\d.]+/g).map(Number);
	engine.way.forEach((d, i) => assert(Math.abs(1 - line[2 * i + 1] - d) < 1e-4, `place ${i}`));
	assert(shown.tells.includes(`${engine.way[0].toFixed(3)} at the artist`), shown.tells);
	assert(shown.tells.includes(`${engine.way[50].toFixed(3)} at ${curve}`), shown.tells);
	assert(shown.text.includes(`D = ${engine.probability.toFixed(3)}: the critic`));
	assert.doesNotMatch(shown.text, /NaN|undefined|Infinity/);
}

test("the patterns, the sum and the way are the engine's; a choice by keys; the run stays as it was", async () => {
	await withPage(use.browser, use.site.address, async (page) => {
		const panel = await open(page, 1000);
		const before = await asked(page);
		const painting = await told(page);
		assertSame(painting, before);
		const names = (/** @type {number[]} */ units) => units.map((unit) => `Unit ${unit + 1}`);
		assert.deepEqual(painting.patterns, names(before.patterns));
		assert.deepEqual(painting.names, ["Bias", ...names(before.units), "The other 120"]);
		assert.deepEqual(
			painting.states.map((state) => state.startsWith("●")),
			before.isOn,
		);

		await panel.getByRole("radio").first().focus();
		await page.keyboard.press("ArrowDown");
		await page.waitForFunction(() => document.querySelector("[data-panel=judging] .spoken[role=status]")?.textContent);
		const nearest = await told(page);
		assertSame(nearest, await asked(page, { isNearest: true }));
		assert.notDeepEqual(nearest.terms, painting.terms, "another curve");
		await page.keyboard.press("ArrowUp");
		await page.waitForFunction(
			(terms) =>
				[...document.querySelectorAll("[data-panel=judging] .waterfall tbody .number")].every(
					(node, i) => node.textContent === terms[i],
				),
			painting.terms,
		);
		const after = await asked(page);
		assert.equal(after.hash, before.hash, "looking changes nothing");
		await assertAccessible(page, "inside the critic");
	});
});

for (const [query, step, expected] of /** @type {const} */ ([
	["discriminator-hidden=", 200, { patterns: 1, names: /^Bias,Point \d+, x = / }],
	["discriminator-hidden=24,1&points=2", 50, { patterns: 8, names: /^Bias,Unit 1$/ }],
	[
		"discriminator-hidden=9,8,7,6,5&points=256",
		20,
		{ patterns: 8, names: /^Bias,Unit \d,Unit \d,Unit \d,Unit \d,Unit \d$/ },
	],
	["preset=pytorch-conditional", 200, { patterns: 8, names: /The other \d+$/ }],
])) {
	test(`a critic of another shape: ${query}`, async () => {
		await withPage(
			use.browser,
			`${use.site.address}?lang=en&panels=judging&${query}`,
			async (page) => {
				const panel = await open(page, step);
				const shown = await told(page);
				assertSame(shown, await asked(page));
				assert.equal(shown.patterns.length, expected.patterns);
				assert.match(shown.names.join(), expected.names);
				const overflow = await panel.evaluate((node) => node.scrollWidth - node.clientWidth);
				assert.equal(overflow, 0, "nothing is cut off");
				await assertAccessible(page, query);
			},
			{ viewport: { width: 360, height: 800 }, hasTouch: true },
		);
	});
}

test("it follows a run some times a second, asks nothing while closed, and still answers when the numbers have run away", async () => {
	await withPage(use.browser, `${use.site.address}?lang=en&panels=judging`, async (page) => {
		const panel = await open(page, 10);
		/** Plays for a second. Gives the number of asks. */
		const play = () =>
			page.evaluate(async () => {
				const { stage } = document.querySelector("main");
				const { gan } = stage;
				const own = gan.readTerms;
				let asks = 0;
				gan.readTerms = (...all) => {
					asks++;
					return own.apply(gan, all);
				};
				stage.play();
				await new Promise((resolve) => setTimeout(resolve, 1000));
				stage.pause();
				gan.readTerms = own;
				return asks;
			});
		const asks = await play();
		// On an idle machine there are 5: one each 250 ms, and one when it pauses.
		assert(asks >= 1 && asks <= 10, `${asks} asks in a second`);
		await panel.locator("summary").click();
		await page.waitForFunction(() => !document.querySelector("[data-panel=judging]").open);
		assert.equal(await play(), 0);

		await panel.locator("summary").click();
		await panel.locator(".waterfall").waitFor();
		await runAway(page);
		await page.locator(".play").click();
		await stateIs(page, "failed");
		await panel.getByRole("radio").nth(1).check();
		await page.waitForFunction(() => document.querySelector("[data-panel=judging] .spoken[role=status]")?.textContent);
		assertSame(await told(page), await asked(page, { isNearest: true }));
		await page.evaluate(() => {
			document.querySelector("main").stage.gan.readTerms = () => {
				throw new Error("a term would not be finite");
			};
		});
		await panel.getByRole("radio").first().click();
		await panel.getByText("The numbers have run away").waitFor();
	});
});

test("the reader's own curve is judged, too, once it is drawn in the other panel", async () => {
	await withPage(use.browser, `${use.site.address}?lang=en`, async (page) => {
		const panel = await open(page, 300);
		const critic = page.locator("[data-panel=critic]");
		await critic.locator("summary").click();
		await panel.getByRole("radio").last().check();
		await panel.getByText("You have not drawn a curve yet.").waitFor();
		assert.equal(await panel.locator(".waterfall").count(), 0);
		await assertAccessible(page, "no curve of one's own");
		await panel.getByRole("button", { name: "Draw a curve" }).click();
		assert.equal(await critic.getAttribute("open"), "");
		assert(await critic.locator("summary").evaluate((node) => node === document.activeElement));

		await critic.getByRole("button", { name: "Take the artist's" }).click();
		await panel.locator(".waterfall").waitFor();
		assertSame(await told(page), await asked(page, { u: 0.5 }), "your curve");
		const height = critic.getByLabel("Whole curve up or down");
		for (let i = 0; i < 10; i++) {
			await height.press("ArrowUp");
		}
		const d = await critic.locator(".answer .value").innerText();
		assert.notEqual(d, (await asked(page, { u: 0.5 })).probability.toFixed(3));
		await page.waitForFunction((d) => document.querySelector("[data-panel=judging] .probability").textContent === d, d);
		await assertAccessible(page, "a curve of one's own");

		// A run with other points has no such curve.
		await page.evaluate(() => document.querySelector("main").stage.reset({ points: 9 }));
		await panel.scrollIntoViewIfNeeded();
		await panel.getByText("You have not drawn a curve yet.").waitFor();
		await panel.getByRole("radio").first().check();
		await panel.locator(".waterfall").waitFor();
	});
	await withPage(use.browser, `${use.site.address}?lang=zh&panels=judging`, async (page) => {
		const panel = await open(page, 10);
		await panel.getByRole("radio").last().check();
		await panel.getByText("你还没有画曲线。").waitFor();
		assert.equal(await panel.locator(".lead").count(), 0, "the other panel is not there");
	});
});
