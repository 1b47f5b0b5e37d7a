// What a teacher's link does on the student's page: it locks parts, shows a text, and sets a goal that is checked and handed in as
// a link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { register } from "tsx/esm/api";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { dropOn } from "./menu.mjs";

register();
const { LOCKABLE } = await import("../../www/run/locks.js");

const use = useSite();

const LOCKED = "Locked by whoever sent you this link.";
const GOAL = "verdict_is_healthy step_most_2000 generator-learning-rate_least_0.001 distance_most_0.08";
const TASK = "Make the painter healthy before step 2,000.\nWhich of the two rates would you change?";
const LOCKS = "discriminator-learning-rate reset new-seed";

const address = (/** @type {Record<string, string>} */ keys) =>
	`${use.site.address}?${new URLSearchParams({ lang: "en", step: "0", ...keys })}`;
const button = (page, name) => page.getByRole("button", { name, exact: true });
const notice = (page) => page.locator(".gan-stage .notice");
const conditions = (page) =>
	page
		.locator(".task li")
		.evaluateAll((rows) =>
			rows.map((row) => [".sign", ".asked", ".found"].map((css) => row.querySelector(css).textContent).join(" | ")),
		);
const standOf = (page) =>
	page.evaluate(() => {
		const { run } = document.querySelector("main").stage;
		return { step: run.stepCount, hash: run.gan.stateHash() };
	});
/** Waits until the panels are there, and the goal if there is one. */
async function there(page) {
	await stateIs(page, "ready", "paused");
	await page.locator("[data-panel=settings] select").first().waitFor({ state: "attached" });
}

test("a link with locks and a goal: solved by another setting, handed back, and met at the same step when it is opened", async () => {
	let link = "";
	const record = { step: 0, hash: "" };
	await withPage(use.browser, address({ lock: LOCKS, task: TASK, goal: GOAL, utm_source: "class" }), async (page) => {
		await there(page);
		assert.equal(await page.locator(".task blockquote").innerText(), TASK);
		assert.deepEqual(await conditions(page), [
			"○ | Verdict: healthy | now still learning",
			"○ | At step 2,000 at the latest | now 0, still in time",
			"○ | Painter's learning rate, in every step, at least 0.001 | now 0.0001",
			`○ | Distance at most 0.08 | now ${await page.evaluate(() => document.querySelector("main").stage.run.truth.all.distance.toFixed(2))}`,
		]);
		await assertAccessible(page, "before the goal is met");
		const slider = page.getByLabel("Painter's learning rate");
		await slider.focus();
		for (let i = 0; i < 3; i++) {
			await page.keyboard.press("ArrowRight");
		}
		assert.equal(await slider.getAttribute("aria-valuetext"), "0.001");
		assert(await page.locator(".hand-back").isHidden());
		await button(page, "Play").click();
		await page.locator(".hand-back").waitFor();
		await button(page, "Pause").click();
		const text = await page.locator(".task .met").innerText();
		const [, step, hash] = /^Goal met at step ([\d,]+) · state ([0-9a-f]{8})$/.exec(text) ?? [];
		Object.assign(record, { step: Number(step.replace(",", "")), hash });
		link = await page.getByLabel("Hand this link back:").inputValue();
		const keys = Object.fromEntries(new URL(link).searchParams);
		for (const [name, value] of Object.entries({ lock: LOCKS, task: TASK, goal: GOAL, utm_source: "class", hash })) {
			assert.equal(keys[name], value, name);
		}
		assert.equal(keys.step, String(record.step));
		await assertAccessible(page, "the goal is met");

		// The first time is kept as the run goes on, until the student resets it.
		await page.evaluate(() => document.querySelector("main").stage.goto(2001));
		await page.getByText("At the step on show not all of it holds.").waitFor();
		assert.match((await conditions(page))[1], /^○ \| .* \| now 2,001, too late$/);
		assert.equal(await page.locator(".task .met").innerText(), text);
		assert(await button(page, "Take the step on show instead").isHidden());
		await page.evaluate((step) => document.querySelector("main").stage.goto(step), record.step);
		await page.getByText("Now all of it holds.").waitFor();
		assert(await button(page, "Take the step on show instead").isHidden(), "it is that step");
	});
	await withPage(use.browser, link, async (page) => {
		await page.locator(".hand-back").waitFor({ timeout: 60_000 });
		assert.deepEqual(await standOf(page), record);
		assert.equal(
			await page.locator(".task .met").innerText(),
			`Goal met at step ${record.step.toLocaleString("en")} · state ${record.hash}`,
		);
		assert((await conditions(page)).every((row) => row.startsWith("✓")));
		const again = await page.getByLabel("Hand this link back:").inputValue();
		const sorted = (/** @type {string} */ href) => [...new URL(href).searchParams].toSorted();
		assert.deepEqual(sorted(again), sorted(link));
		assert(await notice(page).isHidden());
	});
});

test("past the goal's last step it is said that no training on can meet it, and no invitation leads away", () =>
	withPage(use.browser, address({ goal: "step_most_5 verdict_is_healthy", step: "9" }), async (page) => {
		await there(page);
		await page.getByText("Training on from here can't meet it any more").waitFor();
		assert.equal(await button(page, "See for yourself").count(), 0);
		await button(page, "Reset").click();
		await page.getByText("Nothing has been learnt yet: train").waitFor();
	}));

test("a later step where all holds takes the record's place by a press, and the link is copied", () =>
	withPage(
		use.browser,
		address({ goal: "step_least_10 verdict_is_learning" }),
		async (page) => {
			await there(page);
			const met = page.locator(".task .met");
			await page.evaluate(() => document.querySelector("main").stage.goto(10));
			await page.locator(".hand-back").waitFor();
			const { hash } = await standOf(page);
			assert.equal(await met.innerText(), `Goal met at step 10 · state ${hash}`);
			await page.evaluate(() => document.querySelector("main").stage.goto(12));
			const replace = button(page, "Take the step on show instead");
			await replace.waitFor();
			assert.equal(await met.innerText(), `Goal met at step 10 · state ${hash}`);
			await replace.click();
			const { hash: later } = await standOf(page);
			assert.equal(await met.innerText(), `Goal met at step 12 · state ${later}`);
			await button(page, "Copy the link").click();
			await page.getByText("Copied.").waitFor();
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			assert.equal(new URL(copied).searchParams.get("hash"), later);
			// Another run does not remove the goal.
			await button(page, "Reset").click();
			await page.getByText("Nothing has been learnt yet: train").waitFor();
			assert.equal(await met.innerText(), `Goal met at step 12 · state ${later}`);
		},
		{ permissions: ["clipboard-read", "clipboard-write"] },
	));

test("on the way to another step nothing is recorded: its slices end where the clock says", () =>
	withPage(use.browser, address({ goal: "step_least_10" }), async (page) => {
		await there(page);
		await page.evaluate(() => document.querySelector("main").stage.goto(4000));
		await page.locator(".hand-back").waitFor();
		assert.match(await page.locator(".task .met").innerText(), /^Goal met at step 4,000 /);
	}));

test("what is locked can't be used by pointer, key, chart or file, and says so", () =>
	withPage(
		use.browser,
		address({ step: "300", lock: LOCKABLE.join(" "), preset: "pytorch-conditional" }),
		async (page) => {
			await there(page);
			await page.getByText("What has a padlock can't be used here.").waitFor();
			const before = await standOf(page);
			const said = async (/** @type {string} */ what) => {
				assert.equal(await notice(page).innerText(), LOCKED, what);
				assert.deepEqual(await standOf(page), before, what);
				// Playing works whatever is locked, and removes the sentence.
				await page.evaluate(() => document.querySelector("main").stage.setSpeed(1e-3));
				await button(page, "Play").click();
				await button(page, "Pause").click();
				assert(await notice(page).isHidden());
			};
			for (const name of ["Step", "Reset", "New seed", "Take away"]) {
				const node = button(page, name);
				assert.equal(await node.getAttribute("aria-disabled"), "true");
				assert.equal(await node.getAttribute("title"), LOCKED);
				const description = await node.evaluate(
					(node) => document.getElementById(node.getAttribute("aria-describedby")).textContent,
				);
				assert(description.endsWith(LOCKED), description);
				await node.focus();
				await page.keyboard.press("Enter");
				await said(name);
				await node.click({ force: true });
				await said(name);
			}
			for (const key of [".", "r"]) {
				await page.locator(".gan-stage").focus();
				await page.keyboard.press(key);
				await said(key);
			}
			await dropOn(page, "canvas", [{ name: "half", bytes: Buffer.from("none") }]);
			await said("a file");
			assert.equal(await button(page, "See for yourself").count(), 0, "no lesson gets around it");
			const code = page.locator("[data-panel=code]");
			await code.locator("> summary").click();
			assert.equal(await code.locator(".says").innerText(), LOCKED);
			await code.locator(".next").click({ force: true });
			await said("a step in the panel");
			const chart = page.locator("[data-panel=truth] .chart");
			await chart.scrollIntoViewIfNeeded();
			await chart.locator(".u-over").click();
			await said("the chart");

			const controls = page.locator(
				".preset select, .timeline :is(input, .stepper button), .seed input, .settings :is(input, select)",
			);
			const found = await controls.evaluateAll((nodes) =>
				nodes.map((node) => ({
					isDisabled: node.matches(":disabled"),
					description: node
						.getAttribute("aria-describedby")
						.split(" ")
						.map((id) => document.getElementById(id).textContent)
						.at(-1),
				})),
			);
			// Run; step back, step, step forward, timeline; seed; class on show, speed, two rates, order, loss, freezing, advice, batch, earlier, the artist's curves.
			assert.deepEqual(
				found,
				Array.from({ length: 17 }, () => ({ isDisabled: true, description: LOCKED })),
			);
			// Locks are no guard against the console, which can do all of it.
			await page.evaluate(() => document.querySelector("main").stage.change("loss", "nonSaturating"));
			assert.equal(await page.getByLabel("Painter's loss").inputValue(), "nonSaturating");
			await assertAccessible(page, "all is locked");
		},
	));

test("what is hidden is not there, and its keys do nothing", () =>
	withPage(
		use.browser,
		address({ step: "5", hide: LOCKABLE.join(" "), preset: "pytorch-conditional" }),
		async (page) => {
			await there(page);
			const before = await standOf(page);
			const visible = await page
				.locator(".gan-stage button, .gan-stage select, .gan-stage input, .settings :is(input, select)")
				.evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => node.className));
			assert.deepEqual(
				visible.filter((name) => name !== "term"),
				["play"],
			);
			await page.locator(".gan-stage").focus();
			for (const key of [".", "r"]) {
				await page.keyboard.press(key);
				assert.equal(await notice(page).innerText(), LOCKED);
			}
			assert.deepEqual(await standOf(page), before);
			assert(await page.locator(".task").isHidden());
			await assertAccessible(page, "all is hidden");
		},
	));

test("a file in the menu is locked, too", () =>
	withPage(use.browser, address({ step: "5", lock: "file" }), async (page) => {
		await there(page);
		await button(page, "Take away").click();
		await page.locator(".take-away summary", { hasText: "The run itself" }).click();
		assert(await button(page, "Open a file …").isDisabled());
		assert.equal(await page.locator(".take-away .open .locked").innerText(), LOCKED);
	}));

test("a link without any of it loads nothing for it", () =>
	withPage(use.browser, `${use.site.address}?lang=en`, async (page) => {
		await stateIs(page, "ready", "training");
		await page.locator("[data-panel=settings] select").first().waitFor({ state: "attached" });
		const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
		assert(!loaded.some((name) => name.includes("/task-")), loaded.join());
		assert.equal(await page.locator(".task, .locked").count(), 0);
	}));

const HOSTILE = [
	"<img src=x onerror=alert(1)><script>alert(2)</script>",
	"</section><form action=https://evil.example><input name=password>",
	"\u202egnp.exe\u2066\u0000\u0007\u200f",
	"javascript:alert(1) https://evil.example/",
	"𝒂".repeat(301),
	"a".repeat(10_000),
	"\n".repeat(2000) + "x",
	"x" + "\u0301".repeat(299),
	"שלום ".repeat(20),
];

test("a hostile text is shown as it is, and moves or breaks nothing around it", async () => {
	for (const task of HOSTILE) {
		await withPage(
			use.browser,
			address({ task }),
			async (page) => {
				await there(page);
				const text = await page.locator(".task blockquote").evaluate((node) => node.textContent);
				const length = [...text].length;
				assert(length > 0 && length <= 301, String(length));
				assert(!/[\u202a-\u202e\u2066-\u2069\u200f]|(?!\n)\p{Cc}/u.test(text));
				assert.equal(await page.locator(".task blockquote *, .task form, .task a, .task img").count(), 0);
				const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
				assert(wide <= inner, `${wide} px of ${inner}`);
				const tells = [...task].length > 300 && task.trim().length > 300;
				assert.equal(await notice(page).isVisible(), tells, task.slice(0, 20));
				if (tells) {
					const given = [...task.trim()].length;
					assert.equal(
						await notice(page).innerText(),
						`task must have at most 300 characters, but ${given} were given: the rest is left out`,
					);
				}
			},
			{ viewport: { width: 360, height: 640 } },
		);
	}
});

test("at rest nobody asks for a frame, although the goal is not met", () =>
	withPage(use.browser, address({ step: "5", goal: GOAL }), async (page) => {
		await there(page);
		const framesAsked = () =>
			page.evaluate(async () => {
				const { requestAnimationFrame } = globalThis;
				let count = 0;
				globalThis.requestAnimationFrame = (frame) => {
					count++;
					return requestAnimationFrame(frame);
				};
				await new Promise((resolve) => setTimeout(resolve, 500));
				globalThis.requestAnimationFrame = requestAnimationFrame;
				return count;
			});
		// By this time, the panels have drawn.
		let count = await framesAsked();
		for (let tries = 0; count > 0 && tries < 10; tries++) {
			count = await framesAsked();
		}
		assert.equal(count, 0);
	}));

test("a hostile goal or lock is told in one sentence, and the rest holds", () =>
	withPage(
		use.browser,
		address({ goal: "step_least_10 step_most_5", lock: "reset <b>x</b> play", hide: "constructor", task: "Hello" }),
		async (page) => {
			await there(page);
			assert.equal(await page.locator(".task blockquote").innerText(), "Hello");
			assert.equal(await page.locator(".task li").count(), 0);
			// The sentences for other mistakes are tested in tests/www/goal.test.mjs and locks.test.mjs.
			await page.waitForFunction(() => /goal/.test(document.querySelector(".gan-stage .notice").textContent));
			const text = await notice(page).innerText();
			assert.match(text, /^lock must be one of .*, but "<b>x<\/b>" was given \(and 2 more: hide, goal\)$/);
			assert.equal(await button(page, "Reset").getAttribute("aria-disabled"), "true");
			assert.equal(await button(page, "Step").getAttribute("aria-disabled"), null);
		},
	));

for (const [lang, theme] of [
	["zh", "light"],
	["en", "dark"],
]) {
	test(`narrow, ${lang}, ${theme}: all of it is inside, in that language, and accessible`, () =>
		withPage(
			use.browser,
			address({ lang, theme, lock: LOCKABLE.join(" "), task: "试试看", goal: GOAL }),
			async (page) => {
				await there(page);
				await page.evaluate(async () => {
					const { stage } = document.querySelector("main");
					stage.change("generatorLearningRate", 0.001);
					await stage.goto(1000);
				});
				await page.locator(".hand-back").waitFor();
				const { hash } = await standOf(page);
				const met = lang === "zh" ? `第 1,000 步达成目标 · 状态 ${hash}` : `Goal met at step 1,000 · state ${hash}`;
				assert.equal(await page.locator(".task .met").innerText(), met);
				const [first] = await conditions(page);
				assert.equal(first, lang === "zh" ? "✓ | 结论：健康 | 现在：健康" : "✓ | Verdict: healthy | now healthy");
				const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
				assert(wide <= inner, `${wide} px of ${inner}`);
				await assertAccessible(page, `${lang}, ${theme}`);
			},
			{ viewport: { width: 360, height: 640 } },
		));
}
