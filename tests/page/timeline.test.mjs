// Every step of a run can be found again exactly, even if settings were changed on the way.

import assert from "node:assert/strict";
import { stateIs, useSite } from "./browser.mjs";

const { testPage } = useSite();

/** The required state of this run at a step, and what is shown of it. */
const seenAt = (page, step) =>
	page.evaluate(async (step) => {
		const { stage } = document.querySelector("main");
		await stage.goto(step);
		const { gan, paintings, accuracy, lastStep } = stage.run;
		return { step: gan.stepCount, hash: gan.stateHash(), paintings: [...paintings], accuracy, lastStep };
	}, step);

testPage("back and forth to any step: the same bits as on the way there", async (page) => {
	const steps = [0, 1, 2, 77, 100, 101, 999, 1500, 2999, 3000];
	const onTheWay = [];
	for (const step of steps) {
		onTheWay.push({ ...(await seenAt(page, step)), lastStep: 3000 });
	}
	for (const i of [7, 0, 9, 3, 8, 1, 6, 2, 5, 4]) {
		assert.deepEqual(await seenAt(page, steps[i]), onTheWay[i], `step ${steps[i]}`);
	}
	const kept = await page.evaluate(() => document.querySelector("main").stage.run.timeline.moments.length);
	assert(kept > 50 && kept <= 100, `${kept} moments are kept`);
});

testPage("changes made on the way are made again", async (page) => {
	const hashes = await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		const found = {};
		const goOn = async (steps) => {
			for (let i = 0; i < steps; i++) {
				await stage.step();
				found[stage.run.stepCount] = stage.run.gan.stateHash();
			}
		};
		await goOn(333);
		stage.run.change("loss", "nonSaturating");
		await goOn(300);
		stage.run.change("updateOrder", "simultaneous");
		stage.run.change("generatorLearningRate", 0.01);
		await goOn(300);
		return found;
	});
	for (const step of [934 - 1, 333, 334, 632, 633, 634, 700, 100]) {
		const { hash } = await seenAt(page, step);
		assert.equal(hash, hashes[step], `step ${step}`);
		const loss = await page.getByLabel("Painter's loss").inputValue();
		assert.equal(loss, step < 333 ? "minimax" : "nonSaturating", `the loss that is shown at step ${step}`);
	}
});

testPage("the slider scrubs; going on from an earlier step drops what came after, once that is said", async (page) => {
	const slider = page.getByLabel("Timeline", { exact: true });
	assert(await slider.isDisabled());
	await page.evaluate(() => document.querySelector("main").stage.step(500));
	assert.equal(await slider.getAttribute("aria-valuetext"), "step 500 of 500");
	assert(await page.locator(".past").isHidden());
	await slider.press("ArrowLeft");
	await stateIs(page, "paused");
	assert.equal(await page.locator(".step .value").textContent(), "499");
	await slider.press("Home");
	await stateIs(page, "paused");
	assert.equal(await page.locator(".step .value").textContent(), "0");
	assert.match(await page.locator(".past").innerText(), /goes on from here and drops what came after, up to step 500/);
	await page.getByRole("button", { name: "Back to step 500" }).click();
	await stateIs(page, "paused");
	assert.equal(await page.locator(".step .value").textContent(), "500");
	assert(await page.locator(".past").isHidden());

	await slider.fill("200");
	await stateIs(page, "paused");
	assert.equal(await page.locator(".step .value").textContent(), "200");
	await page.getByRole("button", { name: "Step", exact: true }).click();
	assert.equal(await slider.getAttribute("aria-valuetext"), "step 201 of 201");
	assert(await page.locator(".past").isHidden());
});

testPage("a change at an earlier step begins another future", async (page) => {
	const { hash } = await seenAt(page, 300);
	await seenAt(page, 100);
	await page.getByLabel("Painter's loss").selectOption("nonSaturating");
	const other = await seenAt(page, 300);
	assert.notEqual(other.hash, hash);
	const expected = await page.evaluate(() => {
		const { Engine } = document.querySelector("main").stage.run;
		const gan = new Engine({}, [{ step: 100, field: "loss", value: "nonSaturating" }]);
		gan.stepFor(Infinity, 300);
		return gan.stateHash();
	});
	assert.equal(other.hash, expected);
});

testPage("a reset after a lesson's own event begins as the lesson does", async (page) => {
	await page.getByLabel("Run").selectOption("the-other-loss");
	await stateIs(page, "training");
	const run = () =>
		page.evaluate(async () => {
			const { stage } = document.querySelector("main");
			await stage.goto(2100);
			return { hash: stage.run.gan.stateHash(), loss: stage.run.config.loss };
		});
	const first = await run();
	assert.equal(first.loss, "nonSaturating");
	assert.equal(await page.getByLabel("Painter's loss").inputValue(), "nonSaturating");
	await page.getByRole("button", { name: "Reset" }).click();
	assert.equal(await page.getByLabel("Painter's loss").inputValue(), "minimax");
	assert.deepEqual(await run(), first);
});

testPage("the slider of a file begins at the file's step", async (page) => {
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		await stage.goto(300);
		stage.player.open(stage.gan.checkpoint());
	});
	const slider = page.getByRole("slider", { name: "Timeline" });
	const stands = () =>
		page.evaluate(() => {
			const { min, max, value, disabled } = document.querySelector("input.scrubber");
			return { min, max, value, disabled };
		});
	await page.waitForFunction(() => document.querySelector("input.scrubber")?.min === "300");
	assert.deepEqual(await stands(), { min: "300", max: "300", value: "300", disabled: true });
	await page.evaluate(() => document.querySelector("main").stage.goto(310));
	await page.waitForFunction(() => document.querySelector("input.scrubber")?.max === "310");
	await slider.focus();
	await slider.press("Home");
	await stateIs(page, "paused");
	await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount === 300);
	assert.deepEqual(await stands(), { min: "300", max: "310", value: "300", disabled: false });
});
