// Measures how the time of a step grows with each size, while the other sizes are the tutorial's.

import { peakInNode } from "./contestants.mjs";
import { packages } from "./build.mjs";
import { ours } from "./contestants/ours.js";
import { inNode, loadPackage } from "./entries.mjs";
import { denseFlops } from "./flops.mjs";
import { takeTurns } from "./rounds.mjs";

const HIDDEN = 128;
const hidden = (layers) => ({ generatorHidden: layers, discriminatorHidden: layers });
/** @type {Record<string, { values: number[], settings: (value: number) => object }>} */
const SIZES = {
	batch: { values: [16, 32, 64, 128, 256, 512, 1024], settings: (batchSize) => ({ batchSize }) },
	hidden: { values: [32, 64, 128, 256, 512], settings: (units) => hidden([units]) },
	points: { values: [8, 15, 32, 64, 128, 256], settings: (points) => ({ points }) },
	ideas: { values: [1, 2, 5, 16, 32, 64], settings: (ideas) => ({ ideas }) },
	layers: { values: [0, 1, 2, 3, 4, 5], settings: (count) => hidden(Array(count).fill(HIDDEN)) },
};
/** From these sizes on, every step must reach at least this share of the peak. */
export const GOAL = { share: 0.5, least: { batch: 64, hidden: 128 } };

/**
 * @typedef {object} Measured
 * @property {number} value the size
 * @property {number} micros microseconds a step, the median
 * @property {number} share the share of the peak that a dense step's operations would need
 */

/**
 * @param {number} rounds
 * @returns {Promise<{ size: string, points: Measured[] }[]>}
 */
export async function measureGrowth(rounds) {
	const { Gan } = await loadPackage(packages.ours);
	const peak = await peakInNode();
	/** Entries by their configs, because the tutorial's config is a point of every curve. */
	const entries = new Map();
	const enter = (settings) => {
		const config = { ...Gan.defaultConfig(), ...settings };
		const key = JSON.stringify(config);
		if (!entries.has(key)) {
			entries.set(key, { ...inNode(ours(new Gan(config), config)), flops: denseFlops(config) });
		}
		return entries.get(key);
	};
	const curves = Object.entries(SIZES).map(([size, { values, settings }]) => {
		return { size, points: values.map((value) => ({ value, entry: enter(settings(value)) })) };
	});
	const times = await takeTurns([peak, ...entries.values()], rounds);
	const speed = (entry) => entry.flops / times.get(entry).median;
	const measured = ({ value, entry }) => ({
		value,
		micros: times.get(entry).median,
		share: speed(entry) / speed(peak),
	});
	return curves.map(({ size, points }) => ({ size, points: points.map(measured) }));
}
