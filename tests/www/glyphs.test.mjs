// The words that are drawn have outlines.

import assert from "node:assert/strict";
import { test } from "node:test";
import { GLYPHS, UNITS } from "../../www/draw/font-data.js";
import { outlinesOf, widthOf } from "../../www/draw/glyphs.js";
import { drawn, MARKS } from "../../www/words/drawn.js";
import { missingIn } from "./drawings.mjs";

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

/** The texts of all words. Those with arguments get invisible ones. */
function textsOf(words) {
	switch (typeof words) {
		case "string":
			return [words];
		case "function":
			return [words("", "")];
		default:
			return Object.values(words).flatMap(textsOf);
	}
}

/** Twice the area of a closed line. It is below 0 if the line turns left while y goes down. */
function areaOf(line) {
	let area = 0;
	for (let i = 0; i < line.length; i += 2) {
		const [ax, ay] = line.slice(i, i + 2);
		const [bx, by] = i + 2 < line.length ? line.slice(i + 2, i + 4) : line;
		area += ax * by - bx * ay;
	}
	return area;
}

test("every character of the words that are drawn has an outline", () => {
	const characters = new Set([...textsOf(drawn).join(""), ...MARKS, ...ASCII]);
	assert(characters.size > 150);
	assert.deepEqual(missingIn(characters), [], "scripts/font/outlines.py adds them");
});

test("a character without an outline is a box", () => {
	assert.deepEqual(missingIn("龘"), ["龘"]);
	const [outer, inner, ...rest] = outlinesOf("龘", 0, 0, 96);
	assert.equal(rest.length, 0);
	assert(areaOf(outer) < 0 && areaOf(inner) > 0);
	assert(widthOf("龘", 10) > 5);
});

test("outlines lie where they should", () => {
	for (const [character] of GLYPHS) {
		const width = widthOf(character, UNITS);
		assert(width > 0 && width <= 1.2 * UNITS, character);
		for (const line of outlinesOf(character, 0, 0, UNITS)) {
			assert(line.length >= 6 && line.length % 2 === 0, character);
			for (let i = 0; i < line.length; i += 2) {
				// Slanted letters extend a little beyond their width.
				assert(line[i] > -0.06 * UNITS && line[i] < width + 0.06 * UNITS, `${character}: x ${line[i]}`);
				assert(line[i + 1] > -1 * UNITS && line[i + 1] < 0.3 * UNITS, `${character}: y ${line[i + 1]}`);
			}
		}
	}
	assert.deepEqual(outlinesOf(" ", 0, 0, 10), []);
});

test("letters have their shapes", () => {
	const shape = (text) => outlinesOf(text, 0, 0, UNITS).map((line) => Math.sign(areaOf(line)));
	// A letter's own line has -1, a hole has 1.
	assert.deepEqual(shape("l"), [-1]);
	assert.deepEqual(shape("i"), [-1, -1]);
	assert.deepEqual(shape("D").toSorted(), [-1, 1]);
	assert.deepEqual(shape("8").toSorted(), [-1, 1, 1]);
	assert.deepEqual(shape("口").toSorted(), shape("D").toSorted());
	// The minus is a bar at the height of a digit's middle.
	const [minus] = outlinesOf("−", 0, 0, UNITS);
	const heights = minus.filter((_, i) => i % 2 === 1);
	assert(Math.max(...heights) < -0.3 * UNITS && Math.min(...heights) > -0.42 * UNITS, String(heights));
});

test("a text is as wide as its characters together, and grows with its size", () => {
	assert.equal(widthOf("", 13), 0);
	assert.equal(widthOf("画家", 13), 26);
	assert.equal(widthOf("ab", 96), widthOf("a", 96) + widthOf("b", 96));
	assert.equal(widthOf("1", 13), widthOf("8", 13));
	assert(widthOf("iii", 13) < widthOf("WWW", 13) / 2);
	assert(widthOf("bold", 13, true) > widthOf("bold", 13));
	const [one] = outlinesOf("l", 0, 0, 96);
	const [half] = outlinesOf("l", 100, 50, 48);
	assert.deepEqual(half.slice(0, 2), [100 + one[0] / 2, 50 + one[1] / 2]);
	const [, next] = outlinesOf("ll", 0, 0, 96);
	assert.equal(next[0] - one[0], widthOf("l", 96));
});

test("bold letters are bolder on every side, and their holes smaller", () => {
	const [thin, bold] = [false, true].map((isBold) => outlinesOf("D", 0, 0, 960, isBold).map(areaOf));
	thin.forEach((area, i) => {
		assert.equal(Math.sign(bold[i]), Math.sign(area));
		// The area of a letter's own line is below 0.
		assert(bold[i] < area);
	});
	for (const [character] of GLYPHS) {
		assert(outlinesOf(character, 0, 0, 13, true).flat().every(Number.isFinite), character);
	}
});
