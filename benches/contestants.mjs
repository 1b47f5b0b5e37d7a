// The contestants of the table.

import { readFileSync } from "node:fs";
import { Failure } from "../scripts/tools.mjs";
import { packages, peakFile } from "./build.mjs";
import { ENOUGH_STEPS, whyNotLearned } from "./contestants/learned.js";
import { ours } from "./contestants/ours.js";
import { peak } from "./contestants/peak.js";
import { inChromium, inNode, loadPackage } from "./entries.mjs";
import { denseFlops, executedFlops } from "./flops.mjs";

/**
 * @typedef {object} About
 * @property {string} name one of the names in words.mjs
 * @property {"Chromium" | "Node" | "Python"} place
 * @property {string} system an update order, or "conditional" for the classic order with classes
 * @property {{ dense: number, executed: number }} [flops] operations of a step, if its shares of the peak are shown
 *
 * @typedef {import("./rounds.mjs").Entry & About} Row
 */

const SYSTEMS = {
	classic: { updateOrder: "classic" },
	simultaneous: { updateOrder: "simultaneous" },
	alternating: { updateOrder: "alternating" },
	conditional: { updateOrder: "classic", conditional: true },
};
/** The system that the others train, which is the tutorial's script in its present form. */
export const COMMON_SYSTEM = "simultaneous";

/**
 * Our trainings, then the others. Each is judged by what it has learned.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the address of the page with the contestants
 * @param {import("./python.mjs").Peers["entries"]} peers further contestants
 * @returns {Promise<Row[]>}
 */
export async function enterTrainings(browser, address, peers) {
	const { Gan } = await loadPackage(packages.ours);
	const rows = [];
	const enter = async (name, variant, path, system) => {
		const config = { ...Gan.defaultConfig(), ...SYSTEMS[system] };
		const { Gan: Variant } = await loadPackage(packages[variant]);
		const flops = path && { dense: denseFlops(config), executed: executedFlops(config, path) };
		const about = { name, system, flops };
		const option = { variant, config: SYSTEMS[system] };
		rows.push(
			{ ...(await inChromium(browser, address, "ours", option)), ...about, place: "Chromium" },
			{ ...inNode(ours(new Variant(SYSTEMS[system]), config)), ...about, place: "Node" },
		);
	};
	for (const system of Object.keys(SYSTEMS)) {
		await enter("ours", "ours", "fast", system);
	}
	await enter("dense", "dense", "dense", COMMON_SYSTEM);
	await enter("ndarray", "ndarray-product", undefined, COMMON_SYSTEM);
	await enter("reference", "reference", "reference", COMMON_SYSTEM);
	const other = (name, place, entry) => ({ ...entry, name, place, system: COMMON_SYSTEM });
	rows.push(
		other("plain", "Chromium", await inChromium(browser, address, "plain")),
		other("tfjs-wasm", "Chromium", await inChromium(browser, address, "tensorflow", "wasm")),
		other("jax-js", "Chromium", await inChromium(browser, address, "jaxJs")),
		other("tfjs-cpu", "Chromium", await inChromium(browser, address, "tensorflow", "cpu")),
		...peers.map((entry) => other(entry.name, "Python", entry)),
	);
	for (const { name, place, system, round } of rows) {
		const { result } = await round(ENOUGH_STEPS);
		const why = whyNotLearned(result);
		if (why) {
			throw new Failure(`${name} (${system}) in ${place} does not learn: ${why}`);
		}
	}
	return rows;
}

/**
 * Measures the peak of simd128 in Node and in Chromium. `flops` are the operations of a step.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @returns {Promise<Record<"Node" | "Chromium", import("./rounds.mjs").Entry & { flops: number }>>}
 */
export async function enterPeaks(browser, address) {
	const inPage = await inChromium(browser, address, "peak");
	return {
		Node: await peakInNode(),
		Chromium: /** @type {import("./rounds.mjs").Entry & { flops: number }} */ (inPage),
	};
}

export async function peakInNode() {
	const contestant = await peak(await WebAssembly.compile(readFileSync(peakFile)));
	return { ...inNode(contestant), flops: contestant.flops };
}

/**
 * Measures looks at the truth in Node, for the systems whose costs differ. A "step" is one look.
 * @returns {Promise<(import("./rounds.mjs").Entry & { system: string })[]>}
 */
export async function enterLooks() {
	const { Gan } = await loadPackage(packages.ours);
	return ["classic", "conditional"].map((system) => {
		const gan = new Gan(SYSTEMS[system]);
		const train = (looks) => {
			for (let look = 0; look < looks; look++) {
				gan.truth();
			}
		};
		return { ...inNode({ train }), system };
	});
}
