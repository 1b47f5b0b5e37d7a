// The first visit: a calm page, and the ways between it and the laboratory.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();

/** Opens the site as a new reader sees it. */
const asNew = (/** @type {string} */ name, /** @type {(page: Page) => unknown} */ body, query = "", options = {}) =>
	test(name, () => {
		const onceThere = async (/** @type {Page} */ page) => {
			await stateIs(page, "ready", "training", "paused");
			await body(page);
		};
		return withPage(use.browser, use.site.address + query, onceThere, { isNew: true, ...options });
	});

const look = (/** @type {Page} */ page) =>
	page.evaluate(() => (document.body.classList.contains("calm") ? "calm" : "everything"));
const everything = (/** @type {Page} */ page) => page.locator(".to-everything:visible").click();
const standing = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		return { step: gan.stepCount, hash: gan.stateHash() };
	});

for (const [width, height] of [
	[390, 844],
	[1280, 800],
]) {
	for (const [locale, title] of [
		["en", "GAN painter"],
		["zh-CN", "GAN 画家"],
	]) {
		asNew(
			`at first sight, ${locale}, ${width} × ${height}: title, three sentences, the stage, and the way to everything`,
			async (page) => {
				assert.equal(await page.locator("h1").innerText(), title);
				assert.equal(await page.locator(".who li svg").count(), 3);
				for (const sentence of await page.locator(".who p").all()) {
					assert.match(await sentence.innerText(), /.{15}/);
				}
				await page.locator(".gan-stage canvas").waitFor();
				await page.locator(".card button").first().waitFor();
				const buttons = await page
					.locator("button:visible:not(.term, .card *)")
					.evaluateAll((all) => all.map(({ className }) => className));
				assert.deepEqual(buttons.toSorted(), ["oneStep", "play", "to-everything"]);
				const others = ".about, footer, .invitation, .panel, .timeline:visible, .preset:visible, .sentence:visible";
				assert.equal(await page.locator(others).count(), 0);
				assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is cut");
			},
			"",
			{ locale, viewport: { width, height } },
		);
	}
}

asNew("everything, and back: the same run at the same step, no reload, and the choice is kept", async (page) => {
	await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
	await page.evaluate(() => document.querySelector("main").stage.goto(120));
	const before = await standing(page);
	await everything(page);
	await page.locator("[data-panel=truth]").waitFor();
	assert.equal(await look(page), "everything");
	assert.deepEqual(await standing(page), before);
	assert(!new URL(page.url()).searchParams.has("view"));
	assert.equal(await page.evaluate(() => localStorage.getItem("gan-painter view")), "everything");
	assert(await page.evaluate(() => document.activeElement?.matches(".gan-stage")), "the focus is on the stage");
	await page.locator(".to-calm").click();
	assert.equal(await look(page), "calm");
	assert.equal(await page.locator("[data-panel]:visible").count(), 0);
	assert.deepEqual(await standing(page), before);
	assert.equal(await page.evaluate(() => localStorage.getItem("gan-painter view")), "calm");
	await page.goBack();
	await page.locator("[data-panel=truth]").waitFor();
	await page.goBack();
	await page.locator(".who").waitFor();
	assert.deepEqual(await standing(page), before);
	assert(await page.evaluate(() => "isSame" in globalThis), "no reload");
});

asNew("a reload stays calm, with the run at its step", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.goto(60));
	await page.waitForFunction(() => /view=calm.*/.test(location.search) && /step=60/.test(location.search));
	await page.reload();
	await stateIs(page, "paused");
	assert.equal(await look(page), "calm");
	assert.equal((await standing(page)).step, 60);
});

asNew("whoever chose everything has it again, also after the next bare address", async (page) => {
	await everything(page);
	await page.goto(use.site.address);
	await stateIs(page, "ready");
	assert.equal(await look(page), "everything");
});

asNew(
	"where the browser keeps nothing, both ways work all the same",
	async (page) => {
		await everything(page);
		await page.locator("[data-panel=truth]").waitFor();
		await page.locator(".to-calm").click();
		assert.equal(await look(page), "calm");
	},
	"",
	{
		before: (/** @type {Page} */ page) =>
			page.addInitScript(() => {
				const refuse = () => {
					throw new DOMException("refused", "SecurityError");
				};
				Object.defineProperty(globalThis, "localStorage", { get: refuse });
			}),
	},
);

asNew(
	"a bad view is named, and left out",
	async (page) => {
		assert.equal(
			await page.locator(".notice").innerText(),
			'view must be one of calm, everything, but "quiet" was given',
		);
		assert.equal(await look(page), "calm");
	},
	"?view=quiet",
);

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
	for (const width of [390, 1280]) {
		asNew(
			`no rule of axe-core is broken, ${colorScheme}, ${width} px`,
			async (page) => {
				await assertAccessible(page, "calm");
				await page.locator(".play").click();
				await assertAccessible(page, "calm, training");
			},
			"",
			{ colorScheme, viewport: { width, height: 800 } },
		);
	}
}

asNew(
	"on a phone the picture and Play stay in sight while what is below is read, and cover nothing that has the focus",
	async (page) => {
		await page.locator(".card").evaluate((card) => {
			// The card is made as long as a lesson's.
			card.style.minHeight = "1200px";
			const link = Object.assign(document.createElement("button"), { id: "below", textContent: "below" });
			link.style.marginTop = "700px";
			card.append(link);
		});
		await page.evaluate(() => scrollTo(0, 900));
		for (const part of ["canvas", ".play"]) {
			const box = await page.locator(`.gan-stage ${part}`).boundingBox();
			assert(box && box.y >= 0 && box.y + box.height < 450, `${part} is in sight: ${JSON.stringify(box)}`);
		}
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await page.locator(".further button").focus();
		await page.keyboard.press("Shift+Tab");
		const below = await page.locator("#below").boundingBox();
		const play = await page.locator(".play").boundingBox();
		assert(below && play && below.y > play.y + play.height, "what has the focus is not covered");
		await page.locator(".legend .term").first().focus();
		const term = await page.locator(".legend .term").first().boundingBox();
		assert(term && term.y >= 0, "what had scrolled away comes back");
	},
	"",
	{ viewport: { width: 390, height: 844 }, hasTouch: true },
);

const LESSON = "?lang=en&lesson=the-numbers-lie";
const lessonIs = (/** @type {Page} */ page, /** @type {string} */ place) =>
	page.waitForFunction((place) => location.search.includes(place), place);

asNew(
	"a lesson's address opens it at its step, with what it speaks of in sight, and has no key of a run",
	async (page) => {
		await page.locator("[data-panel=truth][data-pointed]").waitFor();
		await page.locator(".numbers .accuracy").waitFor();
		await page.evaluate(() => document.querySelector("main").stage.step());
		await lessonIs(page, "view=calm&lesson=the-numbers-lie&lesson-step=2");
		const keys = [...new URL(page.url()).searchParams.keys()];
		assert.deepEqual(keys.toSorted(), ["lang", "lesson", "lesson-step", "view"]);
		assert.equal(await page.locator("[data-panel]:visible").count(), 1);
		await page.reload();
		await page.locator("[data-panel=truth][data-pointed]").waitFor();
		assert.equal(await page.locator(".notice:visible").count(), 0);
	},
	`${LESSON}&lesson-step=2`,
);

asNew("everything leaves a lesson, and the reader's own run is back; back reopens the lesson", async (page) => {
	await page.evaluate(() => document.querySelector("main").stage.goto(77));
	const own = await standing(page);
	const length = () => page.evaluate(() => history.length);
	const before = await length();
	await page
		.getByRole("link", { name: "The numbers lie" })
		.or(page.getByRole("button", { name: "The numbers lie" }))
		.click();
	await lessonIs(page, "lesson=the-numbers-lie&lesson-step=1");
	await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount !== 77);
	assert.equal(await length(), before + 1, "one entry for the lesson");
	await everything(page);
	await page.locator("[data-panel=code]").waitFor();
	assert.deepEqual(await standing(page), own);
	assert.equal(await length(), before + 2, "and one for the laboratory");
	await page.goBack();
	await lessonIs(page, "lesson=the-numbers-lie");
	await page.locator(".card", { hasText: "1 of 6" }).waitFor();
	await page.goBack();
	await page.waitForFunction(() => !location.search.includes("lesson"));
	assert.deepEqual(await standing(page), own);
	assert.equal(await look(page), "calm");
});

for (const [query, problem] of /** @type {[string, RegExp][]} */ ([
	["?lesson=magic", /^lesson must be one of who-is-who, .*the-numbers-lie.*, but "magic" was given$/],
	["?lesson=the-numbers-lie&lesson-step=9", /^lesson-step must be a whole number from 1 to 6, but "9" was given$/],
	["?lesson=the-numbers-lie&lesson-step=x", /^lesson-step must be a whole number from 1 to 6, but "x" was given$/],
])) {
	asNew(
		`${query}: what is bad is named, and the page is calm`,
		async (page) => {
			await page.locator(".notice:visible").waitFor();
			assert.match(await page.locator(".notice").innerText(), problem);
			assert.equal(await look(page), "calm");
		},
		query,
	);
}

asNew("by the keyboard alone all of it is reached", async (page) => {
	await page.locator(".card button").first().waitFor();
	const reached = new Set();
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press("Tab");
		reached.add(await page.evaluate(() => document.activeElement?.textContent));
	}
	for (const name of ["中文", "Open the laboratory", "Play", "Step", "Upper bound"]) {
		assert(reached.has(name), `${name} is reached`);
	}
	assert(
		[...reached].some((text) => /Who is who/.test(text)),
		"a lesson is reached",
	);
});

test("lessons that do not arrive say so in the card's place, and come with the next try", async () => {
	const LESSONS = /\/assets\/lessons-/;
	await withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await page.locator(".card .late:visible").waitFor();
			assert.match(await page.locator(".card .late").innerText(), /^The lessons could not be loaded\./);
			await page.unroute(LESSONS);
			await page.locator(".card .late button").click();
			await page.locator(".card .go").waitFor();
			assert.equal(await page.locator(".late").count(), 0);
		},
		{
			isNew: true,
			expected: /Failed to load resource/,
			before: (page) => page.route(LESSONS, (route) => route.abort()),
		},
	);
});

asNew(
	"a phone that was turned is no wider than its screen, with a chart in sight",
	async (page) => {
		await page.locator("[data-panel=truth] .chart").waitFor();
		for (const width of [390, 360]) {
			await page.setViewportSize({ width: 844, height: 390 });
			await page.locator("[data-panel=truth] .chart").scrollIntoViewIfNeeded();
			await page.waitForFunction(() => document.querySelector("[data-panel=truth] .u-wrap")?.clientWidth > 400);
			await page.setViewportSize({ width, height: 844 });
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			assert(overflow <= 0, `${overflow} px too wide at ${width}`);
		}
	},
	`${LESSON}&lesson-step=2`,
	{ viewport: { width: 390, height: 844 }, hasTouch: true },
);

for (const locale of ["en", "zh-CN"]) {
	asNew(
		`on a phone, ${locale}: Begin is on the first screen, and a step is read from its heading on, below the picture`,
		async (page) => {
			const begin = await page.locator(".card .go").boundingBox();
			assert(begin && begin.y + begin.height <= 844, `Begin ends at ${begin && begin.y + begin.height}`);
			assert.equal(await page.locator(".legend li:visible").count(), 4);
			await page.evaluate(() => scrollTo(0, 600));
			await page.locator(".card .lessons :is(a, button)").nth(2).tap();
			await page.locator(".card .check").first().waitFor();
			assert(await page.locator(".who").isHidden(), "the intro has gone");
			await page.waitForFunction(() => {
				const [heading, numbers] = [".card h2", ".gan-stage .numbers"].map((part) =>
					document.querySelector(part).getBoundingClientRect(),
				);
				return heading.top > numbers.bottom && heading.bottom < 0.6 * innerHeight;
			});
			const kept = await page.evaluate(() => document.documentElement.style.getPropertyValue("--kept"));
			assert(Number.parseFloat(kept) <= 0.285 * 844, `the picture and what steers it keep ${kept}`);
			assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is cut");
			await page.getByRole("button", { name: /^Leave the lesson|退出课程$/ }).tap();
			await page.locator(".who").waitFor();
			assert.equal(await page.locator(".legend li:visible").count(), 4, "all is as it was");
		},
		"",
		{ locale, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
	);
}

asNew(
	"back and forward go into a lesson and out of it, add no entry, and leave the reader's run as it stood",
	async (page) => {
		await page.evaluate(() => document.querySelector("main").stage.goto(77));
		await page.waitForFunction(() => location.search.includes("step=77"));
		const own = await standing(page);
		await page.locator(".card .lessons :is(a, button)").nth(2).click();
		await page.locator(".card .check").first().click();
		await page.locator(".card .go").click();
		await page.locator(".card .reply.told").waitFor();
		await page.locator(".card .go").click();
		await lessonIs(page, "lesson=the-numbers-lie&lesson-step=2");
		await everything(page);
		await page.locator("[data-panel=code]").waitFor();
		const length = await page.evaluate(() => history.length);
		const isCalm = async () => {
			await page.waitForFunction(() => location.search.includes("view=calm") && !location.search.includes("lesson"));
			await page.locator(".card .lessons").waitFor();
			assert.deepEqual(await standing(page), own);
		};
		const isInLesson = async () => {
			await page.locator(".card .place", { hasText: "2 of 6" }).waitFor();
			await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount === 1000);
			await lessonIs(page, "lesson=the-numbers-lie&lesson-step=2");
		};
		await page.goBack();
		await isInLesson();
		await page.goBack();
		await isCalm();
		await page.goForward();
		await isInLesson();
		await page.goForward();
		await page.locator("[data-panel=code]").waitFor();
		assert.deepEqual(await standing(page), own);
		assert.equal(await page.evaluate(() => history.length), length);
		assert.equal(await page.locator(".notice:visible").count(), 0);
	},
);
