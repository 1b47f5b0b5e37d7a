// A browser's translator replaces text nodes by its own elements. Texts that change must go on changing under it.

import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { test } from "node:test";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { post, testPost } from "./posts.mjs";

const use = useSite();

/** @typedef {import("playwright-core").Page} Page */

/**
 * Runs in the page. `translate` does to a part of the page what a translator does, and `said` is its text without the translator's
 * marks.
 */
function helpers() {
	const MARK = "~";
	const translateNode = (/** @type {Node} */ text) => {
		const isOwn = text.parentElement?.localName === "font";
		if (text instanceof Text && text.data.trim() && !isOwn && !text.parentElement?.closest("script, style, textarea")) {
			const [outer, inner] = [document.createElement("font"), document.createElement("font")];
			inner.textContent = MARK + text.data;
			outer.append(inner);
			text.replaceWith(outer);
		}
	};
	const textsIn = (/** @type {Node} */ root) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const texts = [];
		while (walker.nextNode()) {
			texts.push(walker.currentNode);
		}
		return texts;
	};
	globalThis.translate = (/** @type {Node} */ root) => {
		textsIn(root).forEach(translateNode);
		const observer = new MutationObserver((records) => {
			for (const { target, addedNodes } of records) {
				[target, ...addedNodes].flatMap(textsIn).forEach(translateNode);
				translateNode(target);
			}
		});
		observer.observe(root, { childList: true, characterData: true, subtree: true });
	};
	const isText = (/** @type {Node} */ node) => node instanceof Text || node.nodeName === "FONT";
	const withoutMarks = (/** @type {string} */ text) => text.replaceAll(MARK, "").trim();
	globalThis.said = (/** @type {ParentNode} */ root) => {
		// These depend on how long a way takes, and on when they are read.
		const others =
			"font, script, style, .journey, .journey *, canvas, .slow, .takes, .sentence + .spoken, .legend span, [data-part=advice] .told";
		const nodes = [...root.querySelectorAll(`*:not(${others})`)].filter((node) => node.checkVisibility());
		return nodes.flatMap((node) => {
			const place = `${node.localName}.${node.getAttribute("class") ?? ""}`;
			const own = [...node.childNodes].filter(isText).map(({ textContent }) => textContent ?? "");
			const attributes = ["aria-label", "aria-valuetext", "title"].map((name) => node.getAttribute(name) ?? "");
			return [own.join(""), ...attributes].map(withoutMarks).flatMap((text) => (text ? [`${place}: ${text}`] : []));
		});
	};
	// This makes the ideas that a panel draws the same everywhere.
	Math.random = () => 0.5;
}

/**
 * Opens a page as it is, and another one under a translator.
 * @param {string} name the page's name
 * @param {(plain: Page, translated: Page) => unknown} body
 */
function withBoth(name, body) {
	const address = use.site.address + name;
	const options = {
		// The window is so high that all panels are in view, and follow the run. With all of them open, the page is 12,374 pixels high.
		viewport: { width: 1280, height: 14_000 },
		before: (/** @type {Page} */ page) => page.addInitScript(helpers),
	};
	return withPage(
		use.browser,
		address,
		(plain) => withPage(use.browser, address, (translated) => body(plain, translated), options),
		options,
	);
}

/**
 * Waits until both pages say the same, because panels follow a few times a second.
 * @param {() => Promise<string[]>} plain
 * @param {() => Promise<string[]>} translated
 * @param {string} when
 */
async function saySame(plain, translated, when) {
	let [expected, found] = [await plain(), await translated()];
	for (let i = 0; i < 200 && found.join("\n") !== expected.join("\n"); i++) {
		await setTimeout(50);
		[expected, found] = [await plain(), await translated()];
	}
	assert(expected.length > 20, `${expected.length} texts ${when}`);
	const missing = expected.filter((text) => !found.includes(text));
	const stale = found.filter((text) => !expected.includes(text));
	assert.deepEqual({ stale, missing }, { stale: [], missing: [] }, when);
	assert.deepEqual(found, expected, when);
}

/**
 * Moves every slider and menu to its other end.
 * @param {ParentNode} root
 */
function setAll(root) {
	for (const field of root.querySelectorAll(".setting input[type=range], .setting select")) {
		if (field instanceof HTMLSelectElement) {
			field.selectedIndex = field.options.length - 1;
			field.dispatchEvent(new Event("change"));
		} else if (field instanceof HTMLInputElement) {
			field.value = field.max;
			field.dispatchEvent(new Event("input"));
		}
	}
}

const saidBy = (/** @type {Page} */ page) => page.evaluate(() => globalThis.said(document.body));

test("the page under a translator says what it says without one", async () => {
	await withBoth("", async (plain, translated) => {
		const pages = [plain, translated];
		/** Does the same on both pages. */
		const both = async (/** @type {string} */ what, /** @type {(page: Page) => unknown} */ act) => {
			for (const page of pages) {
				await act(page);
			}
			await saySame(
				() => saidBy(plain),
				() => saidBy(translated),
				what,
			);
		};
		for (const page of pages) {
			await stateIs(page, "ready");
			await page.locator("[data-panel=settings]").waitFor();
		}
		await translated.evaluate(() => globalThis.translate(document.body));
		assert.equal(await translated.locator(".play").innerText(), "~Play");

		await both("every panel open", (page) =>
			page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true))),
		);
		await both("after 500 steps", (page) => page.evaluate(() => document.querySelector("main").stage.step(500)));
		await both("a line further in the code", (page) => page.locator("[data-panel=code] .next").click());
		await both("back on the timeline", (page) => page.locator(".scrubber").press("PageDown"));
		await both("a term is explained", (page) => page.locator(".sentence .term").click());
		await both("all is set to its other end", (page) => page.evaluate(`(${setAll})(document)`));
		await both("in Chinese", (page) => page.locator(".language").click());
		// Texts that are not on show must be whole, too. This run has no classes.
		assert.doesNotMatch((await plain.locator("body").textContent()) ?? "", /undefined|NaN/);
		await both("a conditional run", async (page) => {
			await page.locator(".preset select").selectOption("pytorch-conditional");
			await page.evaluate(() => document.querySelector("main").stage.pause());
			await page.evaluate(() => document.querySelector("main").stage.goto(50));
		});
		await both("in English", (page) => page.locator(".language").click());

		await translated.locator(".play").click();
		assert.equal(await translated.locator(".play").innerText(), "~Pause");
		await translated.waitForFunction(() => document.querySelector("main").stage.run.stepCount > 100);
		await translated.locator(".play").click();
		assert.equal(await translated.locator(".play").innerText(), "~Play");
		const [step, shown] = await translated.evaluate(() => [
			`~${document.querySelector("main").stage.run.stepCount}`,
			document.querySelector(".step .value").textContent,
		]);
		assert.equal(shown.replaceAll(",", ""), step);
	});
});

test("a text that is said again stays translated as it is", async () => {
	await withBoth("", async (_, page) => {
		await stateIs(page, "ready");
		const stays = await page.evaluate(() => {
			const { stage } = document.querySelector("main");
			stage.step();
			globalThis.translate(document.body);
			const translations = () =>
				[".status", ".seed", ".play"].map((css) => document.querySelector(`.gan-stage ${css} font`));
			const before = translations();
			stage.step();
			const after = translations();
			return before.every((node, i) => node !== null && node === after[i]);
		});
		assert(stays);
	});
});

test("the map of outcomes, under a translator", async () => {
	await withBoth("map.html?lang=en", async (plain, translated) => {
		for (const page of [plain, translated]) {
			await page.locator(".findings li").first().waitFor();
			await page.locator(".other-map summary").click();
			await page.locator(".map-settings select").first().waitFor();
		}
		await translated.evaluate(() => globalThis.translate(document.body));
		/** @type {[what: string, act: () => void][]} */
		const acts = [
			["in Chinese", () => document.querySelector(".language").click()],
			["compared", () => document.querySelector(".actions button:last-child").click()],
			[
				"a cell's row",
				() =>
					document
						.querySelector(".outcomes input")
						.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true })),
			],
			["in English", () => document.querySelector(".language").click()],
		];
		for (const [what, act] of acts) {
			for (const page of [plain, translated]) {
				await page.evaluate(act);
			}
			await saySame(
				() => saidBy(plain),
				() => saidBy(translated),
				what,
			);
		}
	});
});

test("the page that builds snippets, under a translator", async () => {
	await withBoth("snippet.html", async (plain, translated) => {
		for (const page of [plain, translated]) {
			await page.locator("fieldset.choices:enabled").waitFor();
		}
		await translated.evaluate(() => globalThis.translate(document.body));
		/** @type {[what: string, act: () => void][]} */
		const acts = [
			["in an iframe", () => document.querySelectorAll("input[name=form]")[1].click()],
			["as a tag", () => document.querySelectorAll("input[name=form]")[0].click()],
			["in Chinese", () => document.querySelector(".language").click()],
			[
				"another run",
				() => {
					const select = document.querySelector("select");
					select.value = "pytorch-conditional";
					select.dispatchEvent(new Event("change"));
				},
			],
		];
		for (const [what, act] of acts) {
			for (const page of [plain, translated]) {
				await page.evaluate(act);
			}
			await saySame(
				() => saidBy(plain),
				() => saidBy(translated),
				what,
			);
		}
	});
});

const TAG = `<gan-painter panels="truth numbers"></gan-painter>`;

testPost(
	"a tag under a translator says what the one beside it says without one",
	post(TAG + TAG),
	async (page) => {
		await page.waitForFunction(() => [...document.querySelectorAll("gan-painter")].every((tag) => tag.gan));
		const sayBoth = (/** @type {string} */ what) => {
			const saidByTag = (/** @type {number} */ i) =>
				page.evaluate((i) => globalThis.said(document.querySelectorAll("gan-painter")[i].shadowRoot), i);
			return saySame(
				() => saidByTag(0),
				() => saidByTag(1),
				what,
			);
		};
		await page.evaluate(() => globalThis.translate(document.querySelectorAll("gan-painter")[1].shadowRoot));
		await sayBoth("at first");
		const acts = {
			"after 300 steps": (tag) => tag.step(300),
			"back at 100": (tag) => tag.goto(100),
			"all is set to its other end": (tag) => globalThis.setAll(tag.shadowRoot),
			"in Chinese": (tag) => tag.setAttribute("lang", "zh"),
		};
		for (const [what, act] of Object.entries(acts)) {
			await page.evaluate(`Promise.all([...document.querySelectorAll("gan-painter")].map(${act}))`);
			await sayBoth(what);
		}
		const labels = await page.evaluate(async () => {
			const tag = document.querySelectorAll("gan-painter")[1];
			const label = () => tag.shadowRoot.querySelector(".play").textContent;
			await tag.play();
			const playing = label();
			await tag.pause();
			return [playing, label()];
		});
		assert.deepEqual(labels, ["~暂停", "~播放"]);
	},
	{
		viewport: { width: 1280, height: 14_000 },
		before: async (page) => {
			await page.addInitScript(helpers);
			await page.addInitScript(`globalThis.setAll = ${setAll}`);
		},
	},
);
