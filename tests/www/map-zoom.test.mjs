// Parts of a map, the numbers beside it, and where presets lie on it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inAxis, partAroundCell } from "../../www/map/grip.js";
import { marksOf } from "../../www/map/marks.js";
import { MapModel } from "../../www/map/model.js";
import { shippedFor } from "../../www/map/shipped.js";
import { placeOf, ticksOf, valueText } from "../../www/map/ticks.js";
import { BASE, firstAxis, firstSpec, plainSpec } from "../../www/map/view.js";
import { zoomed } from "../../www/map/zoom.js";
import { valuesOf } from "../../www/outcomes/axes.js";
import { gridOf } from "../../www/outcomes/spec.js";
import { Gan } from "./work.mjs";

const first = firstSpec(Gan.preset(BASE).config);
const size = { columns: 48, rows: 48 };
/** @returns {[number, number]} */
const cells = (/** @type {number} */ from, /** @type {number} */ to) => [from / 48, (to + 1) / 48];

test("the part of some cells begins with the first of them and ends with the last", () => {
	const { x, y } = gridOf(first);
	const part = zoomed(first, inAxis({ x: cells(10, 20), y: cells(0, 47) }, size));
	assert.deepEqual(part?.x, { ...first.x, from: Number(x[10].toPrecision(3)), to: Number(x[20].toPrecision(3)) });
	assert.deepEqual(part?.y, first.y, "all rows are the same axis");
	const one = zoomed(first, inAxis({ x: cells(10, 10), y: cells(3, 3) }, size));
	// A single cell is shown from its left edge to its right one.
	assert(one && one.x.from < x[10] && x[10] < one.x.to && one.x.to < x[11]);
	assert(one.y.from < y[3] && y[3] < one.y.to);
});

test("a map around a cell has half the width and stays inside; a wider one has twice, up to the widest", () => {
	const finer = zoomed(first, inAxis(partAroundCell({ ...size, cell: 0 }, 0.5), size));
	assert.equal(finer?.x.from, 1e-5);
	assert(finer.x.to > 0.8e-3 && finer.x.to < 1e-3, String(finer.x.to));
	const wider = zoomed(first, inAxis(partAroundCell({ ...size, cell: 5 }, 2), size));
	assert.equal(wider?.x.to, 1);
	assert(wider.x.from < 2e-7 && wider.x.from >= 1e-8);
	const widest = { ...first, x: { ...first.x, from: 1e-8, to: 1 }, y: { ...first.y, from: 1e-8, to: 1 } };
	assert.equal(zoomed(widest, inAxis(partAroundCell({ ...size, cell: 5 }, 2), size)), undefined);
});

test("whole numbers stay whole, and a part of one of them is none", () => {
	const spec = { ...first, x: firstAxis("discriminatorSteps") };
	const columns = gridOf(spec).x.length;
	assert.equal(columns, 20);
	const part = zoomed(spec, inAxis({ x: [0.2, 0.5], y: cells(0, 47) }, { columns, rows: 48 }));
	assert.deepEqual(part?.x, { ...spec.x, from: 5, to: 10 });
	assert.equal(zoomed({ ...spec, x: { ...spec.x, from: 5, to: 6 } }, { x: [0, 0.4], y: [0, 1] }), undefined);
});

test("powers of ten stand beside the first map, other round numbers beside its parts", () => {
	const texts = (/** @type {any} */ axis, most = 48) => ticksOf(axis, valuesOf(axis, most)).map(({ text }) => text);
	assert.deepEqual(texts(first.x), ["0.00001", "0.0001", "0.001", "0.01", "0.1"]);
	assert.deepEqual(texts({ ...first.x, from: 1e-3, to: 2e-2 }), ["0.001", "0.002", "0.005", "0.01", "0.02"]);
	assert.deepEqual(texts({ ...first.x, from: 2.2e-3, to: 2.4e-3 }), ["0.0022", "0.0024"], "its ends");
	assert.deepEqual(texts({ ...first.x, from: 1e-8, to: 1e-4 }), ["10⁻⁸", "10⁻⁷", "10⁻⁶", "0.00001", "0.0001"]);
	assert.deepEqual(texts(firstAxis("discriminatorSteps")), ["1", "5", "9", "12", "16", "20"]);
	assert.deepEqual(texts(firstAxis("batchSize"), 8), ["1", "2", "5", "11", "24", "53", "116", "256"], "all of a few");
	const [one, , , , last] = ticksOf(first.x, valuesOf(first.x, 48));
	assert(Math.abs(one.at - 0.5 / 48) < 1e-9 && Math.abs(last.at - 47.5 / 48) < 1e-9, "in the middle of their cells");
});

test("a value lies in its own cell, and beyond the outer cells nowhere", () => {
	for (const name of /** @type {const} */ ([
		"generatorLearningRate",
		"batchSize",
		"discriminatorSteps",
		"artistSpan",
	])) {
		const values = valuesOf(firstAxis(name), 48);
		values.forEach((value, i) => {
			const at = placeOf(name, values, value);
			assert(at !== undefined && Math.abs(at * values.length - 0.5 - i) < 1e-6, `${name} ${value}: ${at}`);
		});
		assert.equal(placeOf(name, values, values[0] / 10), undefined);
		assert.equal(placeOf(name, values, values[values.length - 1] * 10), undefined);
	}
	assert.deepEqual([0.000102, 1234.5, 0.05, 1e-7].map(valueText), ["0.000102", "1,230", "0.05", "0.0000001"]);
});

test("presets lie on the shipped maps in cells of their verdict", async () => {
	const lying = [];
	for (const loss of /** @type {const} */ (["minimax", "nonSaturating"])) {
		const model = new MapModel(Gan, BASE, firstSpec({ ...Gan.preset(BASE).config, loss }));
		const runs = await shippedFor(plainSpec(model.spec.value, Gan));
		assert(runs);
		model.add(Array.from(runs, ([cell, [run]]) => /** @type {const} */ ([cell, run])));
		const found = marksOf(model).flatMap(({ presets, cell }) => presets.map((name) => [name, cell]));
		lying.push(
			...found.map(([name, cell]) => [name, model.summaries.value.get(/** @type {number} */ (cell))?.verdict]),
		);
	}
	assert.deepEqual(lying, [
		["pytorch-upstream", "healthy"],
		["critic-too-strong", "criticTooStrong"],
		["runaway", "runAway"],
		["mode-collapse", "collapsed"],
	]);
	const marked = (/** @type {object} */ changes) =>
		marksOf(new MapModel(Gan, BASE, { ...first, config: { ...first.config, ...changes } })).flatMap(
			({ presets }) => presets,
		);
	assert.equal(marked({ seed: 7 }).length, 3, "whatever the seed is");
	assert.deepEqual(marked({ batchSize: 32 }), [], "no preset has this batch");
});
