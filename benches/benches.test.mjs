// Tests the parts of the benchmark that measure nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { growthChart } from "./charts/growth.mjs";
import { speedChart } from "./charts/speed.mjs";
import { whyNotLearned } from "./contestants/learned.js";
import { plain } from "./contestants/plain.js";
import { SQUARES } from "./contestants/tutorial.js";
import { BLOCK, denseFlops, executedFlops, executedParts, LANES } from "./flops.mjs";
import { costOf, mapCells } from "./map-report.mjs";
import { panelCells } from "./panel-report.mjs";
import { summarise } from "./results.mjs";
import { takeTurns } from "./rounds.mjs";
import { spread } from "./statistics.mjs";
import { sharesOf } from "./step-parts.mjs";
import { alignColumns, cells, markdown, replaceBetweenMarkers } from "./table.mjs";
import { en, zh } from "./words.mjs";
import { mapNotes, workersCells } from "./workers-report.mjs";

/** @type {import("./flops.mjs").Config} */
const tutorial = {
	batchSize: 64,
	ideas: 5,
	points: 15,
	generatorHidden: [128],
	discriminatorHidden: [128],
	updateOrder: "classic",
	conditional: false,
};

test("the operations of a dense step, counted by hand", () => {
	assert.equal(denseFlops(tutorial), 2_195_456);
	assert.equal(denseFlops({ ...tutorial, updateOrder: "simultaneous" }), 2_195_456);
	assert.equal(denseFlops({ ...tutorial, updateOrder: "alternating" }), 2_457_600);
	// One more input of 128 units is in two products of G's, in four of D's on the batch and, for G, in one more.
	assert.equal(denseFlops({ ...tutorial, conditional: true }), 2_195_456 + 7 * 2 * 64 * 128);
	// 5 → 15 comes twice on the batch, 15 → 1 four times, and no gradient of an input has anything to add up.
	const layerless = { ...tutorial, generatorHidden: [], discriminatorHidden: [] };
	assert.equal(denseFlops(layerless), 2 * 64 * (2 * 5 * 15 + 4 * 15));
});

test("the operations that are executed, counted by hand", () => {
	// Counted in multiplications, each with its addition. The plain code does those of a dense step. In addition, it goes back
	// through D's last layer, once for each half and once for G (64·128 each), and does an addition for each number of a gradient
	// of biases.
	const outer = 3 * 2 * 64 * 128;
	const biases = 64 * (2 * (128 + 1) + 128 + 15);
	assert.equal(executedFlops(tutorial, "reference"), 2_195_456 + outer + biases);
	// Dense: blocks of 4 × 8. G forward: 128·64 sums of 5 terms, 16·64 of 128. D forward, twice: 128·64 of 15, 64 of 128.
	const forward = 2 * (128 * 64 * 5 + 16 * 64 * 128) + 2 * 2 * (128 * 64 * 15 + 64 * 128);
	// D back, twice: 15·64 weighted inputs, 128·16 sums of 64 terms, and 4·16 operations for each unit.
	const discriminator = 2 * (15 * 64 + 2 * 128 * 16 * 64 + 128 * 64);
	// For G, once: 128·15 weights, 16·64 sums of 128 terms, 15·64 numbers.
	const toPaintings = 128 * 15 + 2 * 16 * 64 * 128 + 15 * 64;
	// G back: 128·16 sums and 128·8 sums of 64 terms, 128·64 sums of 15 terms; and the biases.
	const generator = 2 * (128 * 16 * 64 + 128 * 8 * 64 + 128 * 64 * 15) + 64 * (15 + 128);
	const dense = forward + discriminator + toPaintings + generator;
	assert.equal(executedFlops(tutorial, "dense"), dense);
	// The line saves half of D's forward and backward pass, and adds 12·16 operations for each unit and 9 for each unit and
	// example.
	const saved = 2 * (128 * 64 * 15 + 64 * 128) + discriminator / 2;
	assert.equal(executedFlops(tutorial, "fast"), dense - saved + 128 * (12 * 16 + 9 * 64));
	// If D has more than one hidden layer, there is no line.
	const deep = { ...tutorial, discriminatorHidden: [128, 64] };
	assert.equal(executedFlops(deep, "fast"), executedFlops(deep, "dense"));
});

test("the operations of the parts are those of the step", () => {
	const { products, others } = executedParts(tutorial);
	assert.equal(products + others, executedFlops(tutorial, "fast"));
	// The line, then the head's 15·64 weighted inputs, 4·16 operations a unit, 128·15 weights and 15·64 numbers, then the biases.
	const head = 15 * 64 + 128 * 64 + 128 * 15 + 15 * 64;
	assert.equal(others, 128 * (12 * 16 + 9 * 64) + head + 64 * (15 + 128));
});

test("each function of a profile belongs to one part", () => {
	const names = [
		"g::nn::fast::gemm::affine",
		"g::nn::fast::line::LineBatch::forward",
		"g::nn::adam::Adam::step",
		"main",
	];
	const nodes = names.map((functionName, id) => ({ id, callFrame: { functionName } }));
	const shares = sharesOf({ nodes, samples: [0, 0, 1, 2, 3], timeDeltas: [3, 1, 3, 2, 1] });
	assert.deepEqual(shares, { products: 0.4, "line and head": 0.3, Adam: 0.2, draws: 0, snapshot: 0, rest: 0.1 });
});

test("blocks are as large as in the sources", () => {
	const constants = (file) => readFileSync(new URL(`../src/nn/${file}`, import.meta.url), "utf8");
	assert.match(constants("fast/gemm/kernel.rs"), new RegExp(`ROWS: usize = ${BLOCK.ROWS};`));
	assert.match(constants("fast/gemm/kernel.rs"), new RegExp(`COLUMNS: usize = ${BLOCK.COLUMNS / LANES} \\* LANES;`));
	assert.match(constants("lanes.rs"), new RegExp(`LANES: usize = ${LANES};`));
});

test("quartiles are interpolated", () => {
	assert.deepEqual(spread([4, 1, 3, 2]), { lower: 1.75, median: 2.5, upper: 3.25 });
	assert.deepEqual(spread([7]), { lower: 7, median: 7, upper: 7 });
});

test("entries take turns, in rounds as long as each needs", async () => {
	const turns = [];
	const entry = (name, micros) => ({
		async round(steps) {
			turns.push([name, steps]);
			return { micros };
		},
	});
	const [quick, slow] = [entry("quick", 100), entry("slow", 1_000_000)];
	const times = await takeTurns([quick, slow], 2);
	const last = turns.slice(-4);
	assert.deepEqual(last, [
		["quick", 800],
		["slow", 1],
		["quick", 800],
		["slow", 1],
	]);
	assert.equal(times.get(quick).median, 100);
});

test("who does not learn is found out", () => {
	const middle = Array.from({ length: 64 }, () => [...SQUARES].map((square) => 1.5 * square + 0.1)).flat();
	const learned = { accuracy: 0.5, score: -1.38, paintings: middle };
	assert.equal(whyNotLearned(learned), undefined);
	assert.match(whyNotLearned({ ...learned, score: Number.NaN }), /^its D score is NaN after 600 steps, not between/);
	assert.match(
		whyNotLearned({ ...learned, paintings: middle.map(() => 0) }),
		/distance from the artist's middle curve/,
	);
});

test("the step in plain JavaScript learns", () => {
	const learned = plain().train(600);
	assert(learned && "paintings" in learned);
	assert.equal(whyNotLearned(learned), undefined);
});

/** Nothing is measured here. */
const round = async () => ({ micros: Number.NaN });
/**
 * @param {string} name
 * @param {import("./contestants.mjs").Row["place"]} place
 * @param {string} system
 * @param {import("./contestants.mjs").Row["flops"]} [flops]
 */
const row = (name, place, system, flops) => ({ name, place, system, flops, round });
const rows = [
	row("ours", "Chromium", "simultaneous", { dense: 2000, executed: 1600 }),
	row("ours", "Node", "simultaneous", { dense: 2000, executed: 1600 }),
	row("tfjs-cpu", "Chromium", "simultaneous"),
	row("JAX <jit>", "Python", "simultaneous"),
];
const peaks = { Node: { flops: 1000, round }, Chromium: { flops: 1000, round } };
const looks = [{ system: "simultaneous", round }];
const micros = (median) => ({ lower: median - 0.5, median, upper: median + 0.5 });
/** @type {Map<object, import("./statistics.mjs").Spread>} */
const times = new Map();
rows.forEach((each, i) => times.set(each, micros([100, 80, 10_000, 240][i])));
times.set(peaks.Node, micros(20));
times.set(peaks.Chromium, micros(25));
times.set(looks[0], micros(120));
const results = {
	...summarise(rows, peaks, looks, times),
	machine: { processor: "P", cores: 2, node: "20", chromium: "156" },
	leftOut: [],
};

test("each row is held to ours in its place", () => {
	assert.deepEqual(
		results.rows.map(({ ratio }) => ratio),
		[1, 1, 100, 3],
	);
	assert.deepEqual(
		results.rows.map(({ shares }) => shares),
		[{ dense: 0.5, executed: 0.4 }, { dense: 0.5, executed: 0.4 }, undefined, undefined],
	);
	assert.deepEqual(results.peaks, { Node: 0.05, Chromium: 0.04 });
	assert.deepEqual(results.looks, { simultaneous: 1.5 });
});

test("tables are as wide as their heads", () => {
	const lines = alignColumns(cells(results.rows, en)).split("\n");
	assert.equal(lines.length, 5);
	assert.match(lines[3], /^TensorFlow\.js, cpu +Chromium +simultaneous +10,000 \(10,000 … 10,001\) +100 +100$/);
	for (const words of [en, zh]) {
		const table = markdown(results, words).split("\n\n")[1].split("\n");
		assert.equal(table.length, 6);
		for (const line of table) {
			assert.equal(line.match(/\|/g).length, 9, line);
		}
	}
});

test("a panel's frames have a row, and a look only where a panel is open", () => {
	const times = { frame: 16.7, lateFrame: 33.3, worstFrame: 66.7, longestTask: 48.6, longTasks: 0.25 };
	const frames = { ...times, stepsPerSecond: 1234.4, largeLook: 81.2 };
	const [head, closed, open] = panelCells(
		[
			{ window: "laptop", panel: undefined, ...frames },
			{ window: "phone", panel: "plane", ...frames },
		],
		en,
	);
	assert.deepEqual(closed, ["1280 × 800", "none", "17", "33", "67", "49", "0.3", "1,234", ""]);
	assert.deepEqual(open, ["390 × 844", "`plane`", "17", "33", "67", "49", "0.3", "1,234", "81"]);
	assert.equal(head.length, open.length);
	assert.equal(zh.panelsHead.length, head.length);
});

test("a map's threads are held to the engine alone, and a large map's cost is told", () => {
	const at = (jobs, median, toEngine) => ({ jobs, perSecond: spread([median]), toEngine });
	const rows = [at(0, 4, 1), at(1, 3.8, 0.95), at(2, 7.4, 0.925)];
	for (const words of [en, zh]) {
		const [head, alone, , two] = mapCells(rows, words);
		assert.equal(head.length, two.length);
		assert.deepEqual(alone.slice(1), ["4.00 (4.00 … 4.00)", ""]);
		assert.deepEqual(two, ["`--jobs 2`", "7.40 (7.40 … 7.40)", "0.93"]);
	}
	// 3.8 runs of 5,000 steps a second are 19,000 steps.
	const { micros, days } = costOf(rows, 5000);
	assert.equal(micros, 1e6 / 19_000);
	assert.equal(days(2000), (4096 * 4096 * 2000) / 19_000 / 86_400);
	assert.match(
		en.mapCost({ steps: 5000, ...costOf(rows, 5000) }),
		/53 µs, .* 4096² takes 51 days of a core at 5,000 steps, and 20 /,
	);
});

test("workers are held to the engine alone and to one of them, and the page is told of", () => {
	const at = (width, median, toEngine, toOne) => ({ width, perSecond: spread([median]), toEngine, toOne });
	const rows = [at(0, 10, 1, 1), at(1, 9.5, 0.95, 1), at(2, 18, 0.9, 1.9)];
	const frames = [{ window: /** @type {const} */ ("phone"), lateFrame: 17.2, worstFrame: 33.4, longestTask: 21.3 }];
	for (const words of [en, zh]) {
		const [head, alone, one, two] = workersCells(rows, words);
		assert.equal(head.length, two.length);
		assert.deepEqual(alone.slice(2), ["", ""]);
		assert.deepEqual(one.slice(2), ["0.95", ""]);
		assert.deepEqual(two.slice(1), ["18.0 (18.0 … 18.0)", "0.90", "1.90"]);
		const [times, phone] = mapNotes(frames, { picture: spread([250]), live: spread([900]) }, words);
		assert.match(times, /250.* 900/);
		assert.match(phone, /390 × 844.* 17 .* 33 .* 21 /);
	}
});

test("what lies between the markers is replaced, and nothing else", () => {
	const parts = "<!-- npm run bench writes the parts -->\nold\n<!-- end -->\n";
	const text = `<!-- npm run bench writes the steps -->\nsteps\n<!-- end -->\n${parts}after`;
	const once = replaceBetweenMarkers(text, "parts", "new");
	assert.equal(once, text.replace("\nold\n", "\n\nnew\n\n"));
	assert.equal(replaceBetweenMarkers(once, "parts", "new"), once);
	assert.throws(
		() => replaceBetweenMarkers(parts, "steps", "new"),
		/there are no <!-- npm run bench writes the steps -->/,
	);
});

test("the charts are well-formed, and hold a number where there is one", () => {
	const sizes = [
		{ size: "batch", points: [16, 64, 1024].map((value) => ({ value, micros: value, share: 0.5 })) },
		{ size: "layers", points: [0, 5].map((value) => ({ value, micros: 10 * value + 1, share: value / 10 })) },
	];
	for (const chart of [speedChart(results.rows, "simultaneous"), growthChart(sizes, 0.5)]) {
		assertWellFormed(chart);
		assert.doesNotMatch(chart, /NaN|Infinity|undefined/);
	}
	assert.match(speedChart(results.rows, "simultaneous"), /JAX &lt;jit>.*\n.*\n.*>4,167</);
});

/** Checks that every tag is closed in its turn. */
function assertWellFormed(xml) {
	const open = [];
	for (const [, closing, name, alone] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
		if (closing) {
			assert.equal(open.pop(), name);
		} else if (!alone) {
			open.push(name);
		}
	}
	assert.deepEqual(open, []);
	assert.match(xml, /^<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+"/);
}
