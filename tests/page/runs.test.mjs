// The runs of a session are listed with their changes, and one press brings back a run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
const { testPage } = use;

const panel = (page) => page.locator("[data-panel=runs]");

/** Everything that makes the run on show, and its kept moments. */
const placeOf = (page) =>
	page.evaluate(() => {
		const { run, player } = document.querySelector("main").stage;
		const { stepCount, lastStep, gan, timeline } = run;
		const moments = timeline.moments.map(({ step }) => step);
		return { step: stepCount, last: lastStep, hash: gan.stateHash(), moments, id: player.id.value };
	});

/** The texts of the rows, from the newest run on. */
const rowsOf = (page) =>
	panel(page)
		.locator("li")
		.evaluateAll((rows) =>
			rows.map((row) => {
				const { textContent, ariaDisabled } = row.querySelector("button");
				const shown = [...row.querySelectorAll("p")].filter(({ hidden }) => !hidden);
				return {
					told: shown.map(({ textContent }) => textContent),
					button: textContent,
					isOnShow: row.getAttribute("aria-current") === "true" && ariaDisabled === "true",
				};
			}),
		);

/** Waits until the list has this number of rows. */
const counts = (page, count) =>
	page.waitForFunction((count) => document.querySelectorAll("[data-panel=runs] li").length === count, count);

/** Waits until the row on show has the run's present step. */
const follows = (page) =>
	page.waitForFunction(() => {
		const { step } = { step: document.querySelector("main").stage.run.stepCount.toLocaleString("en") };
		const place = document.querySelector("[data-panel=runs] [aria-current] .place")?.textContent ?? "";
		return place.includes(step);
	});

/** Makes a run, one with another seed and a look back with a changed rate, and a third run. */
async function prepare(page) {
	await panel(page).scrollIntoViewIfNeeded();
	await page.evaluate(() => document.querySelector("main").stage.goto(1200));
	await follows(page);
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		await stage.reset({ seed: 42 });
		await stage.goto(600);
		await stage.goto(500);
		stage.change("generatorLearningRate", 0.005);
		await stage.goto(900);
	});
	await counts(page, 3);
	await follows(page);
}

testPage("an only run is on the list, with a sentence that says what else will be", async (page) => {
	await panel(page).scrollIntoViewIfNeeded();
	await counts(page, 1);
	const [{ told, isOnShow, button }] = await rowsOf(page);
	assert.deepEqual(told, ["The tutorial (PyTorch), seed 1", "✗ still learning. step 0"]);
	assert.deepEqual([isOnShow, button], [true, "On show"]);
	assert.match(await panel(page).innerText(), /So far there is only this run\./);
});

testPage("the list says what was changed, and follows the run on show", async (page) => {
	await prepare(page);
	assert.deepEqual(await rowsOf(page), [
		{
			told: [
				"The tutorial (PyTorch), seed 42",
				"painter's learning rate from step 500: 0.005",
				`${await verdict(page)} step 900`,
			],
			button: "On show",
			isOnShow: true,
		},
		{
			told: ["The tutorial (PyTorch), seed 42", "new seed", "✗ still learning. step 500 of 600"],
			button: "Bring back",
			isOnShow: false,
		},
		{
			told: ["The tutorial (PyTorch), seed 1", "✗ still learning. step 1,200"],
			button: "Bring back",
			isOnShow: false,
		},
	]);
	assert(!(await panel(page).innerText()).includes("So far"));
	await page.evaluate(() => document.querySelector("main").stage.step(7));
	await follows(page);
	assert.match((await rowsOf(page))[0].told[2], /step 907$/);
	const colours = await panel(page)
		.locator(".swatch")
		.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
	assert.equal(new Set(colours).size, 3, colours.join());
});

testPage(
	"a run comes back by the keyboard exactly as it stood, with its timeline, and the focus stays",
	async (page) => {
		await panel(page).scrollIntoViewIfNeeded();
		await page.evaluate(() => document.querySelector("main").stage.goto(1200));
		const first = await placeOf(page);
		assert(first.moments.length > 50);
		await prepare(page);
		const last = await placeOf(page);
		const rows = panel(page).locator("li");
		await rows.nth(1).getByRole("button", { name: "Compare" }).focus();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.waitForFunction((id) => document.querySelector("main").stage.player.id.value === id, first.id);
		assert.deepEqual(await placeOf(page), first);
		await follows(page);
		assert.deepEqual(
			(await rowsOf(page)).map(({ isOnShow }) => isOnShow),
			[false, false, true],
		);
		const focus = await page.evaluate(() => document.activeElement.closest("li")?.ariaCurrent);
		assert.equal(focus, "true");
		// The run on show is not brought back again.
		await page.keyboard.press("Enter");
		assert.deepEqual(await placeOf(page), first);

		await page.evaluate(() => document.querySelector("main").stage.goto(300));
		assert.equal((await placeOf(page)).last, 1200);
		await page.getByRole("button", { name: "Bring back: The tutorial (PyTorch), seed 42, step 900" }).press("Space");
		await page.waitForFunction((id) => document.querySelector("main").stage.player.id.value === id, last.id);
		assert.deepEqual(await placeOf(page), last);
	},
);

testPage(
	"a run that there was no room for is trained again when it is brought back, and says so before",
	async (page) => {
		await prepare(page);
		const last = await placeOf(page);
		await page.evaluate(() => {
			const { player } = document.querySelector("main").stage;
			player.reset({ seed: 5 });
			player.past.value.forEach((kept) => Object.assign(kept, { standing: undefined }));
		});
		await counts(page, 4);
		const row = panel(page).locator("li", { hasText: "step 900" });
		await page.waitForFunction(() => document.querySelector("[data-panel=runs]").innerText.includes("trained again"));
		await row.getByRole("button", { name: "Bring back" }).click();
		await page.waitForFunction(
			(last) => {
				const { player, run, state } = document.querySelector("main").stage;
				return player.id.value === last.id && state === "paused" && run.stepCount === last.step;
			},
			last,
			{ timeout: 60_000 },
		);
		const { hash } = await placeOf(page);
		assert.equal(hash, last.hash);
	},
);

testPage("closed, the panel stands still", async (page) => {
	await prepare(page);
	await panel(page).locator("summary").click();
	await page.evaluate(() => {
		globalThis.changed = 0;
		const list = document.querySelector("[data-panel=runs] ul");
		new MutationObserver(() => globalThis.changed++).observe(list, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true,
		});
	});
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		await stage.step(300);
		await stage.reset({ seed: 7 });
		await stage.step(300);
		for (let frame = 0; frame < 40; frame++) {
			await new Promise(requestAnimationFrame);
		}
	});
	assert.equal(await page.evaluate(() => globalThis.changed), 0);
	await panel(page).locator("summary").click();
	await counts(page, 4);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
	test(`accessible, in Chinese, at 360 px, ${colorScheme}`, () =>
		withPage(
			use.browser,
			`${use.site.address}?lang=zh`,
			async (page) => {
				await stateIs(page, "ready");
				await prepare(page);
				const [{ told }, , first] = await rowsOf(page);
				assert.deepEqual(told.slice(0, 2), ["教程（PyTorch），随机种子 42", "画家的学习率从第 500 步起：0.005"]);
				assert.equal(first.told[1], "✗ 还在学习。 第 1,200 步");
				await assertAccessible(page, "past runs");
				const { scroll, width, low } = await page.evaluate(() => ({
					scroll: document.documentElement.scrollWidth,
					width: innerWidth,
					low: [...document.querySelectorAll("[data-panel=runs] button")].map((each) => each.offsetHeight),
				}));
				assert(scroll <= width, `${scroll} px wide`);
				assert(Math.min(...low) >= 44, low.join());
			},
			{ colorScheme, viewport: { width: 360, height: 740 }, hasTouch: true },
		));
}

async function verdict(page) {
	const verdict = await page.evaluate(() => document.querySelector("main").stage.gan.truth().verdict);
	return {
		learning: "✗ still learning.",
		healthy: "✓ healthy.",
		collapsed: "✗ collapsed, it paints almost the same every time.",
	}[verdict];
}
