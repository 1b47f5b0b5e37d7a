// Buttons, keys, settings and languages do what they say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readRun, stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
const { testPage } = use;

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The score of a fresh Gan after these steps, with each change made before its step. */
function scoreOf(page, config, steps, changes = []) {
	return page.evaluate(
		([config, steps, changes]) => {
			const gan = new (document.querySelector("main").stage.gan.constructor)(config);
			for (let step = 0; step < steps; step++) {
				for (const [at, field, value] of changes) {
					if (at === step) {
						gan.change(field, value);
					}
				}
				gan.step();
			}
			const score = gan.discriminatorScore;
			gan.free();
			return score;
		},
		[config, steps, changes],
	);
}

testPage("step, reset and new seed", async (page) => {
	await button(page, "Step").click();
	await button(page, "Step").click();
	const two = await readRun(page);
	assert.equal(two.step, 2);
	assert.equal(two.score, await scoreOf(page, {}, 2));
	assert.equal(await page.locator(".status").textContent(), "Paused.");
	assert.match(
		await page.locator(".gan-stage canvas").getAttribute("aria-label"),
		/\d+ of its 15 points lie between the bounds/,
	);

	await button(page, "Reset").click();
	assert.equal((await readRun(page)).step, 0);
	assert.equal(await page.locator(".score .value").textContent(), "–");
	await button(page, "Step").click();
	await button(page, "Step").click();
	assert.deepEqual(await readRun(page), two);

	const field = page.getByLabel("Seed", { exact: true });
	assert.equal(await field.inputValue(), "1");
	await button(page, "New seed").click();
	const seed = Number(await field.inputValue());
	assert.notEqual(seed, 1);
	await button(page, "Step").click();
	assert.equal((await readRun(page)).score, await scoreOf(page, { seed }, 1));
});

testPage("past its end it goes on, also as fast as it can", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.step(10_000));
	await page.getByLabel("Speed").press("End");
	await button(page, "Play").click();
	await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 10_100);
	assert.equal(await page.evaluate(() => document.querySelector("main").stage.state), "training");
});

testPage("play and pause", async (page) => {
	await button(page, "Play").click();
	await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 100);
	await button(page, "Pause").click();
	const paused = await readRun(page);
	await page.waitForTimeout(300);
	assert.deepEqual(await readRun(page), paused);
	assert.equal(await page.locator(".step .value").textContent(), paused.step.toLocaleString("en"));
	assert.equal(
		paused.score,
		await scoreOf(page, {}, paused.step),
		"training in slices is the same run as step by step",
	);
});

testPage("keys: space, . and r", async (page) => {
	await page.locator(".gan-stage").focus();
	await page.keyboard.press(".");
	assert.equal((await readRun(page)).step, 1);
	await page.keyboard.press("r");
	assert.equal((await readRun(page)).step, 0);
	await page.keyboard.press(" ");
	await stateIs(page, "training");
	await page.keyboard.press(" ");
	await stateIs(page, "paused");
	// The space bar has no meaning of its own on a slider, but it has one on a button. Combinations belong to the browser.
	await page.getByLabel("Timeline", { exact: true }).focus();
	await page.keyboard.press(" ");
	await stateIs(page, "training");
	await page.keyboard.press("r");
	await button(page, "Step").focus();
	await page.keyboard.press(" ");
	assert.equal((await readRun(page)).step, 1);
	await page.keyboard.press("Alt+.");
	assert.equal((await readRun(page)).step, 1);
});

testPage("settings change the running Gan", async (page) => {
	const generatorRate = page.getByLabel("Painter's learning rate");
	const discriminatorRate = page.getByLabel("Critic's learning rate");
	await button(page, "Step").click();
	await generatorRate.press("ArrowRight");
	await button(page, "Step").click();
	await discriminatorRate.press("End");
	await button(page, "Step").click();
	await page.getByLabel("Update order").selectOption("alternating");
	await button(page, "Step").click();
	await page.getByLabel("Painter's loss").selectOption("nonSaturating");
	await button(page, "Step").click();
	const expected = await scoreOf(page, {}, 5, [
		[1, "generatorLearningRate", 2e-4],
		[2, "discriminatorLearningRate", 1],
		[3, "updateOrder", "alternating"],
		[4, "loss", "nonSaturating"],
	]);
	assert.equal((await readRun(page)).score, expected);
	assert.equal(await generatorRate.getAttribute("aria-valuetext"), "0.0002");

	// A reset keeps the present settings.
	await button(page, "Reset").click();
	await button(page, "Step").click();
	const settings = { generatorLearningRate: 2e-4, discriminatorLearningRate: 1, updateOrder: "alternating" };
	assert.equal((await readRun(page)).score, await scoreOf(page, { ...settings, loss: "nonSaturating" }, 1));
});

testPage("the slowest speed is one step a second, the fastest waits for no clock", async (page) => {
	const speed = page.getByLabel("Speed");
	assert.equal(await speed.getAttribute("aria-valuetext"), "slow, then 600 steps/s");
	await speed.press("ArrowRight");
	assert.equal(await speed.getAttribute("aria-valuetext"), "1 step/s");
	await button(page, "Play").click();
	const pace = await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		const reached = async (step) => {
			while (stage.gan.stepCount < step) {
				await new Promise(requestAnimationFrame);
			}
			return performance.now();
		};
		return -((await reached(1)) - (await reached(3)));
	});
	// A frame counts for at most 100 ms, so a busy machine may take longer.
	assert(pace > 1900 && pace < 3000, `two steps took ${pace} ms`);
	await speed.press("End");
	assert.equal(await speed.getAttribute("aria-valuetext"), "as fast as it can");
	const start = Date.now();
	// If the settings are in view, the picture may be off screen, and then nothing trains.
	await page.locator(".gan-stage canvas").scrollIntoViewIfNeeded();
	await stateIs(page, "done");
	// If the steps followed the clock at 600 a second, they would take 17 seconds on any machine.
	assert(Date.now() - start < 15_000);
	assert.equal((await readRun(page)).step, 10_000);
});

testPage("a painting that left the picture is told in words", async (page) => {
	const told = () => page.locator(".gan-stage .outside").textContent();
	assert.equal(await told(), "");
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		await stage.reset({ generatorLearningRate: 1 });
		await stage.step(50);
	});
	assert.match(
		await told(),
		/^All points of the painting lie outside the picture: between y = −?[\d.,e+]+ and −?[\d.,e+]+\.$/,
	);
	await button(page, "Reset").click();
	assert.equal(await told(), "");
});

testPage("every control that is shown has a label and an explanation", async (page) => {
	const undo = page.locator(".gan-stage .undo");
	assert(await undo.isHidden());
	await button(page, "Step").click();
	await button(page, "Reset").click();
	assert(await undo.isVisible());
	await page.locator(".gan-stage summary").click();
	const controls = await page.locator(".gan-stage .buttons button, .settings :is(input, select)").all();
	assert.equal(controls.length, 17);
	for (const control of controls) {
		const { label, explanation } = await control.evaluate((/** @type {any} */ node) => ({
			label: (node.labels?.length ? node.labels[0] : node).textContent.trim(),
			explanation: document.getElementById(node.getAttribute("aria-describedby")).innerText.trim(),
		}));
		assert(label.length > 0 && explanation.length > 10, `${label}: ${explanation}`);
	}
});

testPage(
	"the batch is drawn faintly, and can be switched off",
	async (page) => {
		const painted = () =>
			page.evaluate(() => {
				const canvas = document.querySelector("canvas");
				const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
				const pixels = new Uint32Array(data.buffer);
				// The first pixel belongs to the ground.
				return pixels.reduce((count, pixel) => count + (pixel === pixels[0] ? 0 : 1), 0);
			});
		const all = await painted();
		await page.getByLabel("Show the rest of the batch").uncheck();
		const alone = await painted();
		assert(alone < all / 1.5, `${alone} of ${all} pixels are left`);
		await page.getByLabel("Show the rest of the batch").check();
		assert.equal(await painted(), all);
	},
	// Chromium warns because the picture is made for drawing, and only this test reads it.
	{ expected: /willReadFrequently/ },
);

test("the language follows ?lang=, then the browser, and changes without losing the run", async () => {
	const lang = (page) => page.evaluate(() => document.documentElement.lang);
	const opened = async (address, locale) => {
		let found;
		await withPage(
			use.browser,
			address,
			async (page) => {
				found = await lang(page);
			},
			{ locale },
		);
		return found;
	};
	assert.equal(await opened(use.site.address, "zh-CN"), "zh");
	assert.equal(await opened(use.site.address, "fr"), "en");
	assert.equal(await opened(`${use.site.address}?lang=en`, "zh-CN"), "en");
	assert.equal(await opened(`${use.site.address}?lang=zh-Hant`, "en"), "zh");
	assert.equal(await opened(`${use.site.address}?lang=constructor`, "en"), "en");
	await withPage(use.browser, use.site.address, async (page) => {
		await stateIs(page, "ready");
		await button(page, "Step").click();
		await page.getByRole("link", { name: "中文" }).click();
		assert.equal(await lang(page), "zh");
		await page.waitForURL(/[?&]lang=zh(&|$)/);
		assert.equal(await page.locator(".status").textContent(), "已暂停。");
		assert.equal((await readRun(page)).step, 1);
		await page.getByLabel("画家的损失函数").selectOption("nonSaturating");
		await page.getByRole("button", { name: "走一步" }).click();
		assert.equal((await readRun(page)).score, await scoreOf(page, {}, 2, [[1, "loss", "nonSaturating"]]));
		await page.reload();
		await stateIs(page, "paused");
		assert.equal(await lang(page), "zh");
	});
});

testPage("off screen it goes on as long as a panel is seen", async (page) => {
	await button(page, "Play").click();
	await page.locator("[data-panel=settings]").waitFor();
	await page.evaluate(() => {
		document.body.style.paddingTop = "3000px";
		document.querySelector("[data-panel=settings]").scrollIntoView();
		document.querySelector(".gan-stage").style.translate = "0 -2000px";
	});
	await page.waitForTimeout(200);
	const { step } = await readRun(page);
	await page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount > step + 50, step);
});

test("hidden or off screen it stands still, and goes on afterwards", async () => {
	await withPage(use.browser, use.site.address, async (page) => {
		await stateIs(page, "ready");
		await button(page, "Play").click();
		const standsStill = async () => {
			await page.waitForTimeout(200);
			const { step } = await readRun(page);
			await page.waitForTimeout(300);
			assert.equal((await readRun(page)).step, step);
			return step;
		};
		const goesOn = (step) =>
			page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount > step, step);

		await page.evaluate(() => {
			document.body.style.paddingBottom = "5000px";
			scrollTo(0, 5000);
		});
		const below = await standsStill();
		await page.evaluate(() => scrollTo(0, 0));
		await goesOn(below);

		const hide = (hidden) =>
			page.evaluate((hidden) => {
				Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
				document.dispatchEvent(new Event("visibilitychange"));
			}, hidden);
		await hide(true);
		const hidden = await standsStill();
		await hide(false);
		await goesOn(hidden);
	});
});

for (const [width, height] of [
	[360, 740],
	[390, 844],
	[1280, 800],
	[1920, 1080],
]) {
	for (const lang of ["en", "zh"]) {
		test(`nothing is cut off at ${width}×${height}, ${lang}`, () =>
			withPage(
				use.browser,
				`${use.site.address}?lang=${lang}`,
				async (page) => {
					await stateIs(page, "ready");
					const { overflow, sharp, play } = await page.evaluate(() => {
						const canvas = document.querySelector("canvas");
						return {
							overflow: document.documentElement.scrollWidth - innerWidth,
							sharp: Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio),
							play: document.querySelector(".play").getBoundingClientRect().bottom,
						};
					});
					assert(overflow <= 0, `${overflow} px too wide`);
					assert(sharp <= 1, "the canvas does not have one pixel per pixel of the screen");
					assert(play <= height, "Play is below the fold");
				},
				{ viewport: { width, height }, deviceScaleFactor: width < 1000 ? 2.625 : 1 },
			));
	}
}

testPage("a conditional run fits a narrow phone, too", async (page) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.getByLabel("Run").selectOption("pytorch-conditional");
	await page.evaluate(() => document.querySelector("main").stage.goto(2000));
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	assert(overflow <= 0, `${overflow} px too wide`);
});

testPage("some of the artist's curves are drawn, named and told, where the reader asks for them", async (page) => {
	const canvas = page.locator(".gan-stage canvas");
	const entry = page.locator(".gan-stage .legend li", { hasText: "Some of the artist's curves" });
	const pixels = () => canvas.evaluate((/** @type {HTMLCanvasElement} */ node) => node.toDataURL());
	const [plain, label] = [await pixels(), await canvas.getAttribute("aria-label")];
	assert(!(await entry.isVisible()));
	assert.doesNotMatch(label, /artist's own curves/);
	const check = page.getByLabel("Show some of the artist's curves");
	await check.check();
	assert(await entry.isVisible());
	assert.notEqual(await pixels(), plain);
	assert.match(await canvas.getAttribute("aria-label"), /Thin grey lines: some of the artist's own curves\./);
	await page.waitForFunction(() => new URLSearchParams(location.search).get("show-artist") === "true");
	await page.reload();
	await stateIs(page, "paused");
	assert(await check.isChecked());
	await check.uncheck();
	assert.deepEqual([await pixels(), await canvas.getAttribute("aria-label")], [plain, label]);
});

testPage("a player can be frozen, and what is said blames the right one", async (page) => {
	const [sentence, status] = [page.locator(".gan-stage .sentence"), page.locator(".gan-stage .status")];
	const who = page.getByLabel("Who learns", { exact: true });
	assert.equal(await who.inputValue(), "none");
	await who.selectOption("generator");
	await button(page, "Step").click();
	assert.match(
		await sentence.textContent(),
		/^Step 1\. The painter is frozen\. .*: the painter stands still, not there yet\./,
	);
	assert.equal(await status.textContent(), "Paused. The painter is frozen.");
	assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.config.freeze), "generator");
	await who.selectOption("discriminator");
	await button(page, "Step").click();
	assert.match(await sentence.textContent(), /^Step 2\. The critic is frozen\. .*: still learning\./);
	await who.selectOption("none");
	await button(page, "Step").click();
	assert.doesNotMatch(`${await sentence.textContent()} ${await status.textContent()}`, /frozen/);

	// In the race, the painter is frozen once it is good, and the critic learns to tell the paintings apart.
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		stage.choosePreset("race");
		stage.pause();
		await stage.goto(11_500);
	});
	await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount === 11_500);
	assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.truth().verdict), "criticTooStrong");
	assert.match(await sentence.textContent(), /: the painter is healthy; the critic has learnt to tell\./);
	assert.equal(await who.inputValue(), "generator");
	const badge = page.locator(".badge", { hasText: "The truth: the painter is done" });
	await badge.waitFor();
	assert.match(await badge.textContent(), /✓/);
});

testPage("arrows at one fixed scale keep their factor, which the legend names", async (page) => {
	const legend = page.locator(".gan-stage .legend li", { hasText: "Critic's advice" });
	const goto = (step) => page.evaluate((step) => document.querySelector("main").stage.goto(step), step);
	await page.getByLabel("The critic's advice", { exact: true }).selectOption("fixed");
	for (const step of [1, 400]) {
		await goto(step);
		assert.match(await legend.textContent(), /\(drawn × 500\)/);
	}
});
