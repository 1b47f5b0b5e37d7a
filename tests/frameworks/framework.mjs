// Checks of the tag that hold in every framework. Each page of examples/frameworks has the same three sections and the same
// buttons.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Gan, initSync } from "../../pkg/gan_painter.js";
import { launch, withPage } from "../page/browser.mjs";
import { serve } from "../page/serve.mjs";
import { openProject } from "./project.mjs";
import { propertyChecks } from "./property.mjs";

/** @typedef {import("playwright-core").Page} Page */

initSync({ module: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });

/** Messages that frameworks print about themselves in development. */
const GREETINGS = { expected: /React DevTools|Angular is running in development mode/ };
const { config: PRESET } = Gan.preset("mode-collapse");

/**
 * The hash of a run after this number of steps, computed here.
 * @param {Partial<import("../../pkg/gan_painter.js").Config>} config
 * @param {number} steps
 * @param {import("../../pkg/gan_painter.js").RunEvent[]} [events]
 */
function hashOf(config, steps, events) {
	const gan = new Gan(config, events);
	gan.stepFor(Infinity, steps);
	return gan.stateHash();
}

/**
 * @param {string} name a folder of examples/frameworks
 * @param {object} ways the differences between frameworks
 * @param {string} [ways.server] the module that exports `render`, if a server renders the page
 * @param {"detached" | "hidden"} ways.kept the state of a tag that is not shown
 * @param {boolean} [ways.properties] whether the page has the section with properties of several words, by default true
 * @param {(import("./project.mjs").Fault & { says: RegExp })[]} ways.faults planted faults that the framework's own checker must
 * report
 */
export function testFramework(name, { server, kept, properties = true, faults }) {
	const project = openProject(name);
	const use =
		/** @type {{ browser: import("playwright-core").Browser, site: Awaited<ReturnType<typeof serve>> }} */ ({});

	before(async () => {
		const folder = project.build();
		const pages = server ? { "hydrated.html": project.renderOnServer(server) } : {};
		use.browser = await launch();
		use.site = await serve(folder, { base: "/", pages });
	});
	after(async () => {
		await use.browser?.close();
		use.site?.stop();
	});

	// All checks share one page, and each restores what it has changed.
	test(`${name}: a page with the tag`, (t) =>
		withPage(
			use.browser,
			use.site.address,
			async (page) => {
				await areReady(page);
				const all = Object.entries(checks).filter(([title]) => properties || !(title in propertyChecks));
				for (const [title, body] of all) {
					await t.test(title, async () => void (await body(page, kept)));
				}
			},
			GREETINGS,
		));
	if (server) {
		test(`${name}: a page from a server is hydrated`, () =>
			withPage(use.browser, `${use.site.address}hydrated.html`, hydrates, GREETINGS));
	}
	test(`${name}: its types are found, and right`, () => assert.equal(project.check(), ""));
	test(`${name}: its types tell what is wrong`, () => {
		const text = project.check(faults);
		for (const { says } of faults) {
			assert.match(text, says);
		}
	});
}

/** @type {Record<string, (page: Page, kept: "detached" | "hidden") => Promise<unknown>>} */
const checks = {
	"what the template gives at first": startsAsGiven,
	"a number changes, and undefined gives it back to the preset": numberChanges,
	"a boolean changes, and false is off": booleanChanges,
	"an object of settings changes, and undefined gives them back": configChanges,
	"its methods are called": methodsAreCalled,
	"live changes are set and taken away": eventsChange,
	"its events are heard": eventsAreHeard,
	"three are reordered, and go on": reordered,
	"one of three is removed, and its memory is freed": removed,
	"one that is put aside goes on where it was": putAside,
	...propertyChecks,
	"nothing was refused": nothingWasRefused,
	"what is refused is heard, and the run goes on": errorIsHeard,
};

/** @param {Page} page */
async function areReady(page) {
	await page.waitForFunction(() => {
		const tags = [...document.querySelectorAll("gan-painter")];
		return document.querySelector("#kept gan-painter") && tags.every(({ gan }) => gan);
	});
	await page.evaluate(() => {
		globalThis.refusals = [];
		for (const tag of document.querySelectorAll("gan-painter")) {
			tag.addEventListener("error", ({ detail }) => globalThis.refusals.push(detail.message));
		}
	});
}

/** @param {Page} page */
const refusals = (page) => page.evaluate(() => globalThis.refusals);
/**
 * @param {Page} page
 * @param {string} text
 */
const press = (page, text) => page.locator(`section > button:text-is("${text}")`).click();
/**
 * @param {Page} page
 * @param {string} text
 */
const told = (page, text) =>
	page.waitForFunction((text) => document.querySelector("output").value === text, text, { timeout: 20_000 });

/**
 * Waits until the run of the first tag has this setting.
 * @param {Page} page
 * @param {string} field
 * @param {unknown} value
 */
async function runHas(page, field, value) {
	const given = { field, value: JSON.stringify(value) };
	await page
		.waitForFunction(
			({ field, value }) => JSON.stringify(document.querySelector("#one gan-painter").gan.config[field]) === value,
			given,
			{ timeout: 10_000 },
		)
		.catch(async () => {
			const config = await page.evaluate(() => document.querySelector("#one gan-painter").gan.config);
			assert.deepEqual({ [field]: config[field], refusals: await refusals(page) }, { [field]: value });
		});
}

/**
 * @param {Page} page
 * @param {string} tag the tag's selector
 * @param {number} step
 */
async function hashAt(page, tag, step) {
	const isThere = (/** @type {any} */ [tag, step]) => document.querySelector(tag).gan.stepCount === step;
	await page.waitForFunction(isThere, [tag, step]);
	return page.evaluate((tag) => document.querySelector(tag).gan.stateHash(), tag);
}

async function startsAsGiven(page) {
	await told(page, "ready, step 0");
	const { config, state } = await page.evaluate(() => {
		const { gan, state } = document.querySelector("#one gan-painter");
		return { config: gan.config, state };
	});
	assert.deepEqual([config, state], [{ ...PRESET, seed: 7 }, "ready"]);
}

async function numberChanges(page) {
	const field = page.getByLabel("Batch size");
	await field.fill("32");
	await runHas(page, "batchSize", 32);
	await field.fill("");
	await runHas(page, "batchSize", PRESET.batchSize);
}

async function booleanChanges(page) {
	const box = page.getByLabel("Classes");
	await box.check();
	await runHas(page, "conditional", true);
	await box.uncheck();
	await runHas(page, "conditional", false);
}

async function configChanges(page) {
	const box = page.getByLabel("Wide networks");
	await box.check();
	await runHas(page, "generatorHidden", [32, 32]);
	await runHas(page, "discriminatorHidden", [32, 32]);
	await runHas(page, "seed", 7);
	await box.uncheck();
	await runHas(page, "generatorHidden", PRESET.generatorHidden);
	await runHas(page, "seed", 7);
}

async function eventsChange(page) {
	const config = { ...PRESET, seed: 7 };
	await press(page, "Learn faster from step 10");
	await press(page, "Go to step 20");
	const changed = hashOf(config, 20, [{ step: 10, field: "generatorLearningRate", value: 0.01 }]);
	assert.equal(await hashAt(page, "#one gan-painter", 20), changed);
	await press(page, "Change nothing");
	await page.waitForFunction(() => document.querySelector("#one gan-painter").gan.stepCount === 0);
	await press(page, "Go to step 20");
	const plain = hashOf(config, 20, Gan.preset("mode-collapse").events);
	assert.equal(await hashAt(page, "#one gan-painter", 20), plain);
	assert.notEqual(plain, changed);
}

async function eventsAreHeard(page) {
	await page.evaluate(() => {
		const output = document.querySelector("output");
		globalThis.told = new Set();
		new MutationObserver(() => globalThis.told.add(output.value.replace(/\d+/, "N"))).observe(output, {
			characterData: true,
			childList: true,
			subtree: true,
		});
	});
	await press(page, "Play");
	await told(page, "done, step 40");
	assert.deepEqual(await page.evaluate(() => [...globalThis.told].sort()), ["done, step N", "step N"]);
}

async function nothingWasRefused(page) {
	assert.deepEqual(await refusals(page), []);
}

async function errorIsHeard(page) {
	const before = await hashAt(page, "#one gan-painter", 40);
	await page.getByLabel("Batch size").fill("0");
	await page.waitForFunction(() => globalThis.refusals.length > 0);
	const [sentence] = await refusals(page);
	assert.match(sentence, /^batchSize must be .* but 0 was given$/);
	await told(page, sentence);
	assert.equal(await hashAt(page, "#one gan-painter", 40), before);
}

async function methodsAreCalled(page) {
	await press(page, "Five steps");
	assert.equal(await hashAt(page, "#one gan-painter", 5), hashOf({ ...PRESET, seed: 7 }, 5));
	await press(page, "Go to step 20");
	assert.equal(await hashAt(page, "#one gan-painter", 20), hashOf({ ...PRESET, seed: 7 }, 20));
}

/** Trains each of the tags for a different number of steps. */
async function trainSeveral(page) {
	await page.evaluate(async () => {
		globalThis.tags = [...document.querySelectorAll("#several gan-painter")];
		await Promise.all(globalThis.tags.map((tag, i) => tag.step(10 + i)));
		globalThis.gans = globalThis.tags.map(({ gan }) => gan);
	});
}

/** The order of the three tags on the page, and whether each still has its own run. */
function standing(page) {
	return page.evaluate(() =>
		[...document.querySelectorAll("#several gan-painter")].map((tag) => {
			const index = globalThis.tags.indexOf(tag);
			const { stepCount, config } = tag.gan;
			return { index, isSame: tag.gan === globalThis.gans[index], stepCount, seed: config.seed };
		}),
	);
}

async function reordered(page) {
	await trainSeveral(page);
	await press(page, "Reverse");
	await page.waitForFunction(() => document.querySelector("#several gan-painter:last-of-type") === globalThis.tags[0]);
	// A tag that is taken out ends its run a moment later.
	await page.waitForTimeout(300);
	assert.deepEqual(
		await standing(page),
		[2, 1, 0].map((index) => ({ index, isSame: true, stepCount: 10 + index, seed: 1 + index })),
	);
	await page.evaluate(() => Promise.all(globalThis.tags.map((tag) => tag.step(5))));
	const hashes = await page.evaluate(() => globalThis.tags.map(({ gan }) => gan.stateHash()));
	assert.deepEqual(
		hashes,
		[0, 1, 2].map((i) => hashOf({ seed: 1 + i }, 15 + i)),
	);
}

async function removed(page) {
	const first = await page.evaluateHandle(() => {
		const tag = document.querySelector("#several gan-painter");
		return { tag, gan: tag.gan };
	});
	await press(page, "Remove the first");
	await page.waitForFunction(() => document.querySelectorAll("#several gan-painter").length === 2);
	assert.deepEqual(
		await standing(page),
		[1, 0].map((index) => ({ index, isSame: true, stepCount: 15 + index, seed: 1 + index })),
	);
	await page.waitForFunction(({ tag }) => tag.gan === undefined, first);
	await assert.rejects(
		first.evaluate(({ gan }) => gan.stepCount),
		/this Gan was freed/,
	);
}

async function putAside(page, kept) {
	const selector = "#kept gan-painter";
	await page.evaluate((selector) => {
		globalThis.tag = document.querySelector(selector);
		return globalThis.tag.step(12);
	}, selector);
	const before = await hashAt(page, selector, 12);
	await press(page, "Show or hide");
	await page.waitForFunction(
		(isDetached) => (isDetached ? !globalThis.tag.isConnected : globalThis.tag.offsetHeight === 0),
		kept === "detached",
	);
	await page.waitForTimeout(300);
	await press(page, "Show or hide");
	await page.waitForFunction(() => globalThis.tag.isConnected && globalThis.tag.offsetHeight > 0);
	assert.equal(await hashAt(page, selector, 12), before);
	await page.evaluate(() => globalThis.tag.step(3));
	assert.equal(await hashAt(page, selector, 15), hashOf({ seed: 4 }, 15));
}

/** Waits for the hydrated page. withPage checks that the console stays empty. */
async function hydrates(page) {
	await areReady(page);
	await startsAsGiven(page);
	await press(page, "Play");
	await told(page, "done, step 40");
	await page.getByLabel("Wide networks").check();
	await runHas(page, "generatorHidden", [32, 32]);
}
