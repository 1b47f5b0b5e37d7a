// What holds for properties of several words that a template gives: generatorLearningRate, which changes while the run goes on, and
// batchSize, which makes another run.

import assert from "node:assert/strict";
import { Gan } from "../../pkg/gan_painter.js";

/** @typedef {import("playwright-core").Page} Page */

const [FIRST, SECOND] = ["first", "last"].map((which) => `#properties > gan-painter:${which}-of-type`);
const GIVEN = { seed: 5, generatorLearningRate: 0.005, batchSize: 16 };

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export const propertyChecks = {
	"properties of several words are given at first": (page) => has(page, { stepCount: 0, ...GIVEN }),
	"a property changes a run that goes on": changesLive,
	"events are given as the list that gan.events returns": repeatsChanges,
	"a property makes another run": makesAnotherRun,
};

/**
 * @param {Page} page
 * @param {string} text
 */
const press = (page, text) => page.locator(`#properties > button:text-is("${text}")`).click();

/**
 * Waits until the first tag's run has these settings, and has taken so many steps.
 * @param {Page} page
 * @param {Record<string, unknown>} wanted
 */
async function has(page, wanted) {
	const read = () =>
		page.evaluate(
			({ tag, names }) => {
				const { gan } = document.querySelector(tag);
				const all = { ...gan.config, stepCount: gan.stepCount };
				return Object.fromEntries(names.map((name) => [name, all[name]]));
			},
			{ tag: FIRST, names: Object.keys(wanted) },
		);
	const isSame = async () => JSON.stringify(await read()) === JSON.stringify(wanted);
	for (const end = Date.now() + 10_000; Date.now() < end && !(await isSame());) {
		await page.waitForTimeout(50);
	}
	assert.deepEqual(await read(), wanted);
}

/**
 * The hash of a tag's run after some more steps.
 * @param {Page} page
 * @param {string} tag
 * @param {number} steps
 */
const trained = (page, tag, steps) =>
	page.evaluate(
		async ({ tag, steps }) => {
			const element = document.querySelector(tag);
			await element.step(steps);
			return element.gan.stateHash();
		},
		{ tag, steps },
	);

/** The run whose generator learns faster from step 10, at step 20. */
function changedByHand() {
	const gan = new Gan(GIVEN);
	gan.stepFor(Infinity, 10);
	gan.change("generatorLearningRate", 0.01);
	gan.stepFor(Infinity, 10);
	return gan.stateHash();
}

async function changesLive(page) {
	await trained(page, FIRST, 10);
	const before = await page.evaluateHandle((tag) => document.querySelector(tag).gan, FIRST);
	await press(page, "Learn faster");
	await has(page, { stepCount: 10, ...GIVEN, generatorLearningRate: 0.01 });
	assert(await before.evaluate((gan, tag) => gan === document.querySelector(tag).gan, FIRST), "it is another run");
	assert.equal(await trained(page, FIRST, 10), changedByHand());
}

async function repeatsChanges(page) {
	await press(page, "Repeat the changes");
	await page.waitForFunction((tag) => document.querySelector(tag).events?.length === 1, SECOND);
	assert.equal(await trained(page, SECOND, 20), changedByHand());
}

async function makesAnotherRun(page) {
	const plain = new Gan({ seed: 5 });
	const { generatorLearningRate, batchSize } = plain.config;
	await press(page, "Larger batch");
	await has(page, { stepCount: 0, ...GIVEN, generatorLearningRate: 0.01, batchSize: 32 });
	await press(page, "Usual batch");
	await has(page, { stepCount: 0, batchSize });
	await press(page, "Learn as usual");
	await has(page, { stepCount: 0, generatorLearningRate });
	plain.stepFor(Infinity, 20);
	assert.equal(await trained(page, FIRST, 20), plain.stateHash());
}
