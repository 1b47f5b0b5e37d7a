// Measures how many runs of a map the command computes, with one thread and with two, and the engine alone beside it.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/tools.mjs";
import { packages } from "./build.mjs";
import { loadPackage } from "./entries.mjs";
import { spread } from "./statistics.mjs";

const COMMAND = join(root, "dist", "npm", "command.js");
const SIZE = 8;
export const STEPS = 5000;
const JOBS = [1, 2];

/**
 * @typedef {object} MapSpeed
 * @property {number} jobs how many threads; 0 for the engine alone
 * @property {import("./statistics.mjs").Spread} perSecond runs a second
 * @property {number} toEngine the runs of a thread to those of the engine alone, the median of the rounds
 */

/**
 * Each round has one turn of the engine and one with each number of threads, so that other work of the machine affects all of them.
 * @param {number} rounds
 * @returns {Promise<MapSpeed[]>}
 */
export async function measureMap(rounds) {
	const { Gan } = await loadPackage(packages.ours);
	const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
	try {
		/** @type {Map<number, number[]>} */
		const speeds = new Map([0, ...JOBS].map((jobs) => [jobs, []]));
		let cells;
		for (let round = 0; round < rounds; round++) {
			for (const jobs of JOBS) {
				const file = join(folder, `${round}-${jobs}.csv`);
				speeds.get(jobs).push(perSecond(() => mapInto(file, jobs)));
				cells ??= configsOf(file);
			}
			speeds.get(0).push(perSecond(() => cells.forEach((config) => train(Gan, config))));
		}
		return [...speeds].map(([jobs, values]) => ({
			jobs,
			perSecond: spread(values),
			toEngine: spread(values.map((value, i) => value / Math.max(1, jobs) / speeds.get(0)[i])).median,
		}));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** @param {() => void} action computes the runs of the map */
function perSecond(action) {
	const start = performance.now();
	action();
	return (1000 * SIZE * SIZE) / (performance.now() - start);
}

function mapInto(file, jobs) {
	const args = ["map", "--size", String(SIZE), "--steps", String(STEPS), "--jobs", String(jobs), "--out", file];
	const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" });
	if (status !== 0) {
		throw new Error(stderr);
	}
}

/** The settings of the runs in a map's table. */
function configsOf(file) {
	const { config } = JSON.parse(readFileSync(`${file}.json`, "utf8"));
	const [, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
	return rows.map((row) => {
		const [generatorLearningRate, discriminatorLearningRate] = row.split(",").map(Number);
		return { ...config, generatorLearningRate, discriminatorLearningRate };
	});
}

function train(Gan, config) {
	const gan = new Gan(config);
	gan.stepFor(Infinity, STEPS);
	gan.free();
}
