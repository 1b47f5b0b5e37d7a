// The picture of a run with its words. It has room for all of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SHOWN } from "../../www/run/plan.js";
import { runTextOf } from "../../www/share/run-text.js";
import { shotOf } from "../../www/share/shot.js";
import { stillOf } from "../../www/share/still.js";
import { drawn } from "../../www/words/drawn.js";
import { checkDrawing, LANGUAGES, LOOK, missingIn, PRESETS, runAt, textsOf } from "./drawings.mjs";

const SIZES = [
	[480, 300],
	[571, 300],
	[320, 240],
	[320, 200],
];
const HOST = "https://example.org/gan-painter/";

/** Shots of each preset at its beginning, on the way and at its end. */
const shots = [];
for (const preset of PRESETS) {
	const { player, run } = await runAt(preset, 0);
	for (const step of [0, 100, run.goal]) {
		await player.goto(step);
		shots.push({
			name: `${preset} ${run.stepCount}`,
			shot: shotOf(run, DEFAULT_SHOWN),
			texts: ["", HOST].map((host) => runTextOf(player, host)),
		});
	}
}

test("everything is in the picture, and no word lies on another: all presets, sizes and languages", () => {
	assert.equal(shots.length, 3 * PRESETS.length);
	for (const { name, shot, texts } of shots) {
		for (const language of LANGUAGES) {
			for (const [width, height] of SIZES) {
				for (const runText of texts) {
					const drawing = stillOf(shot, { width, height, language, runText });
					checkDrawing(drawing, `${name} ${language} ${width}×${height}`);
				}
			}
		}
	}
});

test("all that is written has an outline", () => {
	for (const { name, shot, texts } of shots) {
		for (const language of LANGUAGES) {
			const words = textsOf(stillOf(shot, { ...LOOK, language, runText: texts[1] })).join("");
			assert.deepEqual(missingIn(words), [], name);
		}
	}
});

test("it says what the page says", () => {
	const { shot, texts } = shots.find(({ name }) => name === "mode-collapse 6000");
	const said = textsOf(stillOf(shot, { ...LOOK, runText: texts[0] }));
	for (const text of ["Step", "6,000", "D accuracy", "goal 0.5", shot.accuracy.toFixed(2), "D score", "goal −1.386"]) {
		assert(said.includes(text), text);
	}
	assert(said.includes(shot.score.toFixed(3).replace("-", "−")));
	assert(said.includes(drawn.en.verdicts[shot.truth.verdict]));
	assert(said.includes("?preset=mode-collapse&seed=7"));
});

test("a conditional run has its class, and a curve between the classes", () => {
	const { shot, texts } = shots.find(({ name }) => name === "pytorch-conditional 100");
	const drawing = stillOf(shot, { ...LOOK, runText: texts[0] });
	const said = textsOf(drawing);
	assert(said.includes("Class") && said.includes(String(shot.label)) && said.includes("Class boundary"));
});

test("the painting is where it is on the stage, and of one that is outside it is said", () => {
	const { shot } = shots.find(({ name }) => name === "pytorch-tutorial 100");
	const { shapes } = /** @type {any} */ (stillOf(shot, LOOK));
	const dots = shapes.filter(({ kind }) => kind === "dot");
	const upper = shapes.find(({ ink, kind }) => ink === "upper" && kind === "line").points;
	assert.deepEqual(
		dots.map(({ x }) => x),
		upper.filter((_, i) => i % 2 === 0),
	);
	// The scale comes from the tutorial's upper bound, which goes from 1 to 3.
	const unit = (upper[15] - upper[1]) / 2;
	dots.forEach(({ y }, p) => assert(Math.abs(3 + (upper[1] - y) / unit - shot.scene.paintings[p]) < 1e-5));

	const far = { ...shot, scene: { ...shot.scene, paintings: shot.scene.paintings.map((value) => value - 5000) } };
	const outside = stillOf(far, LOOK);
	checkDrawing(outside, "outside");
	assert.equal(outside.shapes.filter(({ kind }) => kind === "dot").length, 0);
	assert(textsOf(outside).includes("The painting lies outside the picture"));
	assert(textsOf(outside).some((text) => /^y from −5,0\d0 to −(?:4,9\d0|5,000)$/.test(text)));
});

test("a text of the run that is too long is broken, and its end is cut", () => {
	const { shot } = shots[0];
	const runText = `${HOST}?${"generator-learning-rate=0.0001234&".repeat(20)}`;
	const drawing = stillOf(shot, { ...LOOK, runText });
	checkDrawing(drawing, "long");
	const lines = textsOf(drawing).filter((text) => text.includes("generator-learning-rate"));
	assert.equal(lines.length, 2);
	assert(runText.startsWith(lines.join("").replace(/…$/, "")) && lines[1].endsWith("…"));
});

test("a shot stays as it was when the run goes on", async () => {
	const { player, run } = await runAt("pytorch-tutorial", 10);
	const shot = shotOf(run, DEFAULT_SHOWN);
	const before = JSON.stringify(stillOf(shot, LOOK));
	await player.goto(60);
	assert.equal(JSON.stringify(stillOf(shot, LOOK)), before);
});
