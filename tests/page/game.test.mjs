// The game: a whole one by pointer, keys and finger. What it tells is the engine's, and the run stays as it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/**
 * Opens the page at a run, and its panel.
 * @param {string} query
 * @param {(page: Page, panel: Locator) => Promise<void>} body
 * @param {import("./browser.mjs").Options} [options]
 */
const withPanel = (query, body, options) =>
	withPage(
		use.browser,
		query.startsWith("http") ? query : use.site.address + query,
		async (page) => {
			await stateIs(page, "ready", "paused");
			const step = Number(/step=(\d+)/.exec(query)?.[1] ?? 0);
			await page.waitForFunction((step) => document.querySelector("main").stage.gan.stepCount === step, step);
			const panel = page.locator("[data-panel=game]");
			await panel.evaluate((/** @type {any} */ node) => {
				node.open = true;
				node.scrollIntoView();
			});
			await panel.locator(".examples svg").waitFor();
			await body(page, panel);
			assert.doesNotMatch(await panel.innerText(), /NaN|undefined|Infinity/);
		},
		options,
	);

const hash = (/** @type {Page} */ page) => page.evaluate(() => document.querySelector("main").stage.gan.stateHash());

/**
 * What the engine deals at the step on show. `says` is the answer of judge().
 * @param {Page} page
 */
const deal = (page) =>
	page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		return gan.deal().map(({ painting, label, isArtists, residual, roughness, u }) => {
			const probability = gan.judge(painting, label);
			const percent = Math.round(100 * probability);
			return { painting: [...painting], isArtists, says: probability >= 0.5, percent, residual, roughness, u };
		});
	});

const minus = (/** @type {number} */ value, digits = 2) =>
	value
		.toFixed(digits)
		.replace(/^-(?=.*[1-9])/, "−")
		.replace(/^-/, "");

test("a whole game by mouse and keys: the critic says what judge() says, and the run stays as it is", async () => {
	await withPanel("?step=300&lang=en", async (page, panel) => {
		const [before, dealt] = [await hash(page), await deal(page)];
		const score = { reader: 0, critic: 0 };
		await panel.getByRole("button", { name: "Play at the step on show" }).click();
		for (const [round, { painting, isArtists, says, percent, roughness }] of dealt.entries()) {
			const heading = panel.getByRole("heading", { name: `Curve ${round + 1} of 10` });
			await heading.waitFor();
			assert(await heading.evaluate((node) => node === document.activeElement), "the heading has the focus");
			const shape = await heading.evaluate(
				(node) => document.getElementById(node.getAttribute("aria-describedby") ?? "")?.textContent,
			);
			const [left, middle, right] = [painting[0], painting[7], painting[14]].map((height) => minus(height));
			assert.match(
				shape ?? "",
				new RegExp(`^Its height is ${left} at the left, ${middle} in the middle and ${right} at the right\\.`),
			);
			assert.match(shape ?? "", new RegExp(`Its roughness is ${roughness.toFixed(3)}:`));
			assert.equal(await panel.locator(".curve").getAttribute("class"), "curve unknown", "nothing tells whose it is");
			if (round === 0) {
				await assertEndsUnderLines(panel);
				await assertAccessible(page, "a question of the game");
			}
			// Every fourth answer is wrong.
			const answer = round % 4 === 3 ? !isArtists : isArtists;
			if (round < 3) {
				await panel.locator(".choice button", { hasText: answer ? "The artist's" : "The painter's" }).click();
			} else {
				await page.keyboard.press(round % 2 ? (answer ? "a" : "P") : answer ? "ArrowLeft" : "ArrowRight");
			}
			score.reader += answer === isArtists ? 1 : 0;
			score.critic += says === isArtists ? 1 : 0;
			const whose = isArtists ? "artist" : "painter";
			const told = panel.locator(".told");
			assert.equal(
				await told.locator("p").first().innerText(),
				`It is the ${whose}'s. You are ${answer === isArtists ? "right" : "wrong"}.`,
			);
			const critic = `The critic says “the ${says ? "artist" : "painter"}'s”, and is ${says === isArtists ? "right" : "wrong"}: it gives ${percent}% for the artist.`;
			assert.equal(await told.locator("p").nth(1).innerText(), critic);
			assert.match(await panel.getByRole("status").last().innerText(), new RegExp(`^It is the ${whose}'s\\.`));
			assert.equal(await told.locator(".score").innerText(), `You ${score.reader} : ${score.critic} the critic`);
			await page.keyboard.press(round % 2 ? "Enter" : "Space");
		}
		await panel.getByRole("heading", { name: `You ${score.reader} : ${score.critic} the critic` }).waitFor();
		assert.equal(score.reader, 8);
		const rows = await panel.locator(".dealt tbody tr:not(.why)").allInnerTexts();
		dealt.forEach(({ isArtists, says, percent }, i) => {
			const marks = [i % 4 !== 3, says === isArtists].map((isRight) => (isRight ? "✓ right" : "✗ wrong"));
			const text = `${i + 1} ${isArtists ? "artist" : "painter"}'s ${marks[0]} ${marks[1]} ${percent}%`;
			assert.equal(rows[i].replace(/\s+/g, " ").trim(), text);
		});
		await assertReasons(panel, dealt);
		await assertAccessible(page, "the end of the game");
		assert.equal(await hash(page), before, "the run stays as it is");
		assert.deepEqual(await deal(page), dealt);
	});
});

/** The numbers below the picture stand under its lines. */
async function assertEndsUnderLines(/** @type {Locator} */ panel) {
	const { left, width, ends } = await panel.locator(".axes").evaluate((node) => {
		const { left, width } = node.querySelector("svg").getBoundingClientRect();
		const middleOf = (/** @type {Element} */ each) => {
			const range = document.createRange();
			range.selectNodeContents(each);
			const box = range.getBoundingClientRect();
			return box.left + box.width / 2;
		};
		return { left, width, ends: Array.from(node.querySelectorAll(".ends span"), middleOf) };
	});
	ends.forEach((middle, i) =>
		assert(Math.abs(middle - left - (width * i) / 2) < 1, `${middle} of ${left} and ${width}`),
	);
}

/**
 * The reasons of each curve are the engine's, and there are arrows only where the critic has found the painter out.
 * @param {Locator} panel
 * @param {Awaited<ReturnType<typeof deal>>} dealt
 */
async function assertReasons(panel, dealt) {
	assert.equal(
		await panel.locator("[aria-expanded=true]").getAttribute("aria-label"),
		"Curve 4: why",
		"the first wrong answer is explained",
	);
	for (const [i, { isArtists, says, residual, u }] of dealt.entries()) {
		const button = panel.getByRole("button", { name: `Curve ${i + 1}: why` });
		if ((await button.getAttribute("aria-expanded")) === "false") {
			await button.click();
		}
		const why = await panel.locator(".why").innerText();
		assert(why.includes(`has a = ${minus(1 + u)}; this one lies ${minus(residual)} from it.`), why);
		assert.equal(await panel.locator(".why .arrows").count(), !isArtists && !says ? 1 : 0);
		assert.equal(why.includes("The critic has found it out"), !isArtists && !says);
		assert.equal(why.includes("You took it for"), i % 4 === 3);
	}
}

test("a link invites a friend to the same ten, with the scores and without the answers", async () => {
	let [link, ten] = ["", ""];
	await withPanel("?conditional=true&seed=5&step=500&lang=en", async (page, panel) => {
		ten = JSON.stringify(await deal(page));
		await panel.getByRole("button", { name: "Play at the step on show" }).click();
		for (let round = 0; round < 10; round++) {
			assert.match(await panel.innerText(), /It was asked for with label [01]/);
			await page.keyboard.press("a");
			await page.keyboard.press("Enter");
		}
		link = await panel.getByLabel("Link to these ten").inputValue();
		const state = await hash(page);
		const { searchParams } = new URL(link);
		assert.match(searchParams.get("game") ?? "", /^\d+-\d+$/);
		assert.deepEqual([searchParams.get("step"), searchParams.get("hash")], ["500", state]);
		assert.deepEqual([...searchParams.keys()].sort(), [
			"conditional",
			"game",
			"hash",
			"lang",
			"preset",
			"seed",
			"step",
			"v",
		]);
	});
	const [reader, critic] = new URL(link).searchParams.get("game")?.split("-") ?? [];
	await withPanel(link, async (page, panel) => {
		const invitation = `Your friend played these ten curves at step 500, and was right about ${reader} of 10; the critic was right about ${critic}. Can you do better?`;
		assert.equal(await panel.locator(".invitation").innerText(), invitation);
		await page.waitForFunction(
			() => document.querySelector("[data-panel=game]").getBoundingClientRect().top < innerHeight,
		);
		// The friend looks at another step first.
		await page.evaluate(() => document.querySelector("main").stage.goto(20));
		await page.waitForFunction(() => !location.search.includes("game="));
		await panel.getByRole("button", { name: "Play these ten" }).click();
		await panel.getByRole("heading", { name: "Curve 1 of 10" }).waitFor();
		assert.equal(JSON.stringify(await deal(page)), ten);
		const { isArtists } = JSON.parse(ten)[0];
		await page.keyboard.press(isArtists ? "ArrowLeft" : "ArrowRight");
		assert.match(await panel.locator(".told").innerText(), /You are right\./);
		for (let round = 1; round < 10; round++) {
			await page.keyboard.press("Enter");
			await page.keyboard.press("p");
		}
		await page.keyboard.press("Enter");
		await panel.getByText(`Your friend was right about ${reader}.`, { exact: true }).waitFor();
	});
	await withPage(use.browser, `${use.site.address}?lang=en&game=12-3`, async (page) => {
		await stateIs(page, "training", "ready");
		const sentence = `game must be new, or two scores from 0 to 10 such as 7-9, the friend's and the critic's, but "12-3" was given`;
		await page.getByText(sentence, { exact: true }).waitFor();
	});
});

/** Answers all ten curves with “the artist's”. */
const playThrough = async (/** @type {Page} */ page, /** @type {Locator} */ panel) => {
	for (let round = 0; round < 10; round++) {
		await panel.locator(".choice").waitFor();
		await page.keyboard.press("a");
		await page.keyboard.press("Enter");
	}
	await panel.locator(".ending").waitFor();
};

test("games at several steps of a run stand side by side, and what was trained is not lost", async () => {
	await withPanel("?step=1200&lang=en", async (page, panel) => {
		const [state, artists] = [await hash(page), []];
		for (const step of [300, 1000]) {
			await panel.getByRole("button", { name: `Step ${step.toLocaleString("en")}`, exact: true }).click();
			await panel.locator(".choice").waitFor();
			artists.push((await deal(page)).filter(({ isArtists }) => isArtists).length);
			await playThrough(page, panel);
			assert.equal(
				await panel.getByRole("button", { name: `Step ${step.toLocaleString("en")}`, exact: true }).count(),
				0,
			);
		}
		await panel.getByRole("button", { name: "Ten others, one step on" }).click();
		await playThrough(page, panel);
		const rows = await panel.locator(".results tbody tr").allInnerTexts();
		const found = rows.map((row) => row.split(/\s+/).map((text) => Number(text.replace(",", ""))));
		assert.deepEqual(
			found.map(([step]) => step),
			[300, 1000, 1001],
		);
		assert.deepEqual(
			found.slice(0, 2).map(([, reader]) => reader),
			artists,
		);
		const { step, last } = await page.evaluate(async () => {
			const { stage } = document.querySelector("main");
			const last = stage.run.lastStep;
			await stage.goto(last);
			return { step: stage.gan.stepCount, last };
		});
		assert.deepEqual([step, last], [1200, 1200]);
		assert.equal(await hash(page), state);
		await panel.getByRole("button", { name: "Play at the step on show" }).waitFor();
	});
	await withPanel("?step=50&lang=en&lock=timeline", async (page, panel) => {
		assert(await panel.locator(".steps").isHidden());
		await panel.getByRole("button", { name: "Play at the step on show" }).click();
		await panel.locator(".choice").waitFor();
		assert.equal(await page.evaluate(() => document.querySelector("main").stage.gan.stepCount), 50);
	});
});

test("a game pauses the run, stays as it was dealt when the run goes on, and says what can't be played", async () => {
	await withPanel("?speed=300&lang=en", async (page, panel) => {
		await page.evaluate(() => document.querySelector("main").stage.play());
		await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount > 20);
		await panel.getByRole("button", { name: "Play at the step on show" }).click();
		await stateIs(page, "paused");
		const step = await page.evaluate(() => document.querySelector("main").stage.gan.stepCount);
		await panel.getByText(`The run waits at step ${step} while you play.`, { exact: true }).waitFor();
		const shape = await panel.locator(".asking .spoken").first().textContent();
		await page.evaluate(() => document.querySelector("main").stage.step(5));
		await panel.getByText(`This game was dealt at step ${step}; the run is now at step ${step + 5}.`).waitFor();
		assert.equal(await panel.locator(".asking .spoken").first().textContent(), shape);
		await page.evaluate(() => document.querySelector("main").stage.reset({ seed: 9 }));
		await panel.getByText(`This game was dealt by an earlier run, at step ${step}.`).waitFor();
		await panel.getByRole("button", { name: "Stop this game" }).click();
		await page.evaluate(() => {
			document.querySelector("main").stage.gan.deal = () => {
				throw new Error("D's judgement would not be finite with the networks as they are at step 0");
			};
		});
		await panel.getByRole("button", { name: "Play at the step on show" }).click();
		await panel.getByText("There is no game at this step").waitFor();
	});
});

test("by finger on a phone, in Chinese and the dark", async () => {
	const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, colorScheme: /** @type {const} */ ("dark") };
	const body = async (/** @type {Page} */ page, /** @type {Locator} */ panel) => {
		await panel.getByRole("button", { name: "比这十条" }).tap();
		for (const [round, { isArtists }] of (await deal(page)).entries()) {
			await panel.getByRole("heading", { name: `第 ${round + 1} 条，共 10 条` }).waitFor();
			const button = panel.locator(".choice button").nth(isArtists ? 0 : 1);
			const box = await button.boundingBox();
			assert(box && box.height >= 44 && box.width >= 44);
			await button.tap();
			assert.match(await panel.locator(".outcome").innerText(), /你猜对了。$/);
			await panel.locator(".next-curve").tap();
		}
		await panel.getByRole("heading", { name: /^你 10 : \d+ 鉴赏家$/ }).waitFor();
		assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
		const sizes = await panel
			.locator("button")
			.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
		assert(
			sizes.every((height) => height === 0 || height >= 44),
			sizes.join(),
		);
		await assertAccessible(page, "the end of the game on a phone");
	};
	await withPanel("?lang=zh&step=300&game=new", body, phone);
});
