// A painting as the sum of its strokes: what the panel shows is the engine's, whatever the sizes, and the run stays as it was.

import assert from "node:assert/strict";
import { assertAccessible } from "./accessible.mjs";
import { runTo, useSite } from "./browser.mjs";

const { testPage } = useSite();

/** @typedef {import("playwright-core").Page} Page */

/** Opens the panel at a step of a run. */
async function open(/** @type {Page} */ page, /** @type {number} */ step, config = {}) {
	await runTo(page, step, config);
	const panel = page.locator("[data-panel=strokes]");
	await panel.waitFor();
	assert.equal(await panel.locator(".laid").count(), 0, "closed, it has asked nothing");
	await panel.locator("summary").click();
	await panel.scrollIntoViewIfNeeded();
	await panel.locator(".laid > svg, .beyond:not(:empty)").waitFor();
	return panel;
}

/** The engine's strokes of the painting on the stage, and their sums without the muted ones. */
const engines = (/** @type {Page} */ page, /** @type {number[]} */ muting = []) =>
	page.evaluate((muting) => {
		const { gan, config, classes, ideas } = document.querySelector("main").stage.run;
		const { strokes: count } = gan.insideCounts;
		const n = Math.min(count, 8);
		const first = ideas.slice(0, config.ideas);
		const label = classes?.labels[0];
		const muted = new Float32Array(count);
		const [units, strengths] = [new Float32Array(n), new Float32Array(n)];
		gan.readStrokes(first, label, muted, units, strengths, new Float32Array((n + 2) * config.points));
		muting.forEach((place) => (muted[units[place]] = 1));
		const sum = (/** @type {number} */ laid) => {
			const without = new Float32Array(count).fill(1);
			const shown = laid > n ? without.keys() : units.subarray(0, laid);
			[...shown].forEach((unit) => (without[unit] = muted[unit]));
			const out = new Float32Array(config.points);
			gan.paintMuted(first, label, without, out);
			return [...out];
		};
		return {
			units: [...units],
			strengths: [...strengths],
			sums: Array.from({ length: n + 2 }, (_, laid) => sum(laid)),
			variety: gan.truth().all.variety.toFixed(3),
			without: gan.truthMuted(muted).variety.toFixed(3),
			hash: gan.stateHash(),
		};
	}, muting);

/** The heights of the painting in the panel's picture, read off its scale. */
const drawn = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const svg = document.querySelector("[data-panel=strokes] .laid > svg");
		const ticks = [...svg.querySelectorAll(".axes text[text-anchor=end]")].map((text) => [
			Number(text.textContent.replace("−", "-")),
			Number(text.getAttribute("y")),
		]);
		const [[a, ya], [b, yb]] = [ticks[0], ticks.at(-1)];
		return [...svg.querySelectorAll(".dot")].map(
			(dot) => a + ((Number(dot.getAttribute("cy")) - ya) / (yb - ya)) * (b - a),
		);
	});

/** The dots stand where the engine's numbers are; SVG's numbers have all of JavaScript's digits. */
const assertDrawn = async (/** @type {Page} */ page, /** @type {number[]} */ sum) => {
	const heights = await drawn(page);
	assert.equal(heights.length, sum.length);
	heights.forEach((height, p) => assert(Math.abs(height - sum[p]) < 1e-6, `${heights} is not ${sum}`));
};

testPage("strokes are laid down by keys and muted by a press, as the engine says, and the run stays", async (page) => {
	const panel = await open(page, 1000);
	const stage = page.locator(".gan-stage canvas").first();
	const pictureOf = () => stage.evaluate((/** @type {any} */ canvas) => canvas.toDataURL());
	const whole = await pictureOf();
	const before = await engines(page);
	const buttons = panel.locator(".strongest button");
	assert.deepEqual(
		await buttons.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel)),
		before.units.map((unit, i) => `${i + 1} · unit ${unit} strength ${before.strengths[i].toFixed(2)} – mute`),
	);
	await assertDrawn(page, before.sums[9]);
	// It is the stage's painting but for what the painter has learnt in this step: by 0.004; the nearest other painting is 0.23 away.
	const differences = await page.evaluate((sum) => {
		const { paintings } = document.querySelector("main").stage.run;
		const of = (/** @type {number} */ row) =>
			Math.max(...sum.map((height, p) => Math.abs(height - paintings[row * sum.length + p])));
		return Array.from({ length: paintings.length / sum.length }, (_, row) => of(row));
	}, before.sums[9]);
	assert(differences[0] < 0.01 && Math.min(...differences.slice(1)) > 0.05, differences.join());
	assert.match(await panel.innerText(), /This is the painting in the large picture/);
	const slider = panel.getByLabel("Strokes laid down");
	await slider.press("Home");
	await assertDrawn(page, Array(15).fill(0));
	for (let laid = 0; laid < 9; laid++) {
		await slider.press("ArrowRight");
		await assertDrawn(page, before.sums[laid]);
	}
	assert.equal(await slider.getAttribute("aria-valuetext"), "the bias, 8 strokes");
	await slider.press("End");
	await buttons.nth(2).press("Enter");
	await buttons.nth(0).press("Space");
	const muted = await engines(page, [0, 2]);
	assert.notEqual(muted.variety, muted.without, "the strokes matter");
	await assertDrawn(page, muted.sums[9]);
	assert.deepEqual(
		await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("aria-pressed"))),
		Array.from({ length: 8 }, (_, i) => String(i === 0 || i === 2)),
	);
	assert.equal(
		await panel.locator(".effect [role=status]").innerText(),
		`of the 256 paintings that are measured: ${muted.variety}. Without the muted strokes: ${muted.without}.`,
	);
	const paths = await panel.locator(".laid .stroke[d]").evaluateAll((all) => all.map((each) => each.getAttribute("d")));
	assert.deepEqual(
		[1, 2, 3].map((part) => paths[part] === ""),
		[true, false, true],
	);
	assert.notEqual(await pictureOf(), whole, "the stage shows it, too");
	await assertAccessible(page, "with muted strokes");

	await panel.getByRole("button", { name: "Unmute all" }).click();
	await assertDrawn(page, before.sums[9]);
	assert.equal(await pictureOf(), whole, "the stage shows the run again");
	assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.stateHash()), before.hash);
	assert.equal(await panel.locator(".build").isVisible(), false, "nothing moves by itself");
});

/** The course of the units that are never on, as the engine tells it from the run's kept moments and from now. */
const engineCourse = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { Engine, gan, timeline, stepCount } = document.querySelector("main").stage.run;
		const never = (/** @type {any} */ gan) => gan.readActivity("generator", 0, new Float32Array(128));
		const kept = timeline.moments
			.filter(({ step }) => step < stepCount)
			.map(({ step, checkpoint }) => {
				const past = Engine.restore(checkpoint);
				const there = { step, never: never(past) };
				past.free();
				return there;
			});
		return [...kept, { step: stepCount, never: never(gan) }];
	});

/** The course that is drawn, read off its scale, once it has as many places as the engine's. */
async function drawnCourse(/** @type {Page} */ page, /** @type {number} */ places, /** @type {number} */ last) {
	const path = page.locator("[data-panel=strokes] .course");
	await page.waitForFunction(
		(places) => document.querySelector("[data-panel=strokes] .course")?.getAttribute("d").split("L").length === places,
		places,
	);
	const d = (await path.getAttribute("d")) ?? "";
	return [...d.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
		step: ((Number(x) - 44) / (390 - 44)) * last,
		never: ((86 - Number(y)) / (86 - 10)) * 128,
	}));
}

testPage("in collapse it says that all units are off, and since when", async (page) => {
	await page.getByLabel("Run").selectOption("mode-collapse");
	const panel = await open(page, 3000);
	const hash = await page.evaluate(() => document.querySelector("main").stage.gan.stateHash());
	const course = await engineCourse(page);
	const drawn = await drawnCourse(page, course.length, 3000);
	drawn.forEach(({ step, never }, i) => {
		// The path's numbers have one digit after the point: half of one is 0.44 steps, and 0.09 units.
		assert(Math.abs(step - course[i].step) < 0.5 && Math.abs(never - course[i].never) < 0.1, `${step}: ${never}`);
	});
	const half = course.find(({ never }) => never >= 64)?.step;
	assert.equal(
		await panel.locator(".never p").innerText(),
		"Units that are never on, whichever of the 256 sets of ideas the painter is given: 128 of 128. At step 0 it was 0. Of the steps " +
			`that are kept, ${half} is the first with at least half. So every painting is the bias alone: the painter paints the ` +
			"same, whatever its ideas.",
	);
	assert.equal(await panel.locator("h3").innerText(), "None of the 128 strokes is on");
	assert.equal(await panel.locator(".strongest li").count(), 0);
	assert.equal(await panel.getByLabel("Strokes laid down").getAttribute("aria-valuetext"), "the bias");
	await assertAccessible(page, "all units off");
	assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.stateHash()), hash);

	await page.evaluate(() => document.querySelector("main").stage.goto(300));
	await page.waitForFunction(() =>
		/: 47 of 128/.test(document.querySelector("[data-panel=strokes] .never").textContent),
	);
	const earlier = (await drawnCourse(page, (await engineCourse(page)).length, 300)).map(({ never }) => never);
	assert(Math.max(...earlier) < 47.1, "what comes after the step on show is not drawn");
	await page.evaluate(() => document.querySelector("main").stage.reset());
	await panel.locator(".never figure").waitFor({ state: "detached" });
});

testPage("while the run trains, a row keeps its place; at rest the strongest stroke is the first", async (page) => {
	const panel = await open(page, 100);
	const units = () =>
		panel
			.locator(".strongest .name")
			.evaluateAll((all) => all.map(({ textContent }) => Number(/unit (\d+)/.exec(textContent)[1])));
	await page.evaluate(() => {
		const { stage } = document.querySelector("main");
		stage.setSpeed(1000);
		stage.play();
	});
	let before = await units();
	let isOutOfOrder = false;
	for (let look = 0; look < 12; look++) {
		await page.waitForTimeout(300);
		const now = await units();
		before.forEach((unit, place) => {
			assert(!now.includes(unit) || now[place] === unit, `${before} became ${now}`);
		});
		before = now;
		const strengths = await panel
			.locator(".strongest .strength")
			.evaluateAll((all) => all.map(({ textContent }) => Number(/[\d.]+/.exec(textContent)[0])));
		isOutOfOrder ||= strengths.some((strength, i) => strength < strengths[i + 1]);
	}
	assert(isOutOfOrder, "the order by strength has changed meanwhile");
	await page.evaluate(() => document.querySelector("main").stage.pause());
	const { units: inOrder } = await engines(page);
	await page.waitForFunction(
		(units) =>
			[...document.querySelectorAll("[data-panel=strokes] .strongest .name")]
				.map(({ textContent }) => /unit (\d+)/.exec(textContent)[1])
				.join() === units.join(),
		inOrder,
	);
});

for (const { name, config, rows, bars, viewport } of [
	{ name: "no hidden layer", config: { generatorHidden: [], ideas: 3, points: 2 }, rows: 3, bars: 0 },
	{ name: "one unit, one idea", config: { generatorHidden: [1], ideas: 1 }, rows: 1, bars: 1 },
	{
		name: "five layers, 64 ideas, 256 points, two classes",
		config: { generatorHidden: [8, 8, 8, 8, 512], ideas: 64, points: 256, conditional: true },
		rows: 8,
		bars: 0,
		viewport: { width: 360, height: 800 },
	},
]) {
	testPage(
		`any sizes: ${name}`,
		async (page) => {
			const panel = await open(page, 20, config);
			const { sums, units } = await engines(page);
			assert.equal(await panel.locator(".strongest li").count(), rows);
			assert.equal(await panel.locator(".weights").count(), bars);
			assert(!/NaN|undefined|Infinity/.test(await panel.innerHTML()));
			if (sums[0].length < 40) {
				await assertDrawn(page, sums[units.length]);
			}
			assert.equal(await panel.locator(".never").innerText().then(Boolean), config.generatorHidden.length > 0);
			const { width } = page.viewportSize();
			assert(await page.evaluate((width) => document.documentElement.scrollWidth <= width, width));
			for (const box of await panel
				.locator("button:not(.term)")
				.evaluateAll((all) =>
					all
						.filter((each) => /** @type {any} */ (each).checkVisibility())
						.map((each) => each.getBoundingClientRect().height),
				)) {
				assert(box >= 44, `${box} pixels`);
			}
		},
		{ viewport: viewport ?? { width: 1280, height: 800 } },
	);
}

testPage(
	"a press builds it up by itself; a closed panel asks nothing",
	async (page) => {
		const asked = () => page.evaluate(() => globalThis.asked);
		await page.evaluate(() => {
			const { stage } = document.querySelector("main");
			stage.pause();
			globalThis.asked = 0;
			const { prototype } = stage.run.Engine;
			const { readStrokes } = prototype;
			prototype.readStrokes = function (/** @type {any} */ ...given) {
				globalThis.asked++;
				return readStrokes.apply(this, given);
			};
		});
		const panel = await open(page, 300);
		assert((await asked()) > 0);
		const slider = panel.getByLabel("Strokes laid down");
		await panel.getByRole("button", { name: "Build it up" }).click();
		assert.equal(await slider.inputValue(), "0");
		await page.waitForFunction(
			() => /** @type {any} */ (document.querySelector("[data-panel=strokes] input")).value === "2",
		);
		await panel.getByRole("button", { name: "Stop" }).click();
		await panel.locator("summary").click();
		// It hears of its closing a frame later, and may look once more until then.
		await page.waitForTimeout(300);
		const before = await asked();
		await page.evaluate(() => document.querySelector("main").stage.step(100));
		await page.waitForTimeout(500);
		assert.equal(await asked(), before);
	},
	{ reducedMotion: "no-preference" },
);
