// The map of two ideas: its numbers are the engine's, it is moved as a person would, and the run stays as it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();

/** @typedef {import("playwright-core").Page} Page */

/**
 * Opens the page at a run, and its panel.
 * @param {string} query
 * @param {(page: Page, panel: import("playwright-core").Locator) => Promise<void>} body
 * @param {import("./browser.mjs").Options} [options]
 */
const withPanel = (query, body, options) =>
	withPage(
		use.browser,
		use.site.address + query,
		async (page) => {
			await stateIs(page, "ready", "paused");
			const step = Number(/step=(\d+)/.exec(query)?.[1] ?? 0);
			await page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount === step, step);
			const panel = page.locator("[data-panel=plane]");
			await panel.waitFor();
			assert.equal(await panel.getAttribute("open"), null);
			const before = await hash(page);
			await panel.evaluate((/** @type {any} */ node) => {
				node.open = true;
				node.scrollIntoView();
			});
			await panel.locator(".told").first().filter({ hasText: /\d/ }).waitFor();
			await body(page, panel);
			assert.equal(await hash(page), before, "the run stays as it is");
			assert.doesNotMatch(await panel.innerText(), /NaN|undefined|Infinity/);
		},
		options,
	);

const hash = (/** @type {Page} */ page) => page.evaluate(() => document.querySelector("main").stage.gan.stateHash());

/**
 * The engine's numbers for the map through these ideas, and for the painting at them.
 * @param {Page} page
 * @param {number[]} ideas
 * @param {number[]} axes
 */
const engine = (page, ideas, [across, up] = [0, 1], label = 0) =>
	page.evaluate(
		({ ideas, across, up, label }) => {
			const { gan } = document.querySelector("main").stage;
			const given = gan.config.conditional ? label : undefined;
			/** @type {(size: number, axes: number[]) => [u: number[], residuals: number[]]} */
			const ask = (size, axes) => {
				const [u, residuals] = [new Float32Array(size * size), new Float32Array(size * size)];
				gan.readPlane(Float32Array.from(ideas), given, Float32Array.from(axes), u, residuals);
				return [[...u], [...residuals]];
			};
			const [u, residuals] = ask(41, [across, -3, 3, up, 3, -3]);
			// The first cell of this small plane is at the ideas themselves.
			const [[here], [away]] = ask(2, [across, ideas[across], 9, up, ideas[up], 9]);
			const { distance } = gan.truth().limits;
			const off = residuals.filter((each) => each > distance).length;
			const [least, most] = [Math.min(...u), Math.max(...u)].map((u) => (1 + u).toFixed(2));
			return { u, least, most, off: off.toLocaleString("en"), a: (1 + here).toFixed(2), away: away.toFixed(2) };
		},
		{ ideas, across, up, label },
	);

/**
 * How far each cell's colour has gone from the background's white to the upper bound's blue, read near the cell's left top corner,
 * where neither hatching nor a line runs.
 * @param {import("playwright-core").Locator} panel
 */
const shades = (panel) =>
	panel.locator(".field canvas").evaluate((/** @type {any} */ canvas) => {
		const context = new OffscreenCanvas(656, 656).getContext("2d", { willReadFrequently: true });
		context?.drawImage(canvas, 0, 0);
		return Array.from({ length: 41 * 41 }, (_, cell) => {
			const [x, y] = [16 * (cell % 41) + 4, 16 * Math.floor(cell / 41) + 4];
			const [red = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
			return (255 - red) / (255 - 0x25);
		});
	});

test("the map tells the engine's numbers, and keys, pointer and menus move over it", async () => {
	await withPanel("?step=1000", async (page, panel) => {
		const [map, here] = [panel.locator(".told").first(), panel.locator(".told.here")];
		const found = await engine(page, [0, 0, 0, 0, 0]);
		assert.equal(
			await map.innerText(),
			`On this map â goes from ${found.least} to ${found.most}. Unlike any curve of the family: ${found.off} of the map's 1,681 squares.`,
		);
		/**
		 * @param {[number, number]} at the values of the ideas on the axes
		 * @param {number[]} [axes]
		 * @param {number[]} [held] the ideas, of which those on the axes are replaced
		 */
		const isAt = async (at, axes = [0, 1], held = [0, 0, 0, 0, 0]) => {
			const ideas = held.slice();
			axes.forEach((idea, i) => (ideas[idea] = at[i]));
			const { a, away } = await engine(page, ideas, axes);
			const values = axes.map((idea, i) => `z${idea + 1} = ${at[i].toFixed(2).replace("-", "−")}`).join(", ");
			const text = `${values} paints a curve with â = ${a} and lies ${away} from the artist's curve with that a`;
			await here.filter({ hasText: text }).waitFor({ timeout: 5000 });
			assert.equal(await spot.getAttribute("aria-valuetext"), `${values} paints a curve with â = ${a}`);
		};
		const spot = panel.getByRole("slider");
		await isAt([0, 0]);
		await spot.press("ArrowRight");
		await spot.press("ArrowUp");
		await isAt([0.15, 0.15]);
		await spot.press("Home");
		await spot.press("PageDown");
		await isAt([-3, -1.35]);
		await spot.press("End");
		await spot.press("ArrowRight");
		await isAt([3, -1.35]);

		const box = await panel.locator(".field canvas").boundingBox();
		assert(box);
		const place = (/** @type {number} */ column, /** @type {number} */ row) =>
			/** @type {const} */ ([box.x + ((column + 0.5) / 41) * box.width, box.y + ((row + 0.5) / 41) * box.height]);
		await page.mouse.move(...place(20, 20));
		await page.mouse.down();
		await page.mouse.move(...place(-1, 41), { steps: 3 });
		await page.mouse.up();
		// Beyond the edges, the place stays on the map.
		await isAt([-3, -3]);
		assert(await spot.evaluate((node) => node === document.activeElement));

		const shown = await shades(panel);
		const right = found.u.filter((u, cell) => {
			const share = Math.min(Math.max((u + 0.5) / 2, 0), 1);
			return Math.abs(shown[cell] - share) < 0.02;
		});
		// There were 1,593 of 1,681 when this was written. Dots hide the others.
		assert(right.length > 1500, `${right.length} cells have the colour of their â`);

		await panel.getByLabel("Across").selectOption("z4");
		await isAt([0, -3], [3, 1], [-3, 0, 0, 0, 0]);
		assert.notDeepEqual(await shades(panel), shown);
		await panel.getByLabel("Upwards").selectOption("z4");
		await isAt([-3, 0], [1, 3], [-3, 0, 0, 0, 0]);
		assert.match(await panel.innerText(), /The ideas that stand still: z1 = −3\.00, z3 = 0\.00, z5 = 0\.00\./);
		await panel.getByRole("button", { name: "All ideas to zero" }).click();
		await isAt([0, 0], [1, 3]);
		await assertAccessible(page, "the plane of ideas");
	});
});

test("a walk goes a step a press with less motion, and otherwise by itself while the panel is seen", async () => {
	const walked = (/** @type {Page} */ page, /** @type {number} */ place) =>
		page.evaluate((place) => {
			const ideas = new Float32Array(5);
			document.querySelector("main").stage.gan.readWalk(place, ideas);
			return [...ideas].map((idea, i) => `z${i + 1} = ${idea.toFixed(2).replace("-", "−").replace("−0.00", "0.00")}`);
		}, place);
	await withPanel("?step=200", async (page, panel) => {
		await panel.getByRole("button", { name: "Walk on a little" }).click();
		const text = await panel.innerText();
		for (const value of await walked(page, 0.25)) {
			assert(text.includes(value), `${value} in ${text}`);
		}
		await page.waitForTimeout(300);
		assert.equal(await panel.innerText(), text, "nothing moves by itself");
	});
	const moving = async (/** @type {Page} */ page, /** @type {import("playwright-core").Locator} */ panel) => {
		const here = () => panel.locator(".told.here").innerText();
		await panel.getByRole("button", { name: "Walk through the ideas" }).click();
		const first = await here();
		await page.waitForTimeout(600);
		assert.notEqual(await here(), first);
		await panel.getByRole("button", { name: "Stop walking" }).click();
		const stopped = await here();
		await page.waitForTimeout(300);
		assert.equal(await here(), stopped);
	};
	await withPanel("?step=200", moving, { reducedMotion: "no-preference" });
});

test("mode collapse on a phone: one flat colour; a tap moves, and the page can be scrolled", async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: /** @type {const} */ ("dark") };
	const body = async (/** @type {Page} */ page, /** @type {import("playwright-core").Locator} */ panel) => {
		const told = await panel.locator(".told").first().innerText();
		assert.match(told, /^整张图只有一种颜色：处处 â = 1\.51。.*1,681 格中有 0 格。$/);
		const box = await panel.locator(".field canvas").boundingBox();
		assert(box);
		await page.touchscreen.tap(box.x + (40.5 / 41) * box.width, box.y + (0.5 / 41) * box.height);
		await panel
			.locator(".told.here", { hasText: /z1 = (2\.9\d|3\.00)，z2 = (2\.9\d|3\.00)/ })
			.waitFor({ timeout: 5000 });
		const spot = await panel.locator(".spot").boundingBox();
		assert(spot && spot.width >= 44 && spot.height >= 44);
		assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
		await assertAccessible(page, "the plane of ideas, collapsed, on a phone");
	};
	await withPanel("?lang=zh&preset=mode-collapse&step=3000", body, phone);
});

for (const [query, places] of /** @type {const} */ ([
	["ideas=1", "41"],
	["ideas=2&generator-hidden=", "1,681"],
	["ideas=64&points=64&generator-hidden=512+512", "289"],
	["conditional=true&points=2&generator-hidden=1", "1,681"],
])) {
	test(`the map of any painter: ${query}`, async () => {
		await withPanel(`?batch-size=2&${query}`, async (page, panel) => {
			assert.match(await panel.locator(".told").first().innerText(), new RegExp(`of the map's ${places} squares\\.$`));
			const spot = panel.getByRole("slider");
			await spot.press("End");
			await spot.press("ArrowDown");
			const { a } =
				query === "ideas=1"
					? await oneIdea(page)
					: await engine(page, [3, -0.15, ...Array(62).fill(0)].slice(0, await ideas(page)));
			const value = query === "ideas=1" ? "z1 = 2.85" : "z1 = 3.00, z2 = −0.15";
			await panel
				.locator(".told.here", { hasText: `${value} paints a curve with â = ${a}` })
				.waitFor({ timeout: 5000 });
		});
	});
}

const ideas = (/** @type {Page} */ page) => page.evaluate(() => document.querySelector("main").stage.gan.config.ideas);

/** The engine's a of the painting at 2.85: the first cell of a line of two. */
const oneIdea = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const [u, residuals] = [new Float32Array(2), new Float32Array(2)];
		const { gan } = document.querySelector("main").stage;
		gan.readPlane(Float32Array.of(0), undefined, Float32Array.of(0, 2.85, 9), u, residuals);
		return { a: (1 + u[0]).toFixed(2) };
	});

test("the engine is asked a few times a second while it trains, and not at all while the panel is closed", async () => {
	await withPage(use.browser, `${use.site.address}?speed=200`, async (page) => {
		await stateIs(page, "ready");
		const panel = page.locator("[data-panel=plane]");
		await panel.waitFor();
		await page.evaluate(() => {
			const { gan, play } = document.querySelector("main").stage;
			const { prototype } = gan.constructor;
			const ask = prototype.readPlane;
			globalThis.asked = 0;
			prototype.readPlane = function (/** @type {unknown[]} */ ...given) {
				// A line of two cells is for the painting at the reader's place.
				globalThis.asked += /** @type {Float32Array} */ (given[3]).length > 2 ? 1 : 0;
				return ask.apply(this, given);
			};
			play.call(document.querySelector("main").stage);
		});
		const asked = () => page.evaluate(() => globalThis.asked);
		await page.waitForTimeout(500);
		assert.equal(await asked(), 0);
		assert.equal(
			await panel.locator(".told.here").textContent(),
			" a curve with â = –",
			"nothing has been asked before",
		);
		await panel.evaluate((/** @type {any} */ node) => {
			node.open = true;
			node.scrollIntoView();
		});
		await page.waitForFunction(() => globalThis.asked > 0);
		const before = await asked();
		await page.waitForTimeout(1500);
		const more = (await asked()) - before;
		assert(more >= 1 && more <= 7, `${more} in 1.5 s`);
		await panel.evaluate((/** @type {any} */ node) => (node.open = false));
		await page.waitForTimeout(100);
		const closed = await asked();
		await page.waitForTimeout(500);
		assert.equal(await asked(), closed);
	});
});

test("the stage shows what is painted at the place that is pointed at or moved to, and says so, until the reader leaves", async () => {
	await withPanel("?step=1000", async (page, panel) => {
		const stage = page.locator(".gan-stage canvas").first();
		const caption = page.locator(".gan-stage .caption");
		const [picture, height] = [
			() => stage.evaluate((/** @type {any} */ canvas) => canvas.toDataURL()),
			() => page.locator(".gan-stage").evaluate((node) => node.getBoundingClientRect().height),
		];
		const [whole, room] = [await picture(), await height()];
		const label = await stage.getAttribute("aria-label");
		const isGone = async () => {
			await page.waitForFunction(() => document.querySelector(".gan-stage .caption").textContent === "");
			assert.equal(await picture(), whole);
			assert.equal(await stage.getAttribute("aria-label"), label);
		};
		/** Another picture, with the same numbers in its caption as in the panel, and of the engine's painting. */
		const isShown = async (/** @type {string} */ values) => {
			await caption.filter({ hasText: values }).waitFor({ timeout: 5000 });
			const told = await panel.locator(".told.here").innerText();
			const a = /â = ([\d.]+)/.exec(told)?.[1];
			assert.equal(await caption.innerText(), `From the map: ${values}, â = ${a}`);
			assert.equal(await stage.getAttribute("aria-label"), await caption.innerText());
			assert.notEqual(await picture(), whole);
			assert.equal(await height(), room, "nothing moves");
		};
		const box = await panel.locator(".field canvas").boundingBox();
		assert(box);
		const place = (/** @type {number} */ column, /** @type {number} */ row) =>
			/** @type {const} */ ([box.x + ((column + 0.5) / 41) * box.width, box.y + ((row + 0.5) / 41) * box.height]);
		await page.mouse.move(...place(30, 10));
		await isShown("z1 = 1.50, z2 = 1.50");
		assert.match(await panel.locator(".spot input").getAttribute("aria-valuetext"), /^z1 = 0\.00, z2 = 0\.00 /);
		await page.mouse.move(5, 5);
		await isGone();
		assert.match(await panel.locator(".told.here").innerText(), /^z1 = 0\.00, z2 = 0\.00 /);

		const spot = panel.getByRole("slider");
		await spot.focus();
		await isGone();
		await page.keyboard.press("ArrowRight");
		await isShown("z1 = 0.15, z2 = 0.00");
		await spot.evaluate((/** @type {any} */ node) => node.blur());
		await isGone();

		await panel.getByRole("button", { name: "Walk on a little" }).press("Enter");
		await caption.filter({ hasText: "From the map" }).waitFor({ timeout: 5000 });
		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.waitForFunction(() => document.querySelector(".gan-stage .caption").textContent === "");
		await page.evaluate(() => document.querySelector("main").stage.goto(1000));
		await page.mouse.move(...place(30, 10));
		await caption.filter({ hasText: "From the map" }).waitFor({ timeout: 5000 });
		await assertAccessible(page, "the map's painting on the stage");
	});
});

/** Which of the batch's ideas should be dots, by the engine, and which places of the map have a dot's colour. */
const dots = (/** @type {Page} */ page, label = 0) =>
	page.evaluate((label) => {
		const { gan, run } = document.querySelector("main").stage;
		const { batchSize, ideas: count } = gan.config;
		const all = run.ideas;
		const shares = (/** @type {number} */ value) => (0.5 + ((value + 3) / 6) * 40) / 41;
		const canvas = document.querySelector("[data-panel=plane] .field canvas");
		const context = new OffscreenCanvas(656, 656).getContext("2d", { willReadFrequently: true });
		context.drawImage(canvas, 0, 0);
		const inks = (/** @type {number} */ x, /** @type {number} */ y) => context.getImageData(x, y, 1, 1).data[0] < 60;
		const seen = Array.from({ length: batchSize }, (_, i) => [all[i * count], all[i * count + 1], i]).filter(
			([x, y, i]) => Math.max(Math.abs(x), Math.abs(y)) <= 3 && (run.classes?.labels[i] ?? label) === label,
		);
		const place = (/** @type {number[]} */ [x, y]) => [shares(x) * 656, (1 - shares(y)) * 656];
		/** Whether what is drawn later may cover a dot: another dot, or the diamond of the first painting, which is on the stage. */
		const isCovered = (/** @type {number[]} */ dot) =>
			seen.some((other) => {
				const [[x, y], [left, top]] = [place(dot), place(other)];
				return other !== dot && Math.hypot(x - left, y - top) < (other[2] === 0 ? 20 : 7);
			});
		return {
			count: seen.length,
			drawn: seen.filter((dot) => isCovered(dot) || inks(place(dot)[0], place(dot)[1])).length,
			/** The diamonds: dots that are dark also 9 pixels to the left and right. */
			diamonds: seen
				.filter((dot) => [-9, 9].every((off) => inks(place(dot)[0] + off, place(dot)[1])))
				.map(([, , i]) => i),
		};
	}, label);

test("the dots are the batch's ideas, also at an earlier step, and the stage's painting is marked", async () => {
	await withPanel("?step=1000", async (page) => {
		for (const step of [1000, 500, 0, 333]) {
			await page.evaluate((step) => document.querySelector("main").stage.goto(step), step);
			await page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount === step, step);
			await page.waitForTimeout(300);
			const { count, drawn, diamonds } = await dots(page);
			assert(count > 55, `${count} of 64 ideas are on the map`);
			assert.equal(drawn, count, `step ${step}`);
			assert(diamonds.includes(0), `step ${step}: ${diamonds}`);
		}
		await page.evaluate(() => document.querySelector("main").stage.goto(1000));
		await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount === 1000);
	});
	await withPanel("?preset=pytorch-conditional&step=300", async (page, panel) => {
		const [zero, one] = [await dots(page, 0), await dots(page, 1)];
		assert.equal(zero.drawn, zero.count);
		assert(one.drawn < one.count, "those of the other class are not on the map");
		await panel.getByRole("radio").last().check();
		await page.waitForTimeout(300);
		const other = await dots(page, 1);
		assert.equal(other.drawn, other.count);
	});
});
