// Runs for the tests of drawings, and the places of a drawing's shapes.

import assert from "node:assert/strict";
import { GLYPHS } from "../../www/draw/font-data.js";
import { widthOf } from "../../www/draw/glyphs.js";
import { realEngine, createRealPlayer } from "./players.mjs";

export const PRESETS = realEngine().presets();
export const LANGUAGES = /** @type {const} */ (["en", "zh"]);
export const LOOK = /** @type {const} */ ({ width: 480, height: 300, language: "en", runText: "?preset=race&seed=7" });
export const WORK = { signal: new AbortController().signal, progress: () => {} };

/** A run of seed 7 at a step, or at its end if that comes first. */
export async function runAt(preset, step) {
	const player = await createRealPlayer({ preset, config: { seed: 7 } });
	await player.goto(Math.min(step, player.run.value.goal));
	return { player, run: player.run.value };
}

/**
 * The heights above and below the baseline, as shares of a text's size. They were measured from the font: its tallest letters have
 * 0.75 and 0.15.
 */
const [ASCENT, DESCENT] = [0.75, 0.15];

/** The rectangle around a shape. */
export function boxOf(shape) {
	if (shape.kind === "text") {
		const { x, y, text, size, bold, align } = shape;
		const width = widthOf(text, size, bold);
		const left = x - { start: 0, middle: width / 2, end: width }[align];
		return { left, right: left + width, top: y - ASCENT * size, bottom: y + DESCENT * size };
	}
	const [reach, points] =
		shape.kind === "dot"
			? [shape.radius, [shape.x, shape.y]]
			: [shape.kind === "line" ? shape.width / 2 : 0, [...shape.points]];
	const [xs, ys] = [0, 1].map((first) => points.filter((_, i) => i % 2 === first));
	return {
		left: Math.min(...xs) - reach,
		right: Math.max(...xs) + reach,
		top: Math.min(...ys) - reach,
		bottom: Math.max(...ys) + reach,
	};
}

/** Checks that no shape lies outside the drawing or has a value that is no number, and that no texts overlap. */
export function checkDrawing({ width, height, shapes }, name) {
	const boxes = shapes.map((shape) => ({ ...boxOf(shape), shape }));
	for (const { left, right, top, bottom, shape } of boxes) {
		const isInside = left >= 0 && top >= 0 && right <= width && bottom <= height;
		assert(isInside, `${name}: ${JSON.stringify(shape)} is outside`);
	}
	const texts = boxes.filter(({ shape }) => shape.kind === "text" && shape.text !== "");
	texts.forEach(({ shape }) => assert.doesNotMatch(shape.text, /NaN|Infinity|undefined|null/, name));
	texts.forEach((one, i) => {
		for (const other of texts.slice(i + 1)) {
			const isApart =
				one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
			assert(isApart, `${name}: "${one.shape.text}" lies on "${other.shape.text}"`);
		}
	});
}

const CHARACTERS = new Set(GLYPHS.map(([character]) => character));

/** The characters of a text that have no outline. */
export function missingIn(text) {
	return [...text].filter((character) => !CHARACTERS.has(character));
}

/** All texts of a drawing. */
export function textsOf({ shapes }) {
	return shapes.filter(({ kind }) => kind === "text").map(({ text }) => text);
}
