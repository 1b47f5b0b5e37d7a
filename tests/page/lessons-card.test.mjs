// The lessons' card: by keyboard alone, by touch, by links, what it restores, and what it remembers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { useSite } from "./browser.mjs";
import {
	card,
	DESKTOP,
	go,
	guessOf,
	hashOf,
	isAt,
	languages,
	LESSONS,
	lessonTexts,
	named,
	panelsOf,
	PHONE,
	promiseOf,
	rightOf,
	runIt,
	say,
	settled,
	solve,
	withLesson,
} from "./lesson-walk.mjs";

const use = useSite();
const own = languages.en;
const lessons = Object.values(LESSONS);
const [first, second] = lessons;
const titleOf = (lesson) => lessonTexts[lesson.id].en.title;
const remembered = (page) => page.evaluate(() => localStorage.getItem("gan-painter lessons"));
const focused = (page) => page.evaluate(() => document.activeElement?.textContent);

/** The first step of any lesson for which this holds. */
function find(holds) {
	const [found] = lessons.flatMap((lesson) =>
		lesson.steps.flatMap((step, index) => (holds(step) ? [{ lesson, index, step }] : [])),
	);
	return found;
}
const choice = find(({ predict }) => predict?.kind === "choice");
const curve = find(({ predict }) => predict?.kind === "curve");
const at = ({ lesson, index }) => ({ lesson: lesson.id, "lesson-step": String(index + 1), lang: "en" });

/** Presses the Tab key until the locator has the focus. */
async function tabTo(page, locator) {
	for (let i = 0; i < 60; i++) {
		if (await locator.evaluate((node) => node === document.activeElement)) {
			return;
		}
		await page.keyboard.press("Tab");
	}
	assert.fail("the Tab key does not lead there");
}

test("by keyboard alone from the list to the last step, the focus on each step's heading", () =>
	withLesson(use, { lang: "en" }, async (page) => {
		const promise = await promiseOf(first.id);
		await tabTo(page, card(page).locator("> .go"));
		await page.keyboard.press("Enter");
		for (const [index, step] of first.steps.entries()) {
			await isAt(page, first, index);
			await page.waitForFunction((title) => document.activeElement?.textContent === title, titleOf(first));
			if (step.predict?.kind === "choice") {
				await tabTo(page, card(page).getByRole("radio").first());
				await page.keyboard.press("Space");
				const wanted = step.predict.choices.indexOf(promise.expected[step.name]);
				for (let i = 0; i < wanted; i++) {
					await page.keyboard.press("ArrowDown");
				}
				assert(await card(page).getByRole("radio").nth(wanted).isChecked());
			} else if (step.predict) {
				const { points = [], shares = points } = promise.expected[step.name];
				await drawByKeys(page, shares);
			}
			if (step.challenge !== undefined) {
				await solve(page, promise.solution);
				assert.match(await card(page).locator(".challenge [role=status]").innerText(), new RegExp(own.met));
			} else {
				await tabTo(page, go(page));
				while ((await go(page).innerText()) !== own.on) {
					await page.keyboard.press("Enter");
					await page.waitForFunction(
						(on) => document.querySelector(".lesson-card .steering .go").textContent === on,
						own.on,
					);
				}
				assert(await go(page).evaluate((node) => node === document.activeElement), "the focus stays on the button");
				if (step.predict) {
					assert.match(await card(page).locator(".outcome").innerText(), new RegExp(rightOf(step, own)));
				}
				await page.keyboard.press("Enter");
			}
		}
		await tabTo(page, named(page, own.leave));
		await page.keyboard.press("Enter");
		await page.waitForFunction((title) => document.activeElement?.textContent === title, own.title);
	}));

/** Sets each height by the arrow keys, as closely as their steps allow. */
async function drawByKeys(page, wanted) {
	const inputs = card(page).locator(".drawing input");
	await tabTo(page, inputs.first());
	const { min, max } = await inputs.first().evaluate(({ min, max }) => ({ min: Number(min), max: Number(max) }));
	const top = max === 1 && min === 0 ? Math.max(...wanted) : 1;
	for (const height of wanted) {
		const now = await page.evaluate(() => Number(document.activeElement.value));
		const presses = Math.round((height / top - now) / ((max - min) / 50));
		for (let i = 0; i < Math.abs(presses); i++) {
			await page.keyboard.press(presses > 0 ? "ArrowUp" : "ArrowDown");
		}
		await page.keyboard.press("ArrowRight");
	}
}

test("asking, answered and a challenge are accessible, and in the stage nothing moves when a reply comes", () =>
	withLesson(use, at(choice), async (page) => {
		await settled(page);
		await assertAccessible(page, "asking");
		assert.equal(await go(page).getAttribute("aria-disabled"), "true");
		assert.equal(await focused(page), await page.evaluate(() => document.body.textContent), "nobody pressed anything");
		const promise = await promiseOf(choice.lesson.id);
		const texts = lessonTexts[choice.lesson.id].en.steps[choice.step.name];
		await say(page, choice.step, texts, await guessOf(page, choice.step, promise.expected[choice.step.name], true));
		const placesOf = () =>
			page.locator(".gan-stage :is(canvas, .legend, .buttons)").evaluateAll((nodes) =>
				nodes.map((node) => {
					const { x, y, width, height } = node.getBoundingClientRect();
					return [x, y + scrollY, width, height].join();
				}),
			);
		const before = await placesOf();
		await runIt(page, "en");
		await page.waitForFunction(() => document.querySelector(".lesson-card .reply.told"));
		await atRest(page);
		// By now the page has scrolled to the reply.
		await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
		assert.deepEqual(await placesOf(), before);
		await assertAccessible(page, "answered");

		const last = choice.lesson.steps.length - 1;
		await page.goto(`${use.site.address}?${new URLSearchParams({ ...at({ lesson: choice.lesson, index: last }) })}`);
		await settled(page);
		await assertAccessible(page, "a challenge");
		assert.match((await card(page).locator(".conditions li").allInnerTexts()).join(), /○[^]*not met/);
		await solve(page, promise.solution);
		assert.match(await card(page).locator(".conditions li").first().innerText(), /✓[^]*\bmet/);
		await assertAccessible(page, "a challenge that is met");
	}));

test("what came can be seen without a guess, and a step can be set up again", () =>
	withLesson(use, at(choice), async (page) => {
		await settled(page);
		const before = await hashOf(page);
		await named(page, own.skip).click();
		assert(await go(page).evaluate((node) => node === document.activeElement), "the focus does not get lost");
		await card(page).locator(".outcome").waitFor();
		assert.equal(await card(page).locator(".outcome").innerText(), own.shown);
		assert((await card(page).locator(".reply").innerText()).length > own.shown.length + 20);
		await named(page, own.setUpAgain).click();
		await settled(page);
		assert.equal(await hashOf(page), before);
		assert.equal(await card(page).locator(".outcome").count(), 0);
		await named(page, own.skip).waitFor();
	}));

test("leaving puts back the run, to the last bit, and the panels", () =>
	withLesson(use, { lang: "en" }, async (page) => {
		await page.waitForFunction(() => document.querySelector("main").stage?.run);
		await page.evaluate(() => document.querySelector("main").stage.goto(123));
		const before = [await hashOf(page), await panelsOf(page)];
		const withPanels = find(({ sight }) => sight?.panels?.length > 0);
		await card(page)
			.getByRole("link", { name: titleOf(withPanels.lesson) })
			.click();
		for (let i = 0; i < withPanels.index; i++) {
			await isAt(page, withPanels.lesson, i);
			await page.evaluate(() => document.querySelector("main").stage.pause());
			const { predict } = withPanels.lesson.steps[i];
			if (predict) {
				await named(page, own.skip).click();
				await card(page).locator(".outcome").waitFor();
			}
			await go(page).click();
		}
		await isAt(page, withPanels.lesson, withPanels.index);
		await page.locator(`[data-panel=${withPanels.step.sight.panels[0]}]`).waitFor();
		await named(page, own.leave).click();
		await card(page).locator(".lessons").waitFor();
		await page.waitForFunction((hash) => document.querySelector("main").stage.gan.stateHash() === hash, before[0]);
		assert.deepEqual([await hashOf(page), await panelsOf(page)], before);
		assert.equal(new URL(page.url()).searchParams.get("lesson"), null);
	}));

test("what was done is remembered, with the place that was left, and can be forgotten, and that taken back", () =>
	withLesson(use, at({ lesson: first, index: first.steps.length - 1 }), async (page) => {
		await settled(page);
		await solve(page, (await promiseOf(first.id)).solution);
		await named(page, own.next(titleOf(second))).click();
		await isAt(page, second, 0);
		await named(page, own.leave).click();
		await card(page).locator(".lessons").waitFor();
		assert.equal(await remembered(page), `${first.id} at:${second.id}:1`);
		await page.goto(`${use.site.address}?view=calm&lang=en`);
		const invitation = named(page, own.goOn(titleOf(second), 1, second.steps.length));
		await invitation.waitFor();
		const entry = card(page).locator(".lessons li").first();
		assert.match(await entry.innerText(), /✓ done/);
		await named(page, own.forget).click();
		assert.equal(await remembered(page), null);
		assert.doesNotMatch(await entry.innerText(), /done/);
		await named(page, own.begin(titleOf(first))).waitFor();
		await named(page, own.undo).click();
		await invitation.waitFor();
		assert.equal(await remembered(page), `${first.id} at:${second.id}:1`);
		assert.match(await entry.innerText(), /✓ done/);
	}));

test("a finger draws on the plane, scrolls beside it, and has buttons of its size", () =>
	withLesson(
		use,
		at(curve),
		async (page) => {
			await settled(page);
			const plane = card(page).locator(".drawing");
			await plane.evaluate((node) => node.scrollIntoView({ block: "center" }));
			const { x, y, width, height } = await plane.boundingBox();
			const swipe = await fingerOf(page);
			const scrolled = () => page.evaluate(() => scrollY);
			const [before, values] = [await scrolled(), await heightsOf(page)];
			await swipe([x + 40, y + 30], [x + width - 40, y + height - 30]);
			assert.equal(await scrolled(), before, "it draws");
			assert.notDeepEqual(await heightsOf(page), values);
			const drawn = await heightsOf(page);
			await swipe([x + width / 2, y - 30], [x + width / 2, y - 110]);
			await page.waitForFunction((before) => scrollY !== before, before);
			assert.deepEqual(await heightsOf(page), drawn);
			const small = await card(page)
				.locator("button")
				.evaluateAll((nodes) =>
					nodes.filter((node) => node.offsetParent && node.offsetHeight < 44).map((node) => node.textContent),
				);
			assert.deepEqual(small, []);
		},
		PHONE,
	));

test("on a phone the button that leads on is in sight wherever the card is read, and never over a drawing", async () => {
	const staysAt = async (place) => {
		let stays = false;
		await withLesson(
			use,
			at(place),
			async (page) => {
				await settled(page);
				await card(page)
					.locator(".text")
					.first()
					.evaluate((node) => node.scrollIntoView({ block: "center" }));
				const box = await go(page).boundingBox();
				stays = box.y + box.height <= 844;
			},
			PHONE,
		);
		return stays;
	};
	assert.deepEqual([await staysAt(choice), await staysAt(curve)], [true, false]);
});

/** Waits until the page has stopped scrolling. */
const atRest = (page) =>
	page.evaluate(async () => {
		let [still, last] = [0, scrollY];
		while (still < 10) {
			await new Promise(requestAnimationFrame);
			still = scrollY === last ? still + 1 : 0;
			last = scrollY;
		}
	});

/** Whether the first two lines of the reply are on the screen, and nothing lies over them. */
const isSeen = (page) =>
	card(page)
		.locator(".reply.told")
		.evaluate((node) => {
			const { left, top } = node.getBoundingClientRect();
			return [12, 44].every((down) => node.contains(document.elementFromPoint(left + 20, top + down)));
		});

for (const [name, options] of Object.entries({ "a desktop": DESKTOP, "a phone": PHONE })) {
	test(`on ${name} what is said of a guess, and that a challenge is met, is seen when it comes`, async () => {
		for (const place of [choice, curve]) {
			await withLesson(
				use,
				at(place),
				async (page) => {
					await settled(page);
					const promise = await promiseOf(place.lesson.id);
					const texts = lessonTexts[place.lesson.id].en.steps[place.step.name];
					await say(page, place.step, texts, await guessOf(page, place.step, promise.expected[place.step.name], false));
					await go(page).focus();
					await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
					await page.keyboard.press("Enter");
					await card(page).locator(".outcome").waitFor();
					await atRest(page);
					assert(await isSeen(page), place.step.predict.kind);
					assert(await go(page).evaluate((node) => node === document.activeElement), "the focus is not taken");
				},
				options,
			);
		}
		await withLesson(
			use,
			at({ lesson: first, index: first.steps.length - 1 }),
			async (page) => {
				await settled(page);
				await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
				await solve(page, (await promiseOf(first.id)).solution);
				await atRest(page);
				assert(await isSeen(page), "a challenge");
			},
			options,
		);
	});
}

test("on a desktop a panel stands under the picture, comes into sight, and the card's heading stays", () => {
	const pointing = find(({ sight }) => sight?.target === "truth");
	return withLesson(
		use,
		at(pointing),
		async (page) => {
			await settled(page);
			const panel = page.locator("[data-panel=truth][data-pointed]");
			await panel.waitFor();
			await atRest(page);
			const [picture, pointed, heading, column] = await Promise.all([
				page.locator(".gan-stage .frame").boundingBox(),
				panel.boundingBox(),
				card(page).locator("h2").boundingBox(),
				card(page).boundingBox(),
			]);
			assert(pointed.y >= picture.y + picture.height && pointed.x < column.x, "under the picture");
			assert(pointed.y <= 700, `the panel begins at ${pointed.y}`);
			assert(heading.y >= 0 && heading.y + heading.height <= 800, `the heading is at ${heading.y}`);
			await page.evaluate(() => scrollBy({ top: 300, behavior: "instant" }));
			await atRest(page);
			assert((await card(page).locator("h2").boundingBox()).y >= 0, "the card stays beside the panel");
		},
		DESKTOP,
	);
});

test("the second click of a double one leads no further", () =>
	withLesson(use, at({ lesson: first, index: 1 }), async (page) => {
		await settled(page);
		await go(page).dblclick();
		await isAt(page, first, 2);
		await named(page, own.back).dblclick();
		await isAt(page, first, 1);
	}));

const heightsOf = (page) =>
	card(page)
		.locator(".drawing input")
		.evaluateAll((inputs) => inputs.map(({ value }) => value));

/** A finger whose gestures are the browser's own. */
async function fingerOf(page) {
	const client = await page.context().newCDPSession(page);
	const send = (type, points) =>
		client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
	const swipe = async ([fromX, fromY], [toX, toY]) => {
		await send("touchStart", [[fromX, fromY]]);
		for (let i = 1; i <= 10; i++) {
			await send("touchMove", [[fromX + ((toX - fromX) * i) / 10, fromY + ((toY - fromY) * i) / 10]]);
		}
		await send("touchEnd", []);
	};
	return swipe;
}
