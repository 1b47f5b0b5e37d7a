// The stage as a reader uses it: what keeps its place, what is marked, and where links lead.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runAway, stateIs, useSite, withPage } from "./browser.mjs";

const use = useSite();
const { testPage } = use;

const button = (page, name) => page.getByRole("button", { name, exact: true });
const help = (page) => page.locator(".preset-help");
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Tests the page at another address. */
function testAt(name, query, body, options) {
	test(name, () =>
		withPage(
			use.browser,
			use.site.address + query,
			async (page) => {
				await stateIs(page, "ready", "paused");
				await body(page);
			},
			options,
		),
	);
}

testPage("a new seed trains on if the run did, and waits if it waited", async (page) => {
	const state = () => page.evaluate(() => document.querySelector("main").stage.state);
	const seed = () => page.getByLabel("Seed", { exact: true }).inputValue();
	await button(page, "Step").click();
	await button(page, "New seed").click();
	assert.equal(await state(), "ready");
	const first = await seed();
	await button(page, "Play").click();
	await button(page, "New seed").click();
	assert.equal(await state(), "training");
	assert.notEqual(await seed(), first);
	await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 5);
});

testPage("what of a preset was changed is marked, and put back it is not", async (page) => {
	assert.doesNotMatch(await help(page).textContent(), /Changed/);
	const loss = page.getByLabel("Painter's loss", { exact: true });
	await loss.selectOption("nonSaturating");
	assert.match(await help(page).textContent(), / Changed: painter's loss\.$/);
	await page.getByLabel("Update order", { exact: true }).selectOption("simultaneous");
	assert.match(await help(page).textContent(), / Changed: painter's loss, update order\.$/);
	// The preset's own changes are not a reader's changes.
	await page.locator(".preset select").selectOption("race");
	await button(page, "Pause").click();
	assert.doesNotMatch(await help(page).textContent(), /Changed/);
	await button(page, "New seed").click();
	assert.doesNotMatch(await help(page).textContent(), /Changed/, "another seed is the same run anew");
});

for (const [language, width] of [
	["en", 1280],
	["zh", 1280],
	["en", 1000],
]) {
	testAt(
		`the picture stays where it is whichever run is chosen, ${language}, ${width}`,
		`?lang=${language}`,
		async (page) => {
			const tops = await page.evaluate(async () => {
				const { stage } = document.querySelector("main");
				const menu = document.querySelector(".preset select");
				const found = {};
				for (const name of [...menu.options].map(({ value }) => value)) {
					stage.choosePreset(name);
					stage.pause();
					await new Promise(requestAnimationFrame);
					// The legend of a conditional run has one more line.
					found[name] = Math.round(document.querySelector(".gan-stage .legend").getBoundingClientRect().top);
				}
				return found;
			});
			assert.equal(new Set(Object.values(tops)).size, 1, JSON.stringify(tops));
		},
		{ viewport: { width, height: 900 } },
	);
}

testPage(
	"the question mark behind the verdict is never alone in its line, and large enough to be pressed",
	async (page) => {
		for (let width = 340; width <= 1000; width += 30) {
			await page.setViewportSize({ width, height: 900 });
			const { apart, box, out } = await page.evaluate(() => {
				const mark = document.querySelector(".sentence .term");
				const words = [...document.querySelector(".sentence strong").getClientRects()];
				const { top, width, height } = mark.getBoundingClientRect();
				return {
					apart: Math.abs(words[words.length - 1].top - top),
					box: [width, height],
					out: document.documentElement.scrollWidth - innerWidth,
				};
			});
			assert(apart < 8, `${apart} px apart at a width of ${width}`);
			assert(
				box.every((side) => side >= 24),
				box.join(" × "),
			);
			assert(out <= 0, `${out} px too wide at ${width}`);
		}
	},
);

testPage("when the numbers run away the last good picture can still be seen", async (page) => {
	await runAway(page);
	await button(page, "Play").click();
	await page.locator(".failure.step").waitFor();
	const { note, canvas } = await page.evaluate(() => {
		const [note, canvas] = [".failure", ".gan-stage canvas"].map((css) =>
			document.querySelector(css).getBoundingClientRect().toJSON(),
		);
		return { note, canvas };
	});
	assert(note.height > 0);
	assert(note.height < 0.6 * canvas.height, `the note covers ${note.height} of ${canvas.height} px`);
	assert(note.top > canvas.top + 100);
});

testAt(
	"where there are only fingers no keys are named",
	"",
	async (page) => {
		await page.locator(".gan-stage .help summary").tap();
		await page.locator(".gan-stage .help dl").waitFor();
		assert.doesNotMatch(await page.locator(".gan-stage .help").innerText(), /Key:|The keys work/);
	},
	PHONE,
);

testPage("where there is a keyboard they are", async (page) => {
	await page.locator(".gan-stage .help summary").click();
	assert.match(await page.locator(".gan-stage .help").innerText(), /Key: Space[^]*The keys work/);
});

testAt(
	"on a phone a bar leads to its ideas, a chart to the picture, and both back",
	"?step=300",
	async (page) => {
		const inView = (node) =>
			node.evaluate((node) => {
				const { top, bottom } = node.getBoundingClientRect();
				return bottom > 0 && top < innerHeight;
			});
		const back = page.getByRole("button", { name: "Back to where you were" });
		const panel = (name) => page.locator(`details[data-panel=${name}]`);
		await page.waitForFunction(() => document.querySelector("main").stage.gan.stepCount === 300);
		const bar = panel("truth").locator("button.bar:not([aria-disabled=true])").first();
		await bar.scrollIntoViewIfNeeded();
		// A panel that comes on screen looks at the run within 250 ms. If the run has another step then, the choice of a bar ends.
		await page.waitForTimeout(1000);
		await bar.evaluate((node) => node.click());
		assert(!(await back.isVisible()));
		const toIdeas = page.getByRole("button", { name: "See its ideas" });
		await toIdeas.click();
		assert(await panel("ideas").evaluate((node) => node.open));
		assert(await inView(panel("ideas").locator("summary")));
		assert(!(await inView(toIdeas)));
		await back.click();
		assert(await inView(toIdeas));
		await page.waitForFunction(
			() => ![...document.querySelectorAll(".lead-back")].some((node) => node.matches(":popover-open")),
		);

		const toPicture = panel("truth").getByRole("button", { name: "See the picture" });
		await toPicture.click();
		assert(await inView(page.locator(".gan-stage canvas")));
		await back.click();
		assert(await inView(toPicture));
	},
	PHONE,
);
