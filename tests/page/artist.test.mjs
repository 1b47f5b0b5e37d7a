// An artist is chosen or given as numbers: what is drawn is what the engine gets, and the run stays until the press.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { START, drawnIn, inFloat32, open, press, run } from "./artist.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
const { testPage } = use;

testPage(
	"every family and every picture of the gallery is drawn as the engine has it, and can be learnt from",
	async (page) => {
		const panel = await open(page);
		const before = await run(page);
		const engines = await page.evaluate(() => {
			const { Engine } = document.querySelector("main").stage.run;
			return Engine.artists().map((name) => ({ name, ...Engine.artist(name, 15) }));
		});
		assert.equal(engines.length, 12);
		const families = panel.getByLabel("Family of curves");
		for (const [i, { name, lower, upper, distribution }] of engines.entries()) {
			if (i < 6) {
				await families.selectOption(name);
			} else {
				await panel
					.locator(".gallery button")
					.nth(i - 6)
					.click();
				assert.equal(await panel.locator(".gallery [aria-pressed=true]").count(), 1);
				assert.equal(await families.inputValue(), "other");
			}
			assert.deepEqual(inFloat32(await drawnIn(panel)), inFloat32({ lower, upper }), name);
			assert.equal(await panel.getByLabel("The artist chooses curves").inputValue(), distribution);
			assert(!/NaN|undefined|Infinity/.test(await panel.innerHTML()), name);
			assert((await panel.locator(".hard").innerText()).length > 20, name);
		}
		assert.deepEqual(await run(page), before, "the run stays as it is");
		assert.doesNotMatch(
			await panel.locator(".start .told").innerText(),
			/Undo/,
			"at step 0 there is nothing to bring back",
		);
		await page.evaluate(() => document.querySelector("main").stage.step(3));
		const { hash } = await run(page);
		for (const { name, lower, upper, distribution } of engines.slice(1, 7)) {
			if (name === "heart") {
				await panel.locator(".gallery button").first().click();
			} else {
				await families.selectOption(name);
			}
			await press(panel, START);
			const now = await run(page);
			assert.deepEqual(now.bounds, inFloat32({ lower, upper }), name);
			assert.equal(now.distribution, distribution);
			assert.deepEqual(now.others, before.others, "all other settings stay");
		}
		await panel.getByText("The run on show learns from this artist.").waitFor();
		await page.locator(".gan-stage .buttons").getByRole("button", { name: "Undo", exact: true }).click();
		assert.equal((await run(page)).hash, hash, "it brings back the run that had been trained");
		// A panel off screen stands still.
		await panel.locator(".start").scrollIntoViewIfNeeded();
		await panel.getByText("then brings the present one back.").waitFor();
	},
);

testPage(
	"numbers are pasted, copied, and refused with one sentence that loses nothing",
	async (page) => {
		const panel = await open(page);
		const field = panel.locator("textarea");
		const before = await drawnIn(panel);
		const { hash } = await run(page);
		for (const [text, sentence] of [
			["1 2 3", "The text must have two lists of numbers, one for each bound, but it has 1."],
			["1 2 3\n4 five 6", "Upper bound: item 2 must be a number, but “five” was given."],
			["1 2 3\n4 5", "Both bounds must have equally many numbers, but the lower one has 3 and the upper one 2."],
			["1\n2", "Each bound must have 2 to 64 numbers, but each has 1."],
			["low high\n0 1", "Lower bound: item 1 must be a number, but “low” was given."],
			[
				"low high\n0 1\n0 2\n0 4 5",
				"The text must have two lists of numbers and nothing else, but “low” is no number.",
			],
			[
				"1,5;2,5;3,5\n2,5;3,5;4,5",
				"“1,5” is unclear, as its comma may stand for a decimal point or between two numbers: write a point, or put a space after each comma.",
			],
			[
				"1 2\n1 2",
				"The engine refuses this artist: artist.upper must be another curve than artist.lower, but [1, 2] was given",
			],
			[
				"1 2\n1 2e6",
				"The engine refuses this artist: artist.upper must be a list of numbers from -1000000 to 1000000, one for each point, but [1, 2000000] was given",
			],
		]) {
			await field.fill(text);
			await press(panel, "Draw these numbers");
			assert.equal((await panel.locator(".as-numbers .problem").innerText()).trim(), sentence);
			assert.equal(await field.inputValue(), text, "the text stays");
		}
		await assertAccessible(page, "with a refused text");
		await press(panel, "Discard my text");
		assert.deepEqual(await drawnIn(panel), before);
		await field.fill('{"lower": [0, 1, 0], "upper": [2, 1.5, 2], "distribution": "twoModes"}');
		await press(panel, "Draw these numbers");
		assert.deepEqual(await drawnIn(panel), { lower: [0, 1, 0], upper: [2, 1.5, 2] });
		assert.equal(await panel.locator(".as-numbers .told").innerText(), "Drawn, with 3 points.");
		await press(panel, "Copy");
		await panel.getByText("Copied.").waitFor();
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "0, 1, 0\n2, 1.5, 2");
		assert.equal((await run(page)).hash, hash);
		await press(panel, START);
		const { points, bounds, distribution } = await run(page);
		assert.deepEqual(
			{ points, bounds, distribution },
			{
				points: 3,
				bounds: { lower: [0, 1, 0], upper: [2, 1.5, 2] },
				distribution: "twoModes",
			},
		);
	},
	{ permissions: ["clipboard-read", "clipboard-write"] },
);

testPage(
	"a refused start says why, and the run and the drawing stay; the drawing outlives its panel and other runs",
	async (page) => {
		const panel = await open(page);
		await panel.locator("textarea").fill("1 1\n1 2");
		await press(panel, "Draw these numbers");
		const last = panel.getByRole("slider", { name: "Upper bound, point 2", exact: true });
		for (let i = 0; i < 30 && (await drawnIn(panel)).upper[1] > 1; i++) {
			await last.press("PageDown");
		}
		assert.deepEqual(await drawnIn(panel), { lower: [1, 1], upper: [1, 1] });
		const { hash } = await run(page);
		await press(panel, START);
		assert.equal(
			(await panel.locator(".start .problem").innerText()).trim(),
			"The engine refuses this artist: artist.upper must be another curve than artist.lower, but [1, 1] was given",
		);
		assert.deepEqual([await drawnIn(panel), (await run(page)).hash], [{ lower: [1, 1], upper: [1, 1] }, hash]);
		await last.press("ArrowUp");
		assert(await panel.locator(".start .problem").isHidden(), "another drawing has not been refused");
		const drawn = await drawnIn(panel);
		// By keys, and at once: the run is another one before the browser tells the page that the panel has closed.
		await panel.locator("summary").press("Enter");
		await page.evaluate(() => document.querySelector("main").stage.reset({ points: 20, seed: 5 }));
		await panel.locator("summary").press("Enter");
		assert.deepEqual(await drawnIn(panel), drawn);
		await press(panel, "Back to the run's artist");
		assert.equal((await drawnIn(panel)).upper.length, 20);
		await panel.getByText("The run on show learns from this artist.").waitFor();
		await press(panel, "Undo the drawing");
		assert.deepEqual(await drawnIn(panel), drawn);
	},
);

testPage("more points than can be drawn by hand are shown, and can be made fewer", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.reset({ points: 100 }));
	const panel = await open(page);
	await panel.getByText("This artist has 100 points. More than 64 are shown but can't be drawn by hand").waitFor();
	assert.equal(await panel.locator(".handle, textarea").count(), 0);
	await panel.getByLabel("Points", { exact: true }).press("ArrowLeft");
	assert.equal(await panel.locator(".handles.upper .handle").count(), 32);
	assert.equal((await drawnIn(panel)).upper.length, 63);
});

for (const key of ["lock", "hide"]) {
	test(`an artist that a teacher has asked to ${key} can't be changed`, () =>
		withPage(use.browser, `${use.site.address}?lang=en&${key}=artist`, async (page) => {
			await stateIs(page, "ready", "training");
			const { hash } = await run(page);
			const panel = page.locator("[data-panel=artist]");
			await panel.locator("summary").click();
			await panel.locator(".frame svg .upper").waitFor();
			assert.equal(await panel.locator(".handle, textarea, input").count(), 0);
			const begin = panel.getByRole("button", { name: START });
			assert.equal(await begin.count(), key === "lock" ? 1 : 0);
			if (key === "lock") {
				await begin.click({ force: true });
				assert.equal(await panel.locator(".start p.locked").innerText(), "Locked by whoever sent you this link.");
				assert(await panel.getByLabel("Family of curves").isDisabled());
			}
			assert.equal((await run(page)).hash, hash);
			await assertAccessible(page, key);
		}));
}

for (const { lang, colorScheme, width } of /** @type {const} */ ([
	{ lang: "en", colorScheme: "dark", width: 360 },
	{ lang: "zh", colorScheme: "light", width: 1280 },
])) {
	test(`it is accessible in ${lang}, ${colorScheme}, ${width} px wide`, () =>
		withPage(
			use.browser,
			`${use.site.address}?lang=${lang}`,
			async (page) => {
				await stateIs(page, "ready", "training");
				const panel = await open(page);
				await panel.locator(".gallery button").first().click();
				await panel.locator("input[type=radio]").nth(3).check();
				await assertAccessible(page, "freehand");
				assert(await page.evaluate((width) => document.documentElement.scrollWidth <= width, width));
				assert(!/NaN|undefined|Infinity/.test(await panel.innerHTML()));
			},
			{ colorScheme, viewport: { width, height: 800 } },
		));
}
