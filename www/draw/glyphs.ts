// Words as polygons. The font is part of the code, so that a picture is the same on every machine.

import { GLYPHS, UNITS } from "./font-data.js";

/** A character in units of the font. Its lines are closed, with x and y of the points in turn. y goes up. */
interface Glyph {
	width: number;
	lines: number[][];
}

/** A hollow box, for characters that the font does not have. */
const MISSING: Glyph = {
	width: 60,
	lines: [
		[8, 0, 52, 0, 52, 68, 8, 68],
		[14, 6, 14, 62, 46, 62, 46, 6],
	],
};

/** How far the edges of bold letters move outwards, in units of the font. */
const BOLDER = 2;
/** A sharp corner moves at most this many times as far. */
const SHARPEST = 2;

const glyphs = new Map<string, Glyph>();
for (const text of GLYPHS) {
	const [character] = text;
	glyphs.set(character, glyphOf(text.slice(character.length)));
}

/** The width of a text, from the start of the first character to the end of the last one. */
export function widthOf(text: string, size: number, bold = false) {
	let width = 0;
	for (const character of text) {
		width += (glyphs.get(character) ?? MISSING).width + (bold ? BOLDER : 0);
	}
	return (width * size) / UNITS;
}

/**
 * The closed lines of a text. y goes down.
 * @param x the start of the first character
 * @param y the baseline
 */
export function outlinesOf(text: string, x: number, y: number, size: number, bold = false): number[][] {
	const outlines: number[][] = [];
	let start = x;
	for (const character of text) {
		const { lines } = glyphs.get(character) ?? MISSING;
		for (const line of lines) {
			const points = bold ? bolder(line) : line;
			outlines.push(
				points.map((value, i) => (i % 2 === 0 ? start + (value * size) / UNITS : y - (value * size) / UNITS)),
			);
		}
		start += widthOf(character, size, bold);
	}
	return outlines;
}

/** Reads a character in the form that font-data.ts describes. */
function glyphOf(text: string): Glyph {
	const [width, ...closed] = text.split("!");
	let [x, y] = [0, 0];
	const lines = closed.map((steps) => {
		const line: number[] = [];
		for (let i = 0; i < steps.length; i += 2) {
			x += numberAt(steps, i);
			y += numberAt(steps, i + 1);
			line.push(x, y);
		}
		return line;
	});
	return { width: Number(width), lines: lines.filter(({ length }) => length > 2) };
}

/** Reads a number from -45 to 45. The backslash is no digit. */
function numberAt(text: string, place: number) {
	const code = text.charCodeAt(place);
	return (code > 92 ? code - 1 : code) - 80;
}

/** Moves all edges of a closed line to their right. Letters go round such that this is outwards. */
function bolder(line: readonly number[]) {
	const { length } = line;
	const normalAt = (i: number) => {
		const [dx, dy] = [line[(i + 2) % length] - line[i], line[(i + 3) % length] - line[i + 1]];
		const distance = Math.sqrt(dx * dx + dy * dy);
		return [dy / distance, -dx / distance];
	};
	const moved: number[] = [];
	for (let i = 0; i < length; i += 2) {
		const [[ax, ay], [bx, by]] = [normalAt((i + length - 2) % length), normalAt(i)];
		const far = (BOLDER / 2) * Math.min(1 / (1 + ax * bx + ay * by), SHARPEST);
		moved.push(line[i] + BOLDER / 2 + (ax + bx) * far, line[i + 1] + (ay + by) * far);
	}
	return moved;
}
