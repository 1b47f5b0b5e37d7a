// The page's charts as drawings.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chartAlt } from "../../www/share/alt.js";
import { chartOf } from "../../www/share/charts.js";
import { CHARTS } from "../../www/share/options.js";
import { checkDrawing, LANGUAGES, LOOK, missingIn, runAt, textsOf } from "./drawings.mjs";

const runs = [
	await runAt("pytorch-tutorial", 0),
	await runAt("pytorch-tutorial", 300),
	await runAt("pytorch-conditional", 100),
	await runAt("critic-too-strong", 500),
	await runAt("runaway", 300),
].map(({ run }) => run);

/** @returns {any[]} */
const pathsOf = ({ shapes }, ink) => shapes.filter((shape) => shape.kind === "line" && shape.ink === ink);

test("everything is in the picture, no word lies on another, and all are in the font", () => {
	for (const run of runs) {
		for (const name of CHARTS) {
			for (const language of LANGUAGES) {
				for (const width of [480, 571]) {
					const drawing = chartOf(name, run, { ...LOOK, width, language });
					checkDrawing(drawing, `${name} ${language} ${width} ${run.stepCount}`);
					assert.deepEqual(missingIn(textsOf(drawing).join("")), []);
				}
			}
		}
	}
});

test("both numbers are drawn at their steps, to their scales, with their goals in the middle", () => {
	const [, run] = runs;
	const drawing = /** @type {any} */ (chartOf("numbers", run, LOOK));
	const dots = drawing.shapes.filter(({ kind }) => kind === "dot");
	assert.deepEqual(
		dots.map(({ ink }) => ink),
		["accent", "second"],
	);
	// The axes go from 0 to 1 and from −4 ln 2 to 0, so the goals have the same height.
	const [[, goal], [, other]] = ["accent", "second"].map(
		(ink) => pathsOf(drawing, ink).find(({ dash }) => dash[0] === 3).points,
	);
	assert(Math.abs(goal - other) < 1e-9);
	const height = drawing.shapes
		.filter((shape) => shape.ink === "ink" && shape.kind === "line")
		.map(({ points }) => points[3] - points[1])[0];
	assert(Math.abs(dots[0].y - (goal - (run.accuracy - 0.5) * height)) < 1e-9);
	assert(Math.abs(dots[1].y - (goal - (run.score + 2 * Math.LN2) * (height / (4 * Math.LN2)))) < 1e-9);
});

test("a histogram has as many paintings as there are", () => {
	const [, run, conditional] = runs;
	for (const [each, parts] of /** @type {const} */ ([
		[run, 1],
		[conditional, 2],
	])) {
		const drawing = /** @type {any} */ (chartOf("histogram", each, LOOK));
		const bands = pathsOf(drawing, "ink").filter(({ points }) => points.length === 8);
		assert.equal(bands.length, parts);
		const bars = drawing.shapes.filter(({ kind, ink }) => kind === "area" && ink === "painting").slice(1);
		const heightOf = ({ points }) => points[1] - points[3];
		const sum = bars.reduce((sum, bar) => sum + heightOf(bar), 0);
		// The artist's paintings would spread evenly over ten bars, or over five in each class.
		const expected = bands.reduce((sum, band) => sum + (10 / parts) * heightOf(band), 0);
		assert(Math.abs(sum / expected - 1) < 1e-6, `${sum} ${expected}`);
	}
});

test("the critic's opinion breaks where the label changes", () => {
	const [, run, conditional] = runs;
	const linesOf = (each) => pathsOf(chartOf("opinion", each, LOOK), "advice").slice(1);
	assert.deepEqual(
		linesOf(run).map(({ points }) => points.length / 2),
		[61],
	);
	assert.deepEqual(
		linesOf(conditional).map(({ points }) => points.length / 2),
		[31, 30],
	);
});

test("where the numbers are beyond float32 that is said, and the limits are the run's", () => {
	const [, , , , run] = runs;
	const { limits } = run.truth;
	const beyond = Object.create(run, { truth: { value: undefined } });
	for (const name of /** @type {const} */ (["histogram", "opinion"])) {
		const drawing = chartOf(name, beyond, LOOK);
		checkDrawing(drawing, name);
		assert(textsOf(drawing).includes("Run away, beyond all numbers"));
		assert.match(chartAlt(name, beyond, LOOK), /The numbers have run away/);
	}
	assert(
		textsOf(chartOf("truth", beyond, LOOK)).some((text) =>
			text.endsWith(`healthy below ${limits.distance.toFixed(2)}`),
		),
	);
});

test("their words say the same", () => {
	const [, run] = runs;
	const text = (name, language) => chartAlt(name, run, { ...LOOK, language });
	assert(text("numbers", "en").includes(`Step 300. D accuracy ${run.accuracy.toFixed(3)} · goal 0.5; D score`));
	assert(text("truth", "zh").includes(`第 300 步。距离 ${run.truth.all.distance.toFixed(2)} · `));
	assert.match(text("histogram", "en"), /How many paintings have which a: (?:a [\w. ]+: \d+(?:; )?)+\. The run: /);
	assert.match(text("opinion", "zh"), /a = 1\.5 时为 [\d.]+/);
});
