// Runs a test of the page in three real browsers with a reader's means, pointer and keys, by WebDriver.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { By, Key, Origin } from "selenium-webdriver";
import { Pointer } from "selenium-webdriver/lib/input.js";
import { ENGINES, startBrowser } from "../drivers.mjs";
import { lookInside } from "./inside.mjs";
import { serveDist } from "./serve.mjs";

/** Milliseconds after which a browser that hangs fails the test. */
const LONGEST_TEST = 120_000;
const LONGEST_WAIT = 30_000;
/** Milliseconds that the pointer takes for a drag. */
const DRAG = 200;

/** The site, and for each engine the browser and the look inside it, for all tests of a file. */
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
 * Runs a test in each engine. It also fails on any console message, error or request to another host, unless `expected` matches it.
 * The page is the site, or the one at `address`.
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

/** A page in one of the browsers. Elements are named by CSS selectors. */
class Page {
	constructor(engine, { browser, inside }, address) {
		this.engine = engine;
		this.address = address;
		/** The browser itself, for what else selenium can do. */
		this.browser = browser;
		this.inside = inside;
		/** Messages and requests of the page that a reader's page should not have. */
		this.surprises = [];
		this.opened = false;
	}

	/** Opens the page, or opens it again. */
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

	/** Gives the page's window an inner size. WebKit's window is at least about 450 pixels wide. */
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

	/** Opens a panel of the laboratory, once it is there, and brings its top into sight. */
	async openPanel(name) {
		const css = `[data-panel=${name}]`;
		await this.waitFor("the panels are there", (css) => document.querySelector(css), css);
		await this.evaluate((css) => {
			const box = document.querySelector(css);
			box.open = true;
			box.scrollIntoView({ block: "start" });
		}, css);
		// Each panel looks at the run in its own frame.
		await this.evaluate(async () => {
			for (let frame = 0; frame < 20; frame++) {
				await new Promise(requestAnimationFrame);
			}
		});
		// A panel that has just come may close once more before it stays open.
		await this.waitFor(
			"the panel is open",
			(css) => {
				const box = document.querySelector(css);
				box.open = true;
				return box.querySelector(".body")?.offsetHeight > 0;
			},
			css,
		);
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

	/** Drags with a finger, from the middle of an element. */
	async swipe(css, x, y) {
		await this.intoSight(css);
		const finger = new Pointer("finger", Pointer.Type.TOUCH);
		const actions = this.browser.actions({ async: true });
		actions.insert(
			finger,
			finger.move({ origin: this.find(css), duration: 0 }),
			finger.press(),
			finger.move({ origin: Origin.POINTER, x, y, duration: DRAG }),
			finger.release(),
		);
		await doing(`swipe ${css} by ${x}, ${y}`, actions.perform());
	}

	/** Presses a key at the focus: "a", "ArrowRight", "Space", "Shift+Tab". */
	async press(combination) {
		const codes = combination.split(/(?<=.)\+/).map(codeOf);
		const actions = this.browser.actions();
		codes.forEach((code) => actions.keyDown(code));
		codes.reverse().forEach((code) => actions.keyUp(code));
		await doing(`press ${combination}`, actions.perform());
	}

	/** Types into an element, after the text that is there. */
	async type(css, text) {
		await this.click(css);
		await this.press("End");
		await doing(`type into ${css}`, this.browser.actions().sendKeys(text).perform());
	}

	/** The text of an element as it is shown. */
	text(css) {
		return doing(`read ${css}`, this.find(css).getText());
	}

	/** Returns the result of a function in the page. The function sees only its arguments. They and the result are passed as JSON. */
	evaluate(inPage, ...args) {
		return this.inside.evaluate(inPage, ...args);
	}

	/**
	 * Waits until a function in the page returns a true value.
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

	intoSight(css) {
		return this.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: "nearest" }), css);
	}

	async pointAt(css) {
		await this.intoSight(css);
		return this.browser.actions().move({ origin: await doing(`find ${css}`, this.find(css)) });
	}
}

/** Adds what was done to the error, because not every driver says it. */
async function doing(what, promise) {
	try {
		return await promise;
	} catch (error) {
		throw new Error(`${what}: ${error.message || error.name}`, { cause: error });
	}
}

/** Turns a key's name into selenium's code: "ArrowRight" is ARROW_RIGHT. */
function codeOf(name) {
	const code = name.length === 1 ? name : Key[name.replace(/\B[A-Z]/g, "_$&").toUpperCase()];
	assert(code, `${name} is no key`);
	return code;
}
