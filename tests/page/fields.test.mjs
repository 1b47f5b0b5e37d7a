// A step or a seed that one knows: the fields, and a step back and forth, on the page and on the tag.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { post, testPost } from "./posts.mjs";

const use = useSite();
const { testPage } = use;
const PHONE = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true };

const stepField = (page) => page.getByLabel("Go to step");
const seedField = (page) => page.getByLabel("Seed", { exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const runOf = (page) =>
	page.evaluate(() => {
		const { run, state } = document.querySelector("main").stage;
		return { step: run.stepCount, last: run.lastStep, seed: run.config.seed, hash: run.gan.stateHash(), state };
	});
/** The engine's own, of a run that it makes now. */
const hashOf = (page, config, step) =>
	page.evaluate(
		([config, step]) => {
			const gan = new (document.querySelector("main").stage.run.Engine)(config, []);
			gan.stepFor(Infinity, step);
			const hash = gan.stateHash();
			gan.free();
			return hash;
		},
		[config, step],
	);
const stepIs = (page, step) =>
	page.waitForFunction((step) => {
		const { run, state } = document.querySelector("main").stage;
		return run.stepCount === step && state === "paused";
	}, step);

testPage(
	"a step that is typed is the engine's, before the run's end and beyond it, however it is written",
	async (page) => {
		const field = stepField(page);
		for (const [typed, step] of [
			["120", 120],

			["７７", 77],
			["0 1 3 0", 130],
		]) {
			await field.fill(typed);
			await field.press("Enter");
			await stepIs(page, step);
			assert.equal((await runOf(page)).hash, await hashOf(page, {}, step), `${typed}`);
			assert.equal(await field.inputValue(), String(step));
			assert(await field.evaluate((node) => node === document.activeElement), "the focus stays");
		}
		await field.blur();
		// The first click chooses all.
		await field.click();
		await page.keyboard.type("1,034");
		await field.blur();
		await stepIs(page, 1034);
		assert.equal(await field.inputValue(), "1,034");
		assert.equal(await page.locator(".stepper .of").innerText(), "of 1,034");
	},
);

testPage(
	"a step back and a step forward, by mouse and keys; at the run's first step there is none back",
	async (page) => {
		const [back, forth] = [button(page, "−1"), button(page, "+1")];
		assert.equal(await back.getAttribute("aria-disabled"), "true");
		await back.click({ force: true });
		await forth.click();
		await forth.click();
		assert.deepEqual((({ step, last }) => [step, last])(await runOf(page)), [2, 2]);
		assert.equal((await runOf(page)).hash, await hashOf(page, {}, 2));
		await back.click();
		assert.deepEqual((({ step, last }) => [step, last])(await runOf(page)), [1, 2]);
		await page.keyboard.press("Enter");
		assert.equal((await runOf(page)).step, 0);
		assert(
			await back.evaluate((node) => node === document.activeElement),
			"the focus stays where nothing is left to do",
		);
		await forth.focus();
		await page.keyboard.press("Space");
		assert.deepEqual((({ step, last }) => [step, last])(await runOf(page)), [1, 2], "nothing was dropped");
		await stepField(page).focus();
		for (const key of ["ArrowUp", "ArrowUp", "ArrowDown"]) {
			await page.keyboard.press(key);
		}
		assert.equal((await runOf(page)).step, 2);
		assert.equal(await stepField(page).inputValue(), "2");
		await page.keyboard.type("5");
		assert.equal((await runOf(page)).step, 2);
		// What is typed counts: 25, and one on.
		await page.keyboard.press("ArrowUp");
		await stepIs(page, 26);
	},
);

testPage("while it trains the step follows, but not while somebody writes", async (page) => {
	const field = stepField(page);
	await button(page, "Play").click();
	await page.waitForFunction(() => Number(document.querySelector(".stepper input").value) > 5);
	await field.fill("3");
	const before = (await runOf(page)).step;
	await page.waitForFunction((before) => document.querySelector("main").stage.run.stepCount > before + 30, before);
	assert.equal(await field.inputValue(), "3");
	await page.keyboard.press("Escape");
	assert(Number(await field.inputValue()) > 3, "the old value is back");
	assert.equal((await runOf(page)).state, "training");
	await page.keyboard.type("4");
	// The keys are the field's: none of them resets, plays or pauses.
	await page.keyboard.press("r");
	await page.keyboard.press("Space");
	assert.equal((await runOf(page)).state, "training");
	await field.fill("4");
	await page.keyboard.press("Enter");
	await stepIs(page, 4);
});

const REFUSED = ["abc", "-1", "1.5", "1e99"];
for (const { lang, step, seed } of [
	{
		lang: "en",
		step: (given) => `Step must be a whole number from 0 on, but “${given}” was given.`,
		seed: (given) => `Seed must be a whole number from 0 on, but “${given}” was given.`,
	},
	{
		lang: "zh",
		step: (given) => `“步数”须为不小于 0 的整数，现在填的是“${given}”。`,
		seed: (given) => `“随机种子”须为不小于 0 的整数，现在填的是“${given}”。`,
	},
]) {
	test(`what is no step and no seed is told in one sentence, and nothing is lost: ${lang}`, () =>
		withPage(use.browser, `${use.site.address}?lang=${lang}`, async (page) => {
			await stateIs(page, "ready");
			await page.evaluate(() => document.querySelector("main").stage.goto(20));
			const before = await runOf(page);
			for (const { css, sentence } of [
				{ css: ".stepper input", sentence: step },
				{ css: ".seed input", sentence: seed },
			]) {
				const field = page.locator(css);
				const problem = () =>
					field.evaluate(
						(node) => document.getElementById(node.getAttribute("aria-describedby").split(" ")[0]).innerText,
					);
				const old = await field.inputValue();
				for (const given of REFUSED) {
					await field.fill(given);
					await field.press("Enter");
					assert.equal(await problem(), sentence(given));
					assert.equal(await field.getAttribute("aria-invalid"), "true");
					await field.blur();
					assert.equal(await field.inputValue(), given, "what was written stays");
					assert.deepEqual(await runOf(page), before);
				}
				await assertAccessible(page, `refused ${css}`);
				await field.focus();
				await page.keyboard.press("Escape");
				assert.equal(await field.inputValue(), old);
				assert.equal(await problem(), "");
				assert.equal(await field.getAttribute("aria-invalid"), null);
				await field.fill("");
				await field.blur();
				assert.equal(await field.inputValue(), old, "nothing changes nothing");
				assert.deepEqual(await runOf(page), before);
			}
		}));
}

testPage("before a file's first step there is none", async (page) => {
	await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		await stage.goto(30);
		stage.player.open(stage.gan.checkpoint());
	});
	assert.equal(await button(page, "−1").getAttribute("aria-disabled"), "true");
	await stepField(page).fill("29");
	await page.keyboard.press("Enter");
	assert.equal(
		await page.locator(".timeline .problem").innerText(),
		"Step must be a whole number from 30 on, but “29” was given.",
	);
	// A seed begins the same settings from step 0, as New seed does, and the file's run can be brought back.
	await seedField(page).fill("9");
	await page.keyboard.press("Enter");
	await stepField(page).fill("12");
	await page.keyboard.press("Enter");
	await stepIs(page, 12);
	assert.equal((await runOf(page)).hash, await hashOf(page, { seed: 9 }, 12));
	await button(page, "Undo").click();
	assert.equal((await runOf(page)).step, 30);
});

testPage("a seed begins the same run from it; undo brings the other back; one that trained trains on", async (page) => {
	const seed = seedField(page);
	assert.equal(await seed.inputValue(), "1");
	await page.getByLabel("Painter's loss").selectOption("nonSaturating");
	await page.evaluate(() => document.querySelector("main").stage.goto(15));
	const before = await runOf(page);
	await seed.click();
	await page.keyboard.type("1");
	await page.keyboard.press("Enter");
	assert.deepEqual(await runOf(page), before, "the same seed throws nothing away");
	await seed.fill("７");
	await page.keyboard.press("Enter");
	assert.deepEqual((({ step, seed, state }) => [step, seed, state])(await runOf(page)), [0, 7, "ready"]);
	await page.evaluate(() => document.querySelector("main").stage.goto(15));
	assert.equal((await runOf(page)).hash, await hashOf(page, { seed: 7, loss: "nonSaturating" }, 15));
	await button(page, "Undo").click();
	assert.deepEqual(await runOf(page), before);
	assert.equal(await seed.inputValue(), "1");
	await button(page, "Play").click();
	await seed.fill("8");
	await seed.blur();
	assert.deepEqual((({ seed, state }) => [seed, state])(await runOf(page)), [8, "training"]);
});

testPage(
	"under a finger: each is 44 pixels high and wide, in one line at 360 pixels, and nothing moves as the numbers grow",
	async (page) => {
		const boxes = () =>
			page.evaluate(() =>
				[".timeline .term", ".stepper button", ".stepper input", ".stepper button + .of", ".scrubber", ".seed input"]
					.flatMap((css) => [...document.querySelectorAll(css)])
					.map((node) => {
						const { left, top, width, height } = node.getBoundingClientRect();
						const { top: zero } = document.querySelector(".timeline").getBoundingClientRect();
						return {
							css: node.className,
							left,
							middle: top - zero + height / 2,
							width: node.matches(".of") ? 0 : width,
							height,
						};
					}),
			);
		await button(page, "+1").tap();
		await button(page, "+1").tap();
		await button(page, "−1").tap();
		assert.equal((await runOf(page)).step, 1);
		const { height: high } = await button(page, "Back to step 2").boundingBox();
		assert(high >= 44, `Back to step 2: ${high}`);
		// What says that one looks back goes.
		await button(page, "+1").tap();
		const first = await boxes();
		const [term, back, forth, field, end, slider, seed] = first;
		for (const { width, height } of [back, forth, field, slider, seed]) {
			assert(width >= 44 && height >= 44, `${width} × ${height}`);
		}
		for (const { middle } of [back, forth, field, end]) {
			assert(Math.abs(middle - term.middle) < 6, `${middle}, ${term.middle}`);
		}
		await stepField(page).tap();
		await page.keyboard.type("1200");
		await stepField(page).blur();
		await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount === 1200, null, {
			timeout: 60_000,
		});
		await stateIs(page, "paused");
		assert.deepEqual(await boxes(), first);
		assert((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
		await seedField(page).tap();
		await page.keyboard.type("9007199254740991");
		await page.keyboard.press("Enter");
		assert.equal((await runOf(page)).seed, Number.MAX_SAFE_INTEGER);
		const fits = await seedField(page).evaluate((node) => node.scrollWidth <= node.clientWidth);
		assert(fits, "the longest seed is seen in whole");
	},
	PHONE,
);

test("what a teacher has locked can't be written, and what is hidden is not there", async () => {
	const open = (query, body) =>
		withPage(use.browser, `${use.site.address}?lang=en&step=5&${query}`, async (page) => {
			await stateIs(page, "paused");
			await body(page);
		});
	await open("lock=timeline+new-seed", async (page) => {
		for (const control of [button(page, "−1"), button(page, "+1"), stepField(page), seedField(page)]) {
			assert(await control.isDisabled());
			const told = await control.evaluate(
				(node) => document.getElementById(node.getAttribute("aria-describedby").split(" ").at(-1)).innerText,
			);
			assert.equal(told, "Locked by whoever sent you this link.");
		}
	});
	await open("hide=timeline+new-seed", async (page) => {
		assert(await stepField(page).isHidden());
		assert.equal(await seedField(page).count(), 0);
		assert.equal(await page.locator(".seed").innerText(), "Seed 1");
	});
});

testPost(
	"the tag has them with controls=full, and not with basic",
	post(`<gan-painter seed="3" lang="en"></gan-painter><gan-painter controls="basic" lang="en"></gan-painter>`),
	async (page) => {
		await page.waitForFunction(() => [...document.querySelectorAll("gan-painter")].every((tag) => tag.gan));
		const [full, basic] = [page.locator("gan-painter").first(), page.locator("gan-painter").last()];
		assert.equal(await stepField(basic).count(), 0);
		assert.equal(await basic.locator(".timeline .shown").innerText(), "step 0 of 0");
		await page.evaluate(() => {
			globalThis.keys = [];
			document.addEventListener("keydown", ({ key }) => globalThis.keys.push(key));
		});
		await stepField(full).fill("1");
		await page.keyboard.type("7");
		await page.keyboard.press("Enter");
		const read = () =>
			page.evaluate(() => {
				const { gan } = document.querySelector("gan-painter");
				const fresh = new gan.constructor({ seed: gan.config.seed }, []);
				fresh.stepFor(Infinity, gan.stepCount);
				const isSame = fresh.stateHash() === gan.stateHash();
				fresh.free();
				return [gan.config.seed, gan.stepCount, isSame];
			});
		await page.waitForFunction(() => document.querySelector("gan-painter").state === "paused");
		assert.deepEqual(await read(), [3, 17, true]);
		await button(full, "−1").click();
		assert.deepEqual(await read(), [3, 16, true]);
		await seedField(full).fill("4");
		await page.keyboard.press("Enter");
		await button(full, "+1").click();
		assert.deepEqual(await read(), [4, 1, true]);
		assert.deepEqual(await page.evaluate(() => globalThis.keys), [], "the page around hears none of the fields' keys");
	},
);

test("the calm view has none of them", () =>
	withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await stateIs(page, "ready", "training");
			assert(await page.locator(".stepper").isHidden());
			assert(await page.locator(".seed input").isHidden());
		},
		{ isNew: true },
	));
