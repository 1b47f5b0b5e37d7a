// The lower rows of a picture: the legend, and the run in a line.

import { areInOrder } from "../draw/bounds.js";
import { isOfArrows, linesOf, scaleText, WIDEST_SCALE } from "../draw/legend.js";
import { type Line, LINES } from "../draw/lines.js";
import type { Scene } from "../draw/scene.js";
import { INKS, strokesOf } from "../draw/scene-shapes.js";
import type { Shape } from "../draw/shapes.js";
import { drawn } from "../words/drawn.js";
import { type Key, keyShapes, widthOfKey } from "./key.js";
import { EDGE, runLinesOf } from "./run-lines.js";
import type { Look } from "./look.js";
import type { Shot } from "./shot.js";

/** The height of a row, and the distance of its baseline from its lower end. */
const [ROW, TO_BASELINE] = [15, 4];
/** The distance between two keys. */
const GAP = 12;

interface LineKey extends Key {
	line: Line;
	/** The width with the longest text that the key can have. */
	width: number;
}

interface Foot {
	/** The rows of the legend, from the top. */
	rows: LineKey[][];
	run: Shape[];
	height: number;
}

/** The foot of a picture. It has the same height in all pictures of a run, because it has room for lines that come and go. */
export function footOf({ scene }: Shot, look: Look): Foot {
	const room = look.width - 2 * EDGE;
	const there = linesOf(scene);
	const isWithout = scene.arrows?.length === 0;
	const reserved = [...there, ...(isWithout ? ["minimax"] : [])];
	const keys = (Object.keys(LINES) as Line[])
		.filter((line) => reserved.includes(line))
		.map((line) => keyOf(line, scene, look));
	const rows = rowsOf(keys, room);
	const run = runLinesOf(look);
	const height = rows.length * ROW + run.height;
	return { rows: rows.map((row) => row.filter(({ line }) => there.includes(line))), run: run.shapes, height };
}

function keyOf(line: Line, scene: Scene, { language }: Look): LineKey {
	const words = drawn[language];
	const isSwapped = (line === "upper" || line === "lower") && !areInOrder(scene);
	const name = isSwapped ? words.boundsOutOfOrder[line as "upper" | "lower"] : words.lines[line];
	const scaled = (scale: number) => (isOfArrows(line) ? `${name} ${words.arrowScale(scaleText(scale))}` : name);
	const text = scaled(scene.arrows?.at(0)?.scale ?? 1);
	const widest = Math.max(...[text, scaled(WIDEST_SCALE)].map(widthOfKey));
	return { line, text, ink: INKS[line], stroke: strokesOf(scene)[line], width: widest };
}

function rowsOf(keys: LineKey[], room: number) {
	const rows: LineKey[][] = [[]];
	for (const key of keys) {
		const row = rows[rows.length - 1];
		if (row.length > 0 && widthOfRow(row) + GAP + key.width > room) {
			rows.push([key]);
		} else {
			row.push(key);
		}
	}
	return rows;
}

function widthOfRow(row: LineKey[]) {
	return row.reduce((sum, { width }) => sum + width, 0) + GAP * Math.max(row.length - 1, 0);
}

export function withoutLegend({ rows, run, height }: Foot): Foot {
	return { rows: [], run, height: height - rows.length * ROW };
}

/** @param top the top of the first row */
export function legendShapes(rows: Foot["rows"], top: number): Shape[] {
	return rows.flatMap((row, i) => rowShapes(row, top + (i + 1) * ROW - TO_BASELINE));
}

function rowShapes(row: LineKey[], y: number) {
	let x = EDGE;
	return row.flatMap((key) => {
		const left = x;
		x += key.width + GAP;
		return keyShapes(key, left, y);
	});
}
