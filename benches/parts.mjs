// The parts of the benchmark. Each one measures, prints the result and writes what is kept.

import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/tools.mjs";
import { growthChart } from "./charts/growth.mjs";
import { speedChart } from "./charts/speed.mjs";
import { COMMON_SYSTEM, enterLooks, enterPeaks, enterTrainings } from "./contestants.mjs";
import { GOAL, measureGrowth } from "./growth.mjs";
import { costOf, mapCells } from "./map-report.mjs";
import { measureMap, STEPS } from "./map.mjs";
import { presetTable, startTable } from "./page-report.mjs";
import { timeStart, traceTrainings } from "./page-trace.mjs";
import { measurePanels } from "./panel-frames.mjs";
import { panelCells } from "./panel-report.mjs";
import { summarise } from "./results.mjs";
import { SLOWDOWN } from "./slow-page.mjs";
import { takeTurns } from "./rounds.mjs";
import { measureParts } from "./step-parts.mjs";
import {
	alignColumns,
	cells,
	growthCells,
	markdown,
	markdownTable,
	notes,
	partCells,
	replaceBetweenMarkers,
} from "./table.mjs";
import { en, zh } from "./words.mjs";
import { mapNotes, workersCells } from "./workers-report.mjs";
import { measureMapFrames, measureWorkers, timeMap } from "./workers.mjs";

const ROUNDS = 21;
const GROWTH_ROUNDS = 9;
const PART_SECONDS = 20;
const MAP_ROUNDS = 5;
const STARTS = 9;
const TRACES = 3;

/**
 * Compares our step with everybody else's, in docs/benchmarks.md in each language, and docs/speed.svg.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the address of the page with the contestants
 * @param {import("./python.mjs").Peers} [peers]
 */
export async function measureSpeed(browser, address, peers) {
	say("a step, in turns");
	const rows = await enterTrainings(browser, address, peers?.entries ?? []);
	const peaks = await enterPeaks(browser, address);
	const looks = await enterLooks();
	const times = await takeTurns([...rows, ...Object.values(peaks), ...looks], ROUNDS);
	const results = {
		...summarise(rows, peaks, looks, times),
		machine: {
			processor: cpus()[0].model,
			cores: cpus().length,
			node: process.versions.node,
			chromium: browser.version(),
		},
		leftOut: peers?.leftOut ?? [{ name: "PyTorch, JAX", why: "no --python was given" }],
	};
	console.log([alignColumns(cells(results.rows, en)), "", ...notes(results, en)].join("\n"));
	writeTables("steps", (words) => markdown(results, words));
	write("docs/speed.svg", speedChart(results.rows, COMMON_SYSTEM));
	for (const context of browser.contexts()) {
		await context.close();
	}
}

/** Measures where the time of our step goes, for docs/benchmarks.md in each language. */
export async function measureStepParts() {
	say("the parts of a step, in Node");
	const measured = await measureParts(PART_SECONDS);
	console.log(alignColumns(partCells(measured, en)));
	writeTables("parts", (words) => markdownTable(partCells(measured, words), 1));
}

/** Measures how our step grows, for docs/growth.svg. */
export async function measureSizes() {
	say("how a step grows, in Node");
	const curves = await measureGrowth(GROWTH_ROUNDS);
	console.log(alignColumns(growthCells(curves, GOAL)));
	write("docs/growth.svg", growthChart(curves, GOAL.share));
}

/**
 * Measures the page under a trace.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the page's address
 */
export async function measurePage(browser, address) {
	say("the page in Chromium");
	const starts = {};
	for (const slowdown of [1, SLOWDOWN]) {
		starts[slowdown] = await timeStart(browser, address, { slowdown, runs: STARTS });
	}
	console.log(startTable(starts));
	console.log(`\n${presetTable(await traceTrainings(browser, address, { slowdown: SLOWDOWN, runs: TRACES }))}`);
}

/**
 * Measures the frames with each of the panels open, for docs/benchmarks.md in each language.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the page's address
 */
export async function measurePanelFrames(browser, address) {
	say("the panels in Chromium");
	const rows = await measurePanels(browser, address);
	const machine = { processor: cpus()[0].model, cores: cpus().length, slowdown: SLOWDOWN, load: loadavg()[1] };
	console.log(alignColumns(panelCells(rows, en)));
	writeTables("panels", (words) => {
		const told = [words.panelsMachine(machine), ...(machine.load > machine.cores ? [words.panelsShared] : [])];
		return [markdownTable(panelCells(rows, words), 2), "", ...told].join("\n");
	});
}

/** Measures the runs of a map of outcomes in Node, for docs/benchmarks.md in each language. */
export async function measureMapRuns() {
	say("a map of outcomes, in Node");
	const rows = await measureMap(MAP_ROUNDS);
	const machine = { processor: cpus()[0].model, cores: cpus().length, node: process.versions.node, load: loadavg()[1] };
	const cost = { steps: STEPS, ...costOf(rows, STEPS) };
	console.log([alignColumns(mapCells(rows, en)), "", en.mapCost(cost)].join("\n"));
	writeTables("map", (words) =>
		[markdownTable(mapCells(rows, words), 1), "", words.mapCost(cost), words.mapMachine(machine)].join("\n"),
	);
}

/**
 * Measures the runs of a map of outcomes in Chromium's workers, and the page meanwhile, for docs/benchmarks.md in each language.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address the site's address
 */
export async function measureMapPage(browser, address) {
	say("a map of outcomes, in Chromium");
	const rows = await measureWorkers(browser, MAP_ROUNDS);
	const times = await timeMap(browser, address, STARTS);
	const frames = await measureMapFrames(browser, address);
	const machine = { processor: cpus()[0].model, cores: cpus().length, chromium: browser.version(), load: loadavg()[1] };
	console.log([alignColumns(workersCells(rows, en)), "", ...mapNotes(frames, times, en)].join("\n"));
	writeTables("workers", (words) => {
		const told = [words.workersMachine(machine), ...(machine.load > machine.cores ? [words.panelsShared] : [])];
		return [markdownTable(workersCells(rows, words), 1), "", ...mapNotes(frames, times, words), ...told].join("\n");
	});
}

/** Writes a table into docs/benchmarks.md, in each language. */
function writeTables(table, tableIn) {
	for (const [file, words] of Object.entries({ "docs/benchmarks.md": en, "docs/benchmarks.zh-CN.md": zh })) {
		const text = readFileSync(join(root, file), "utf8");
		write(file, replaceBetweenMarkers(text, table, tableIn(words)));
	}
}

function write(file, text) {
	writeFileSync(join(root, file), text);
	console.log(`» ${file}`);
}

function say(part) {
	console.log(`\n── ${part}`);
}
