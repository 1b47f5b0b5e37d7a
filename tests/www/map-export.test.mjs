// What is taken away of a map: a table whose rows repeat their runs, a record, and a poster.

import assert from "node:assert/strict";
import { test } from "node:test";
import { broken, widthOf, wrapped } from "../../www/map/export/texts.js";
import { COLUMNS } from "../../www/outcomes/rows.js";
import { countsOf } from "../../www/map/export/legend.js";
import { posterOf } from "../../www/map/export/poster.js";
import { posterSvg } from "../../www/map/export/poster-svg.js";
import { recordOf, tableOf } from "../../www/map/export/table.js";
import { MapModel } from "../../www/map/model.js";
import { shippedFor } from "../../www/map/shipped.js";
import { firstAxis, firstSpec } from "../../www/map/view.js";
import { withBounds, withValue } from "../../www/outcomes/axes.js";
import { outcomeOf } from "../../www/outcomes/cell.js";
import { languages } from "../../www/words/index.js";
import { realEngine } from "./players.mjs";

const Engine = realEngine();
const LINK = "https://host.example/sub/map.html?lang=en&size=3";
const { config } = Engine.preset("pytorch-upstream");

/** A small map, of which all but the last two cells are known. */
function computedModel(changes = {}) {
	const spec = { ...firstSpec(config), size: 3, steps: 20, seeds: 2, ...changes };
	const model = new MapModel(Engine, "pytorch-upstream", spec);
	for (let cell = 0; cell < model.cells - 2; cell++) {
		model.add([1, 0].map((nth) => [cell, outcomeOf(Engine, model.job(cell, nth))]));
	}
	return model;
}

async function shippedModel() {
	const model = new MapModel(Engine, "pytorch-upstream", firstSpec(config));
	const runs = await shippedFor(model.spec.value);
	assert(runs);
	model.runs.value = runs;
	model.refine();
	return model;
}

const linesOf = (/** @type {string} */ table) => {
	const [header, ...rows] = table
		.trimEnd()
		.split("\n")
		.map((line) => line.split(","));
	return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
};

test("a row of the table repeats its run, and the columns are the command's", () => {
	const model = computedModel();
	const table = tableOf(model);
	assert.equal(
		table.split("\n")[0],
		"generatorLearningRate,discriminatorLearningRate,seed,step,verdict,distance,variety,hash",
	);
	const rows = linesOf(table);
	assert.equal(rows.length, 2 * 7);
	for (const { generatorLearningRate, discriminatorLearningRate, seed, step, hash } of rows) {
		const gan = new Engine({
			...config,
			generatorLearningRate: Number(generatorLearningRate),
			discriminatorLearningRate: Number(discriminatorLearningRate),
			seed: Number(seed),
		});
		gan.stepFor(Number.POSITIVE_INFINITY, Number(step));
		assert.equal(gan.stateHash(), hash);
	}
});

test("the table of a map over other axes has them, too", () => {
	const [x, y] = [firstAxis("batchSize"), firstAxis("artistSpan")];
	const model = computedModel({ x: { ...x, to: 16 }, y, seeds: 1 });
	const table = tableOf(model);
	assert.equal(table.split("\n")[0], [...COLUMNS, "batchSize", "artistSpan"].join(","));
	for (const { batchSize, artistSpan, seed, step, hash } of linesOf(table)) {
		const wider = withValue(withBounds(Engine, config), "artistSpan", Number(artistSpan));
		const gan = new Engine({ ...wider, batchSize: Number(batchSize), seed: Number(seed) });
		gan.stepFor(Number.POSITIVE_INFINITY, Number(step));
		assert.equal(gan.stateHash(), hash);
	}
});

test("what is not known is empty: the hash of a map that comes with the page, and what can't be measured", async () => {
	const rows = linesOf(tableOf(await shippedModel()));
	assert.equal(rows.length, 48 * 48);
	assert(rows.every(({ hash, step }) => hash === "" && step === "5000"));
	const model = computedModel();
	const stopped = {
		seed: 1,
		step: 7,
		verdict: /** @type {const} */ ("stopped"),
		distance: Number.NaN,
		variety: Number.NaN,
	};
	model.add([[8, stopped]]);
	const { verdict, step, distance, variety, hash } = /** @type {any} */ (linesOf(tableOf(model)).at(-1));
	assert.deepEqual([verdict, step, distance, variety, hash], ["stopped", "7", "", "", ""]);
});

test("the record has the settings, both axes with their names and units, the legend, the link and all runs", () => {
	for (const words of Object.values(languages)) {
		const model = computedModel();
		const record = JSON.parse(recordOf(model, words, LINK, "1.2.3"));
		assert.deepEqual(record.spec, JSON.parse(JSON.stringify(model.spec.value)));
		assert.deepEqual([record.engine, record.link], ["1.2.3", LINK]);
		assert.deepEqual(record.legend.x.values, model.grid.value.x);
		assert.deepEqual([record.legend.x.name, record.legend.x.scale], ["generatorLearningRate", "logarithmic"]);
		const verdicts = Object.values(record.legend.verdicts);
		assert.equal(new Set(verdicts.map(({ pattern }) => pattern)).size, 6);
		assert(verdicts.every(({ label, colour, patternLabel }) => label && patternLabel && /^#[\da-f]{6}$/.test(colour)));
		const [first] = record.runs;
		assert.deepEqual(first, { column: 0, row: 0, ...model.runs.value.get(0)?.[0] });
		assert.equal(record.runs.length, 14);
	}
});

test("a poster has the whole map, and every text on its sheet", async () => {
	const whole = await shippedModel();
	for (const model of [whole, computedModel()]) {
		for (const words of Object.values(languages)) {
			const link = LINK + "&artist-lower=0.125".repeat(40);
			const { width, height, layers } = posterOf(model, words, link);
			const [cells, ...others] = layers;
			const area = cells.reduce((sum, shape) => sum + (shape.kind === "area" ? areaOf(shape.points) : 0), 0);
			if (model === whole) {
				// 48 cells of 16.5 units a side.
				assert.equal(Math.round(area), (48 * 16.5) ** 2);
			}
			const texts = others.flat().filter((shape) => shape.kind === "text");
			for (const { x, y, text, size, align } of texts) {
				const left = x - { start: 0, middle: 0.5, end: 1 }[align] * widthOf(text, size);
				assert(left >= 0 && left + widthOf(text, size) <= width, text);
				assert(y > size && y < height - 20, text);
			}
			const counts = countsOf(model);
			assert.equal(
				counts.reduce((sum, [, count]) => sum + count, 0),
				model.summaries.value.size,
			);
			const small = texts.filter(({ size }) => size === 14).map(({ text }) => text);
			assert(small.join("").endsWith(link));
		}
	}
});

test("the drawing of a poster has few elements, and each text as it is", async () => {
	const words = languages.en;
	const model = await shippedModel();
	const poster = posterOf(model, words, LINK);
	const svg = posterSvg(poster, "a <b> & c", "light");
	const drawn = poster.layers.flat().filter(({ kind }) => kind !== "text");
	const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path).join("");
	assert.equal(paths.split("M").length - 1, drawn.length);
	assert(svg.includes("<title>a &lt;b&gt; &amp; c</title>"));
	assert(svg.includes(LINK.replaceAll("&", "&amp;")));
	assert(!/NaN|undefined/.test(svg));
	const elements = svg.split("\n").length;
	assert(elements < 150, `${elements} elements`);
	// Measured: 103 KB.
	assert(svg.length < 150_000, `${svg.length} bytes`);
});

test("texts are broken into lines that fit, and nothing is lost", () => {
	const room = { left: 10, right: 110 };
	const parts = ["one", "twotwo", "x", "a part that is longer than a whole line", "y"];
	const lines = wrapped(parts, " · ", 10, room);
	assert.equal(lines.join(" · "), parts.join(" · "));
	assert(lines.filter((line) => line !== parts[3]).every((line) => widthOf(line, 10) <= 100));
	const address = "0123456789".repeat(7);
	const pieces = broken(address, 10, room);
	assert.equal(pieces.join(""), address);
	assert.deepEqual(
		pieces.map(({ length }) => length),
		[20, 20, 20, 10],
	);
});

/** The area of an upright rectangle. */
function areaOf(/** @type {readonly number[]} */ [left, top, , , right, bottom]) {
	return (right - left) * (bottom - top);
}
