// "Go on where I was": it is off at first. Once it is on, the page goes on exactly where it was left.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const use = useSite();
const { testPage } = use;
/** Milliseconds after which a wait that would never end fails. */
const LONGEST = 30_000;

const standOf = (/** @type {Page} */ page) =>
	page.evaluate(() => {
		const { run, preset, state } = document.querySelector("main").stage;
		return { preset, step: run.stepCount, last: run.lastStep, hash: run.gan.stateHash(), state };
	});
const onStage = (/** @type {Page} */ page, act) => page.evaluate(`(${act})(document.querySelector("main").stage)`);
const databases = (/** @type {Page} */ page) =>
	page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
const box = (/** @type {Page} */ page) => page.getByLabel(/^(Go on where I was|从上次的地方继续)$/);
const alertOf = (/** @type {Page} */ page) => page.locator(".sharing [role=alert]").filter({ hasText: /./ });
const notice = (/** @type {Page} */ page) => page.locator(".gan-stage .notice span");

/** Opens the drawer and turns the switch, using only keys. */
async function turnSwitch(/** @type {Page} */ page) {
	await page.locator(".buttons > .share").focus();
	await page.keyboard.press("Enter");
	await box(page).waitFor();
	await press(page);
}

async function press(/** @type {Page} */ page) {
	for (let i = 0; !(await box(page).evaluate((input) => input === document.activeElement)); i++) {
		assert(i < 40, "the switch is not among what Tab goes through");
		await page.keyboard.press("Tab");
	}
	await page.keyboard.press("Space");
}

/** Waits until a promise in the page resolves to a true value. */
async function isSo(/** @type {Page} */ page, ask, given = undefined) {
	for (const end = Date.now() + LONGEST; !(await page.evaluate(ask, given));) {
		assert(Date.now() < end, `it never is: ${ask}`);
	}
}

/** Waits until the kept run is at this step. */
const isKeptAt = (/** @type {Page} */ page, /** @type {number} */ step) =>
	isSo(page, async (step) => (await globalThis.kept())?.standing.here.step === step, step);

/** Waits until the run is on show again at this step. */
const goesOnAt = (/** @type {Page} */ page, /** @type {number} */ step) =>
	page.waitForFunction((step) => document.querySelector("main").stage.run.stepCount === step, step);

/** Defines functions that read or write the kept session without the page. They make no database. */
function lookInside() {
	const store = (mode, act) =>
		new Promise((resolve, reject) => {
			const opening = indexedDB.open("gan-painter");
			opening.onupgradeneeded = () => opening.transaction.abort();
			opening.onerror = () => resolve(undefined);
			opening.onsuccess = () => {
				const transaction = opening.result.transaction("session", mode);
				const request = act(transaction.objectStore("session"));
				transaction.onabort = reject;
				transaction.oncomplete = () => {
					opening.result.close();
					resolve(request.result);
				};
			};
		});
	Object.assign(globalThis, {
		kept: () => store("readonly", (session) => session.get("last")),
		keep: (data) => store("readwrite", (session) => session.put(data, "last")),
	});
}

/** Makes the browser have no room left from here on. */
function runOut() {
	const { put } = IDBObjectStore.prototype;
	IDBObjectStore.prototype.put = function (...given) {
		const request = put.apply(this, given);
		Object.defineProperty(this.transaction, "error", { value: new DOMException("full", "QuotaExceededError") });
		this.transaction.abort();
		return request;
	};
}

/** Makes the browser's answers wait until `answer` is called. */
function answerLate() {
	const { open } = IDBFactory.prototype;
	/** @type {Promise<void>} */
	const due = new Promise((resolve) => Object.assign(globalThis, { answer: resolve }));
	IDBFactory.prototype.open = function (...given) {
		/** @type {any} */
		const request = { result: undefined, transaction: undefined, onsuccess: () => {}, onerror: () => {} };
		void due.then(() => {
			const real = open.apply(this, given);
			real.onupgradeneeded = () => real.transaction.abort();
			real.onsuccess = () => request.onsuccess(Object.assign(request, { result: real.result }));
			real.onerror = () => request.onerror(Object.assign(request, { error: real.error }));
		});
		return request;
	};
}

const before = (/** @type {Page} */ page) => page.addInitScript(lookInside);

async function openBare(/** @type {Page} */ page, query = "") {
	await page.goto(use.site.address + query);
	await stateIs(page, "ready", "paused", "training");
	await page.locator("[data-panel=critic]").waitFor();
}

testPage("off at first nothing is kept, whatever is done", async (page) => {
	await page.locator("[data-panel=critic]").waitFor();
	await page.locator(".buttons > .share").click();
	assert(!(await box(page).isChecked()));
	await onStage(page, (stage) => stage.goto(20));
	// The test waits longer than a run at rest waits to be kept.
	await page.waitForFunction(() => location.search.includes("step=20"));
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));
	assert.deepEqual(await databases(page), []);
	await openBare(page);
	assert.equal((await standOf(page)).step, 0);
	assert.deepEqual(await databases(page), []);
});

testPage(
	"switched on by the keyboard, the bare address goes on at the step; another address wins; off, nothing is left",
	async (page) => {
		await page.locator("[data-panel=critic]").waitFor();
		await turnSwitch(page);
		await page.locator("[data-panel=critic] summary").click();
		await page.getByRole("link", { name: "中文" }).click();
		await onStage(page, (stage) => stage.reset({ seed: 11 }));
		await onStage(page, (stage) => stage.goto(300));
		await onStage(page, (stage) => stage.change("generatorLearningRate", 0.005));
		await onStage(page, (stage) => stage.goto(420));
		await onStage(page, (stage) => stage.goto(333));
		const stand = await standOf(page);
		assert.deepEqual([stand.step, stand.last, stand.state], [333, 420, "paused"]);
		await isKeptAt(page, 333);

		await openBare(page);
		await goesOnAt(page, 333);
		assert.deepEqual(await standOf(page), stand);
		assert(await page.locator("[data-panel=critic]:not([open])").isVisible());
		assert.equal(await page.evaluate(() => document.documentElement.lang), "zh");
		assert(await notice(page).isHidden());
		await page.waitForFunction(() => location.search.includes("step=333"));
		await onStage(page, (stage) => stage.reset());
		assert.deepEqual(await onStage(page, ({ run }) => [run.stepCount, run.startConfig.seed]), [0, 11]);
		await onStage(page, (stage) => stage.goto(50));
		await isKeptAt(page, 50);

		await openBare(page, "?lang=en&seed=7&step=3");
		await stateIs(page, "paused");
		assert.deepEqual(await onStage(page, ({ run }) => [run.stepCount, run.startConfig.seed]), [3, 7]);

		await page.locator(".buttons > .share").click();
		await page.waitForFunction(() => document.querySelector(".sharing input[type=checkbox]:checked"));
		await press(page);
		await isSo(page, async () => (await indexedDB.databases()).length === 0);
		await onStage(page, (stage) => stage.step(2));
		await openBare(page);
		assert.equal((await standOf(page)).step, 0);
		assert.deepEqual(await databases(page), []);
	},
	{ before },
);

testPage(
	"where the device answers late, the page goes on when it has answered, with the panels closed that were",
	async (page) => {
		await page.locator("[data-panel=critic]").waitFor();
		await turnSwitch(page);
		await page.locator("[data-panel=critic] summary").click();
		await onStage(page, (stage) => stage.goto(60));
		await page.waitForFunction(() => location.search.includes("closed=critic"));
		await isKeptAt(page, 60);
		await page.addInitScript(answerLate);
		await openBare(page);
		await page.evaluate(() => globalThis.answer());
		await goesOnAt(page, 60);
		await page.locator("[data-panel=critic]:not([open])").waitFor();
	},
	{ before },
);

testPage(
	"a run that began with a file is kept too, and one that trains is kept when its page is hidden",
	async (page) => {
		await page.locator("[data-panel=critic]").waitFor();
		await turnSwitch(page);
		await onStage(page, (stage) => stage.goto(40));
		await onStage(page, ({ player, gan }) => player.open(gan.checkpoint()));
		await onStage(page, (stage) => stage.step(9));
		const stand = await standOf(page);
		await isKeptAt(page, 49);
		await openBare(page);
		await goesOnAt(page, 49);
		assert.deepEqual(await standOf(page), { ...stand, state: "paused" });

		await onStage(page, (stage) => stage.play());
		await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 60);
		await page.evaluate(() => {
			Object.defineProperty(document, "hidden", { value: true, configurable: true });
			document.dispatchEvent(new Event("visibilitychange"));
		});
		await isSo(page, async () => (await globalThis.kept())?.standing.here.step > 60);
		await openBare(page);
		await page.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 60);
		assert.equal((await standOf(page)).state, "paused");
	},
	{ before },
);

testPage(
	"where the browser keeps nothing one sentence stands beside the switch, and the page goes on",
	async (page) => {
		await page.locator("[data-panel=critic]").waitFor();
		await turnSwitch(page);
		await alertOf(page).waitFor();
		assert.match(await alertOf(page).innerText(), /^This browser keeps nothing for this page: /);
		assert(!(await box(page).isChecked()));
		await page.getByRole("link", { name: "中文" }).click();
		assert.match(await alertOf(page).innerText(), /^浏览器不让本页保存数据/);
		await onStage(page, (stage) => stage.goto(30));
		assert.equal((await standOf(page)).step, 30);
	},
	{
		before: (page) =>
			page.addInitScript(() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException("not here", "SecurityError");
				};
			}),
	},
);

testPage(
	"where there is no room one sentence says so, and what was kept before is there still",
	async (page) => {
		await page.locator("[data-panel=critic]").waitFor();
		await turnSwitch(page);
		await onStage(page, (stage) => stage.step(8));
		await isKeptAt(page, 8);
		await page.evaluate(runOut);
		await onStage(page, (stage) => stage.goto(30));
		await alertOf(page).waitFor();
		assert.match(await alertOf(page).innerText(), /^There is no room left on this device: /);
		assert(await box(page).isChecked());
		await isKeptAt(page, 8);
		await onStage(page, (stage) => stage.step(3));
		assert.equal((await standOf(page)).step, 33);
	},
	{ before },
);

testPage(
	"what is damaged is told in one sentence, and the page begins as usual",
	async (page) => {
		await page.locator("[data-panel=critic]").waitFor();
		await turnSwitch(page);
		const damages = [(session) => session.standing.here.checkpoint.fill(7, 100), (session) => (session.version = 2)];
		for (const [i, damage] of damages.entries()) {
			await onStage(page, (stage) => stage.step(10));
			await isKeptAt(page, 10);
			// The snippet page keeps nothing itself.
			await page.goto(`${use.site.address}snippet.html`);
			await page.evaluate(`kept().then((session) => ((${damage})(session), keep(session)))`);
			await openBare(page);
			await page.waitForFunction(() => document.querySelector(".notice span").textContent !== "");
			assert.equal(
				await notice(page).innerText(),
				"The last session can’t be read: what was kept is damaged, or another version of this page wrote it. A new run begins.",
				`damage ${i}`,
			);
			const { step, state } = await standOf(page);
			assert.deepEqual({ step, state }, { step: 0, state: "ready" });
		}
		// From here on, the run is kept again.
		await onStage(page, (stage) => stage.goto(12));
		await isKeptAt(page, 12);
		await openBare(page);
		await goesOnAt(page, 12);
	},
	{ before },
);

test("in a frame it is off, and there is no switch", () =>
	withPage(
		use.browser,
		use.site.address,
		async (page) => {
			await stateIs(page, "ready");
			await page.locator("[data-panel=critic]").waitFor();
			await turnSwitch(page);
			await onStage(page, (stage) => stage.goto(30));
			await isKeptAt(page, 30);
			await page.route("**/host.html", (route) =>
				route.fulfill({
					contentType: "text/html",
					body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
						<iframe src="./" width="800" height="700"></iframe>`,
				}),
			);
			await page.goto(`${use.site.address}host.html`);
			const frame = /** @type {Page} */ (/** @type {unknown} */ (page.frames()[1]));
			await stateIs(frame, "ready");
			await frame.locator("[data-panel=critic]").waitFor();
			assert.equal((await standOf(frame)).step, 0);
			await frame.locator(".buttons > .share").click();
			await frame.locator(".sharing textarea").first().waitFor();
			assert.equal(await box(frame).count(), 0);
			await onStage(frame, (stage) => stage.goto(5));
			await frame.waitForFunction(() => location.search.includes("step=5"));
			await isKeptAt(frame, 30);
		},
		{ before },
	));
