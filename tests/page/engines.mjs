// One test of the page, done in three real browsers with a reader's means: pointer and keys, by WebDriver.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { By, Key, Origin } from "selenium-webdriver";
import { ENGINES, startBrowser } from "../drivers.mjs";
import { lookInside } from "./inside.mjs";
import { serveDist } from "./serve.mjs";

/** Milliseconds: a browser that hangs must not keep the test. */
const LONGEST_TEST = 120_000;
const LONGEST_WAIT = 30_000;
/** Milliseconds that the pointer takes for a drag. */
const DRAG = 200;

/** The site, and by engine the browser and the look inside, for all tests of a file. */
let site;
const open = {};
before(async () => {
	site = await serveDist();
});
after(() => site.stop());

async function openBrowser(engine) {
	const browser = await startBrowser(engine);
	return { browser, inside: await lookInside(browser, engine) };
}

/**
 * Does the same in each engine. It fails on any console message, error or request to another host, too; those that a test
 * expects are named by `expected`. It is the site that is opened, or what is at another address.
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 * @param {{ address?: string, path?: string, width?: number, height?: number, expected?: RegExp, timeout?: number }} [options]
 */
export function testInEngines(
	name,
	body,
	{ address, path, width = 1280, height = 800, expected, timeout = LONGEST_TEST } = {},
) {
	for (const engine of ENGINES) {
		test(`${name}, ${engine}`, { timeout }, async (t) => {
			open[engine] ??= await openBrowser(engine);
			const page = new Page(engine, open[engine], address ?? site.address);
			await page.resize(width, height);
			await page.open(path);
			try {
				await body(page);
			} finally {
				await page.lookBack();
				page.surprises = page.surprises.filter((surprise) => !expected?.test(surprise));
				page.surprises.forEach((surprise) => t.diagnostic(surprise));
			}
			assert.deepEqual(page.surprises, []);
		});
	}
}

/** The page in one of the browsers. Elements are named by CSS selectors. */
class Page {
	constructor(engine, { browser, inside }, address) {
		this.engine = engine;
		this.address = address;
		/** What else selenium can do. */
		this.browser = browser;
		this.inside = inside;
		/** What the page said, and whom it asked, that a reader's page should not. */
		this.surprises = [];
		this.opened = false;
	}

	/** Opens the page, or opens it anew. */
	async open(path = "") {
		if (this.opened) {
			await this.lookBack();
		}
		await this.inside.open(this.address + path);
		this.opened = true;
	}

	async lookBack() {
		const isExpected = (sentence) =>
			sentence.startsWith(`request: ${this.address}`) || sentence.startsWith("request: data:");
		this.surprises.push(...(await this.inside.hear()).filter((sentence) => !isExpected(sentence)));
	}

	/** Gives the page's window an inner size. WebKit's has a least width, about 450. */
	async resize(width, height) {
		await this.inside.resize(width, height);
		await this.waitFor(
			`the window is ${width} × ${height}`,
			(width, height) => innerWidth === width && innerHeight === height,
			width,
			height,
		);
	}

	async click(css) {
		await doing(`click on ${css}`, this.find(css).click());
	}

	/** Chooses an entry of a menu by its value. */
	async choose(css, value) {
		await this.click(`${css} option[value="${value}"]`);
	}

	/** Moves the pointer over the middle of an element. */
	async hover(css) {
		const pointer = await this.pointAt(css);
		await doing(`move to ${css}`, pointer.perform());
	}

	/** Drags with the pointer, from the middle of an element. */
	async drag(css, x, y) {
		const pointer = await this.pointAt(css);
		const way = { origin: Origin.POINTER, x, y, duration: DRAG };
		await doing(`drag ${css} by ${x}, ${y}`, pointer.press().move(way).release().perform());
	}

	/** Presses a key where the focus is: "a", "ArrowRight", "Space", "Shift+Tab". */
	async press(combination) {
		const codes = combination.split(/(?<=.)\+/).map(codeOf);
		const actions = this.browser.actions();
		codes.forEach((code) => actions.keyDown(code));
		codes.reverse().forEach((code) => actions.keyUp(code));
		await doing(`press ${combination}`, actions.perform());
	}

	/** Writes into an element, behind what stands there. */
	async type(css, text) {
		await this.click(css);
		await this.press("End");
		await doing(`type into ${css}`, this.browser.actions().sendKeys(text).perform());
	}

	/** The text of an element as it is shown. */
	text(css) {
		return doing(`read ${css}`, this.find(css).getText());
	}

	/** What a function says in the page. It sees nothing of the test but its arguments; they and its answer go as JSON. */
	evaluate(inPage, ...args) {
		return this.inside.evaluate(inPage, ...args);
	}

	/**
	 * Waits until a function says yes in the page.
	 * @param {string} what the end of "waited in vain until …"
	 * @param {(...args: any[]) => unknown} inPage
	 * @param {...unknown} args
	 */
	async waitFor(what, inPage, ...args) {
		const end = Date.now() + LONGEST_WAIT;
		while (!(await this.evaluate(inPage, ...args))) {
			if (Date.now() > end) {
				throw new Error(`waited in vain until ${what}`);
			}
			await setTimeout(50);
		}
	}

	/** Waits until the stage is in this state. */
	async stateIs(state) {
		await this.waitFor(
			`the stage is ${state}`,
			(state) => document.querySelector("main")?.stage?.state === state,
			state,
		);
	}

	find(css) {
		return this.browser.findElement(By.css(css));
	}

	async pointAt(css) {
		await this.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: "nearest" }), css);
		return this.browser.actions().move({ origin: await doing(`find ${css}`, this.find(css)) });
	}
}

/** Not every driver says what it could not do. */
async function doing(what, promise) {
	try {
		return await promise;
	} catch (error) {
		throw new Error(`${what}: ${error.message || error.name}`, { cause: error });
	}
}

/** "ArrowRight" is ARROW_RIGHT to selenium. */
function codeOf(name) {
	const code = name.length === 1 ? name : Key[name.replace(/\B[A-Z]/g, "_$&").toUpperCase()];
	assert(code, `${name} is no key`);
	return code;
}
