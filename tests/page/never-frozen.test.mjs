// A long way to another step: the page answers throughout, shows where the run is, and the way can be cancelled.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, stateIs, withPage } from "./browser.mjs";
import { allReady, post, testPost } from "./posts.mjs";
import { serveDist } from "./serve.mjs";
import { longestTask } from "./tasks.mjs";

const FAR = "?until=10000000&step=10000000";
const LARGE = "?batch-size=256&generator-hidden=256,256&discriminator-hidden=256,256";
/** Milliseconds. An input that waits for one task and needs another is then answered within 100. */
const LONGEST_TASK = 50;
/** Milliseconds after which a page that hangs fails the test. */
const LONGEST_TEST = 180_000;

let browser;
let site;
before(async () => {
	[browser, site] = [await launch(), await serveDist()];
});
after(async () => {
	await browser.close();
	site.stop();
});

function testPage(name, query, body) {
	const options = { before: (page) => page.addInitScript(listen) };
	test(name, { timeout: LONGEST_TEST }, () => withPage(browser, site.address + query, body, options));
}

/** Counts the keys that the page hears, frames, and slices of training. */
function listen() {
	const counts = { presses: 0, frames: 0, slices: 0 };
	Object.assign(globalThis, { counts });
	addEventListener("keydown", () => counts.presses++);
	const frame = () => {
		counts.frames++;
		requestAnimationFrame(frame);
	};
	frame();
	// The run sends itself this message to let other tasks have their turn.
	const { postMessage } = MessagePort.prototype;
	MessagePort.prototype.postMessage = function (/** @type {any} */ message) {
		counts.slices++;
		postMessage.call(this, message);
	};
}

/** While the run is on its way, keys are heard, frames come, and nothing has to wait for more than a few slices. */
async function answers(page) {
	const start = await countsOf(page);
	let waits;
	const longest = await longestTask(page, async () => {
		for (let i = 0; i < 10; i++) {
			await page.mouse.move(300 + i, 300);
			await page.keyboard.press("x");
		}
		waits = await waitsOf(page);
	});
	assert.equal(await stateOf(page), "training", "it is still on its way");
	const { presses, frames } = await countsOf(page);
	assert.equal(presses - start.presses, 10);
	assert(frames - start.frames > 5, `${frames - start.frames} frames came`);
	assert(longest < LONGEST_TASK, `a task takes ${longest} ms`);
	assert(Math.max(...waits) <= 2, `a timer waits for so many slices: ${waits}`);
}

const countsOf = (page) => page.evaluate(() => globalThis.counts);

/** The number of training slices before a timer that is due. */
const waitsOf = (page) =>
	page.evaluate(async () => {
		const waits = [];
		for (let i = 0; i < 20; i++) {
			const start = globalThis.counts.slices;
			await new Promise((resolve) => setTimeout(resolve));
			waits.push(globalThis.counts.slices - start);
		}
		return waits;
	});

const stateOf = (page) => page.evaluate(() => document.querySelector("main").stage.state);
const stepOf = (page) => page.evaluate(() => document.querySelector("main").stage.run.stepCount);
const shownStep = async (page) => Number((await page.locator(".step .value").textContent()).replaceAll(",", ""));
const picture = (page) => page.evaluate(() => document.querySelector("canvas").toDataURL());
const isAbove = (page, step) =>
	page.waitForFunction((step) => document.querySelector("main").stage.run?.stepCount > step, step);

/** The picture, its number, the words and the bar show how far the run has come. */
async function tellsWhereItIs(page, to) {
	const bar = page.getByRole("progressbar");
	assert(await page.locator(".journey").isVisible());
	const [first, start] = [await picture(page), await stepOf(page)];
	await page.waitForFunction(
		(start) => Number(document.querySelector(".step .value").textContent.replaceAll(",", "")) > start,
		start,
	);
	// A text follows the picture after at most a quarter of a second.
	await page.waitForTimeout(400);
	assert.notEqual(await picture(page), first);
	assert((await shownStep(page)) <= (await stepOf(page)));
	const word = /^On the way: step ([\d,]+) of ([\d,]+)$/;
	const [, now, end] = word.exec(await page.locator(".journey .word").textContent());
	assert.equal(end, to);
	assert(Number(now.replaceAll(",", "")) > start, `the word tells step ${now}, after ${start}`);
	assert.match(await bar.getAttribute("aria-label"), word);
	const share = await bar.evaluate((/** @type {HTMLProgressElement} */ { position }) => position);
	assert(share > 0 && share < 1, `the bar is at ${share}`);
}

/** A press ends the way at the present step. */
async function cancels(page) {
	await page.getByRole("button", { name: "Cancel" }).click();
	assert.equal(await stateOf(page), "paused");
	const step = await stepOf(page);
	assert(await page.locator(".journey").isHidden());
	assert.equal(await page.locator(".status").textContent(), "Paused.");
	assert.equal(await shownStep(page), step);
	await page.waitForTimeout(200);
	assert.equal(await stepOf(page), step, "it stays there");
	return step;
}

async function goesOnFrom(page, step) {
	await page.getByRole("button", { name: "Play" }).click();
	await isAbove(page, step);
	assert.equal(await stateOf(page), "training");
	assert(await page.locator(".journey").isHidden());
	const last = await page.evaluate(() => document.querySelector("main").stage.run.lastStep);
	assert(last < step + 5000, `${last} comes after ${step}`);
}

for (const { name, query, to } of [
	{ name: "a link to a step that is far", query: FAR, to: "10,000,000" },
	{ name: "a link to a step of large networks", query: `${LARGE}&step=3000`, to: "3,000" },
]) {
	testPage(`${name}: the page answers, tells where it is, and can be stopped`, query, async (page) => {
		await isAbove(page, 0);
		await page.locator("[data-panel=truth] .badge").first().waitFor();
		await answers(page);
		await tellsWhereItIs(page, to);
		await goesOnFrom(page, await cancels(page));
	});
}

testPage(
	"back from step 300 to 5 of large networks: the page answers, and it is the same step",
	LARGE,
	async (page) => {
		await stateIs(page, "ready");
		const hash = await page.evaluate(async () => {
			const { stage } = document.querySelector("main");
			await stage.goto(5);
			const hash = stage.gan.stateHash();
			await stage.goto(300);
			return hash;
		});
		const longest = await longestTask(page, () =>
			page.evaluate(async () => {
				const { stage } = document.querySelector("main");
				// Both steps lie between two kept moments.
				await stage.goto(299);
				await stage.goto(5);
			}),
		);
		assert(longest < LONGEST_TASK, `a task takes ${longest} ms`);
		const there = await page.evaluate(() => {
			const { gan, run } = document.querySelector("main").stage;
			return { step: gan.stepCount, hash: gan.stateHash(), last: run.lastStep };
		});
		assert.deepEqual(there, { step: 5, hash, last: 300 });
		assert.equal(await shownStep(page), 5);
		// The sentence comes a turn after the number.
		for (const sentence of [".sentence", ".spoken"]) {
			await page.locator(sentence).filter({ hasText: "Step 5. " }).waitFor({ state: "attached" });
		}
	},
);

testPage("many steps by the handle are a way, too: Play has it go on from there", "", async (page) => {
	await stateIs(page, "ready");
	await page.evaluate(() => {
		globalThis.arrival = document.querySelector("main").stage.step(2000);
	});
	assert.equal(await stateOf(page), "training");
	await page.evaluate(() => document.querySelector("main").stage.play());
	assert.equal(await page.evaluate(() => globalThis.arrival), true);
	await isAbove(page, 2000);
	assert.equal(await stateOf(page), "training");
});

testPage("a reset in the midst of a way ends it", "", async (page) => {
	await stateIs(page, "ready");
	const told = await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		const arrival = stage.step(10_000_000);
		await new Promise((resolve) => setTimeout(resolve, 50));
		const before = stage.run.stepCount;
		await stage.reset();
		const arrived = await arrival;
		return { came: before > 0, arrived, state: stage.state, step: stage.run.stepCount };
	});
	assert.deepEqual(told, { came: true, arrived: false, state: "ready", step: 0 });
	assert(await page.locator(".journey").isHidden());
	assert.equal(await shownStep(page), 0);
});

testPage("disposed in the midst of a way, it leaves nothing, and says no word", "", async (page) => {
	await stateIs(page, "ready");
	await page.locator("[data-panel=settings]").waitFor();
	const told = await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		const arrivals = [stage.step(10_000_000), stage.step(5)];
		await new Promise((resolve) => setTimeout(resolve, 50));
		stage.dispose();
		return { arrived: await Promise.all(arrivals), state: stage.state, gan: stage.gan };
	});
	assert.deepEqual(told, { arrived: [false, false], state: "disposed", gan: undefined });
	assert.equal(await page.locator(".gan-stage").count(), 0);
});

testPage("in a hidden tab, where there are no frames, it arrives", "", async (page) => {
	await stateIs(page, "ready");
	const told = await page.evaluate(async () => {
		const { stage } = document.querySelector("main");
		const arrival = stage.goto(3000);
		Object.defineProperty(document, "hidden", { value: true });
		globalThis.requestAnimationFrame = () => 0;
		document.dispatchEvent(new Event("visibilitychange"));
		return { way: stage.state, arrived: await arrival, step: stage.gan.stepCount, state: stage.state };
	});
	assert.deepEqual(told, { way: "training", arrived: true, step: 3000, state: "paused" });
	assert.equal(await shownStep(page), 3000);
});

testPost(
	"many steps of a tag: its page answers, a reset ends the way, and so does taking it out",
	post("<gan-painter></gan-painter>"),
	async (page) => {
		await allReady(page);
		await page.evaluate(() => {
			globalThis.arrival = document.querySelector("gan-painter").step(10_000_000);
		});
		const longest = await longestTask(page, () => page.waitForTimeout(500));
		assert(longest < LONGEST_TASK, `a task takes ${longest} ms`);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const way = [tag.state, tag.gan.stepCount > 0];
			await tag.reset();
			const reset = [await globalThis.arrival, tag.state, tag.gan.stepCount];
			const other = tag.goto(10_000_000);
			await globalThis.sleep(50);
			tag.remove();
			const removed = [await other, tag.state];
			return { way, reset, removed };
		});
		assert.deepEqual(told, { way: ["training", true], reset: [false, "ready", 0], removed: [false, "disposed"] });
	},
);
