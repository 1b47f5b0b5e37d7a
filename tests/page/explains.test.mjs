// The page plays by itself, and describes in words what can be seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
const { testPage } = use;

testPage(
	"it plays by itself, unless reduced motion is asked for",
	async (page) => {
		await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 100);
	},
	{ reducedMotion: "no-preference" },
);

testPage("with reduced motion it waits", async (page) => {
	await page.waitForTimeout(300);
	assert.equal(await page.evaluate(() => document.querySelector("main").stage.run.stepCount), 0);
});

testPage(
	"the invitation opens the lesson about it on the calm page, whatever runs, and the way back ends it",
	async (page) => {
		await page.getByLabel("Run").selectOption("mode-collapse");
		await page.locator("[data-panel=settings]").waitFor();
		await page.getByRole("button", { name: "See for yourself" }).click();
		await page.locator(".who").waitFor();
		await page.waitForFunction(() => location.search.includes("lesson=the-numbers-lie"));
		assert(!new URL(page.url()).searchParams.has("preset"), "a lesson says itself what runs");
		await page.goBack();
		await page.locator("[data-panel=settings]").waitFor();
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.preset), "mode-collapse");
		assert(!page.url().includes("lesson"));
	},
);

testPage(
	"the sentence tells what the engine measures, and is spoken when it comes to mean something else",
	async (page) => {
		const spoken = page.locator(".gan-stage .spoken");
		for (const step of [0, 50, 1000, 10_000]) {
			const { accuracy, all, verdict } = await page.evaluate(async (step) => {
				const { stage } = document.querySelector("main");
				await stage.goto(step);
				return { accuracy: stage.gan.discriminatorAccuracy, ...stage.gan.truth() };
			}, step);
			const critic =
				accuracy === undefined
					? ""
					: `On average the critic is ${Math.round(accuracy * 100)}% sure that a curve of the artist's is real. `;
			const [distance, variety, artist] = [all.distance, all.variety, all.artistVariety].map((n) => n.toFixed(2));
			const words = { learning: "still learning.", healthy: "healthy." }[verdict];
			assert.equal(
				await page.locator(".gan-stage .sentence").innerText(),
				`Step ${step.toLocaleString("en")}. ${critic}The painter is ${distance} away from the artist. ` +
					`Variety ${variety} (the artist's: ${artist}): ${words} ?`,
			);
		}
		assert.match(await spoken.textContent(), /^Paused\. Step 10,000\. .*healthy\.$/);
		const before = await spoken.textContent();
		await page.getByRole("button", { name: "Step", exact: true }).click();
		assert.equal(await spoken.textContent(), before, "one step on it means the same");
		await page.getByLabel("Run").selectOption("mode-collapse");
		await page.evaluate(() => document.querySelector("main").stage.goto(6000));
		assert.match(await spoken.textContent(), /Step 6,000.*collapsed, it paints almost the same every time\.$/);
	},
);

testPage("every preset of the engine is on the menu, and does what its name says", async (page) => {
	const names = await page.evaluate(() => document.querySelector("main").stage.gan.constructor.presets());
	const menu = page.getByLabel("Run");
	assert.deepEqual(
		await menu.locator("option").evaluateAll((options) => options.map((/** @type {any} */ { value }) => value)),
		names,
	);
	for (const name of names) {
		await menu.selectOption(name);
		await stateIs(page, "training");
		const [config, preset] = await page.evaluate((name) => {
			const { gan } = document.querySelector("main").stage;
			return [gan.startConfig, gan.constructor.preset(name).config];
		}, name);
		assert.deepEqual(config, preset);
		assert((await page.locator(".gan-stage > .main > .explanation").innerText()).length > 10);
	}
});

testPage("a term explains itself by pointer and by keyboard", async (page) => {
	const note = page.getByRole("note");
	const accuracy = page.getByRole("button", { name: "D accuracy: what is it?" }).first();
	await accuracy.click();
	assert.match(await note.innerText(), /D accuracy.*not the percentage of right answers/s);
	await page.keyboard.press("Escape");
	assert.equal(await note.count(), 0);
	assert(await accuracy.evaluate((node) => node === document.activeElement), "the focus is where it was");
	await page.keyboard.press("Enter");
	assert.equal(await note.count(), 1);
	const { left, right, top, bottom } = await note.evaluate((node) => node.getBoundingClientRect().toJSON());
	assert(left >= 0 && right <= 1280 && top >= 0 && bottom <= 800, "the note lies on the screen");
});

testPage("the glossary is closed, and a term's explanation leads to its entry there", async (page) => {
	const entry = page.locator(".glossary [data-entry=accuracy]");
	assert.equal(await entry.isVisible(), false);
	await page.getByRole("button", { name: "D accuracy: what is it?" }).first().press("Enter");
	await page.getByRole("note").getByRole("button", { name: "All terms: the glossary" }).press("Enter");
	assert(await entry.evaluate((node) => node === document.activeElement && node.textContent.startsWith("D accuracy")));
	const { top, bottom } = await entry.evaluate((node) => node.getBoundingClientRect().toJSON());
	assert(top >= 0 && bottom <= 800, "the entry is on the screen");
	assert.equal(await page.getByRole("note").count(), 0);
});

testPage("every term on the page is in the glossary, in both languages", async (page) => {
	const terms = async () => {
		const shown = await page.locator(".term").evaluateAll((nodes) => nodes.map((node) => node.dataset.term));
		const listed = await page.locator(".glossary dt").allTextContents();
		return { shown: new Set(shown), listed };
	};
	await page.locator("[data-panel=settings]").waitFor();
	const english = await terms();
	await page.getByRole("link", { name: "中文" }).click();
	const chinese = await terms();
	assert(english.shown.size > 8);
	assert.deepEqual(english.shown, chinese.shown);
	assert.equal(english.listed.length, chinese.listed.length);
	assert(chinese.listed.every((name) => /\p{Script=Han}|^D/u.test(name)));
});

testPage("colours: light, dark, or the system's, kept in the address", async (page) => {
	const surface = () => page.evaluate(() => getComputedStyle(document.querySelector("canvas")).backgroundColor);
	const light = await surface();
	await page.getByLabel("Colours").selectOption("dark");
	const dark = await surface();
	assert.notEqual(dark, light);
	await page.waitForURL(/[?&]theme=dark(&|$)/);
	await page.reload();
	await stateIs(page, "paused");
	assert.equal(await surface(), dark);
	await page.emulateMedia({ colorScheme: "dark" });
	await page.getByLabel("Colours").selectOption("light");
	assert.equal(await surface(), light);
	await page.getByLabel("Colours").selectOption("system");
	assert.equal(await surface(), dark);
});

testPage("the arrows are the engine's advice, to the scale that is told", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.step(500));
	const arrows = () =>
		page.evaluate(() => {
			const { stage } = document.querySelector("main");
			const context = document.querySelector("canvas").getContext("2d");
			const lines = [];
			let from;
			const { moveTo, lineTo, stroke } = context;
			Object.assign(context, {
				moveTo(x, y) {
					from = { x, y };
					moveTo.call(context, x, y);
				},
				lineTo(x, y) {
					lines.push({ from, to: { x, y }, colour: context.strokeStyle });
					lineTo.call(context, x, y);
				},
			});
			stage.redraw();
			Object.assign(context, { moveTo, lineTo, stroke });
			const sample = getComputedStyle(document.querySelector(".sample.minimax")).color;
			const [, r, g, b] = /(\d+), (\d+), (\d+)/.exec(sample).map(Number);
			const colour = `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
			const all = new Float32Array(64 * 15);
			stage.gan.readAdvice(all, "minimax");
			// An arrow has a shaft and the two sides of its head. Only the shafts are vertical.
			const shafts = lines.filter(({ from, to, colour: drawn }) => drawn === colour && from.x === to.x);
			return { advice: [...all.slice(0, 15)], drawn: shafts.map(({ from, to }) => from.y - to.y) };
		});
	const { advice, drawn } = await arrows();
	assert.equal(drawn.length, 15);
	advice.forEach((value, p) =>
		assert(Math.sign(drawn[p]) === Math.sign(value) || Math.abs(drawn[p]) < 1, `point ${p}`),
	);
	assert.match(
		await page.locator(".gan-stage .legend li:has(.minimax)").innerText(),
		/Critic's advice\s*\(drawn × [125][0,]*\)$/,
	);
	await page.getByLabel("The critic's advice").selectOption("both");
	const both = await arrows();
	assert.equal(both.drawn.length, 30, "two arrows at each point");
	await page.getByLabel("The critic's advice").selectOption("none");
	assert.equal((await arrows()).drawn.length, 0);
});

test("the address names a run and a step of it", async () => {
	await withPage(use.browser, `${use.site.address}?preset=mode-collapse&seed=7&step=321`, async (page) => {
		await stateIs(page, "paused");
		const found = await page.evaluate(() => {
			const { gan } = document.querySelector("main").stage;
			const { config } = gan.constructor.preset("mode-collapse");
			const same = new gan.constructor({ ...config, seed: 7 });
			same.stepFor(Infinity, 321);
			return [gan.stepCount, gan.stateHash() === same.stateHash()];
		});
		assert.deepEqual(found, [321, true]);
		assert.equal(await page.getByLabel("Run").inputValue(), "mode-collapse");
	});
	for (const step of ["abc", "-1", "1.5", "1e12"]) {
		await withPage(use.browser, `${use.site.address}?step=${step}`, async (page) => {
			await stateIs(page, "ready");
			await page
				.getByText(`step must be a whole number from 0 to 10000, but "${step}" was given`, { exact: true })
				.waitFor();
			assert.equal(await page.locator(".step .value").textContent(), "0");
		});
	}
	const asTheTag = "?batch-size=8&generator-hidden=16+16&until=40&speed=Infinity&controls=basic&panels=numbers,truth";
	await withPage(use.browser, use.site.address + asTheTag, async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.ready);
		await page.getByRole("button", { name: "Play" }).click();
		await stateIs(page, "done");
		await page.locator(".panel").first().waitFor();
		const found = await page.evaluate(() => {
			const { batchSize, generatorHidden } = document.querySelector("main").stage.gan.config;
			const panels = Array.from(document.querySelectorAll(".panel"), ({ dataset }) => dataset.panel);
			return [batchSize, generatorHidden, document.querySelector("main").stage.gan.stepCount, panels];
		});
		assert.deepEqual(found, [8, [16, 16], 40, ["truth", "numbers"]]);
		assert(await page.getByLabel("Run").isHidden());
	});
	await withPage(use.browser, `${use.site.address}?panels=truth,lies`, async (page) => {
		await stateIs(page, "ready");
		const sentence =
			'panels must be one of code, loop, truth, numbers, luck, critic, judging, ideas, strokes, plane, game, artist, settings, runs, but "lies" was given';
		await page.getByText(sentence, { exact: true }).waitFor();
	});
	await withPage(use.browser, `${use.site.address}?theme=blue&step=abc`, async (page) => {
		await stateIs(page, "ready");
		const sentence = 'theme must be one of system, light, dark, but "blue" was given (and 1 more: step)';
		await page.getByText(sentence, { exact: true }).waitFor();
	});
	/** @type {[link: string, sentence: RegExp][]} */
	const links = [
		["?preset=nonsense", /preset must be one of pytorch-tutorial, .*but "nonsense" was given/],
		["?batch-size=0", /batch-size must be a whole number from 1 to 1024, but 0 was given/],
		["?seed=x", /seed must be a whole number from 0 to 9007199254740991, but "x" was given/],
	];
	for (const [link, sentence] of links) {
		await withPage(use.browser, use.site.address + link, async (page) => {
			// The rest of the link holds. Here it is the tutorial's run.
			await stateIs(page, "ready");
			assert.match(await page.getByRole("alert").filter({ hasText: /./ }).innerText(), sentence);
		});
	}
});
