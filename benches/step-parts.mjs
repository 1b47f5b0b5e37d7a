// Measures where the time of a step goes: our package with the names of its functions, under Node's profiler.

import { Session } from "node:inspector/promises";
import { packages } from "./build.mjs";
import { peakInNode } from "./contestants.mjs";
import { loadPackage } from "./entries.mjs";
import { executedParts } from "./flops.mjs";
import { takeTurns } from "./rounds.mjs";

/** A function belongs to the first part whose pattern its name matches. Small functions are a part of their callers. */
export const PARTS = {
	products: /::gemm::/,
	"line and head": /::fast::/,
	Adam: /::adam::/,
	draws: /draw|::rng::/,
	snapshot: /copy_from/,
	rest: /^/,
};
const WARM_UP = 5000;
/** Microseconds between two samples of the profiler. */
const INTERVAL = 200;

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} share its share of the step's time
 * @property {number} [ofPeak] executed operations in that time as a share of the peak, if operations are counted
 */

/**
 * @param {number} seconds
 * @returns {Promise<{ micros: number, parts: Part[] }>}
 */
export async function measureParts(seconds) {
	const { Gan } = await loadPackage(packages.named);
	const peak = await peakInNode();
	const peakTimes = await takeTurns([peak], 9);
	const gan = new Gan();
	for (let step = 0; step < WARM_UP; step++) {
		gan.step();
	}
	let steps = 0;
	const start = performance.now();
	const profile = await profiled(() => {
		while (performance.now() < start + 1000 * seconds) {
			gan.step();
			steps++;
		}
	});
	const micros = (1000 * (performance.now() - start)) / steps;
	const { products, others } = executedParts(Gan.defaultConfig());
	const flops = { products, "line and head": others };
	const peakSpeed = peak.flops / peakTimes.get(peak).median;
	const parts = Object.entries(sharesOf(profile)).map(([name, share]) => ({
		name,
		share,
		ofPeak: flops[name] && flops[name] / (share * micros) / peakSpeed,
	}));
	return { micros, parts };
}

async function profiled(run) {
	const session = new Session();
	session.connect();
	await session.post("Profiler.enable");
	await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
	await session.post("Profiler.start");
	run();
	const { profile } = await session.post("Profiler.stop");
	session.disconnect();
	return profile;
}

/**
 * The shares of the time by part.
 * @param {{ nodes: { id: number, callFrame: { functionName: string } }[], samples?: number[], timeDeltas?: number[] }} profile
 * @returns {Record<string, number>}
 */
export function sharesOf({ nodes, samples, timeDeltas }) {
	const partOf = new Map(
		nodes.map(({ id, callFrame: { functionName } }) => [
			id,
			Object.keys(PARTS).find((part) => PARTS[part].test(functionName)),
		]),
	);
	const times = Object.fromEntries(Object.keys(PARTS).map((part) => [part, 0]));
	for (const [i, id] of samples.entries()) {
		times[partOf.get(id)] += timeDeltas[i];
	}
	const total = Object.values(times).reduce((sum, time) => sum + time);
	return Object.fromEntries(Object.entries(times).map(([part, time]) => [part, time / total]));
}
