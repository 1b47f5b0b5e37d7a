// Makes entries that take turns (rounds.mjs) from contestants in Node and in Chromium.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { timeRound } from "./contestants/round.js";

/**
 * @param {import("./contestants/round.js").Contestant} contestant
 * @returns {import("./rounds.mjs").Entry}
 */
export function inNode(contestant) {
	return { round: (steps) => timeRound(contestant, steps) };
}

/**
 * A contestant in its own page, made by benches/page/page.js.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {string} kind
 * @param {unknown} [option]
 * @returns {Promise<import("./rounds.mjs").Entry & { flops?: number }>}
 */
export async function inChromium(browser, address, kind, option) {
	const page = await browser.newPage();
	await page.goto(address);
	const flops = await page.evaluate(([kind, option]) => globalThis.enter(kind, option), [kind, option]);
	return { flops, round: (steps) => page.evaluate((steps) => globalThis.round(steps), steps) };
}

/**
 * Loads a package in Node that wasm-bindgen made for the web.
 * @param {string} path its path without extensions
 */
export async function loadPackage(path) {
	const module = await import(pathToFileURL(`${path}.js`).href);
	await module.default({ module_or_path: readFileSync(`${path}_bg.wasm`) });
	return module;
}
