// The parts that all charts share: a title, the step, a key, and the run in a line.

import type { Box } from "../draw/scene-shapes.js";
import type { Ink, Shape } from "../draw/shapes.js";
import { drawn } from "../words/drawn.js";
import { grouped } from "../words/grouped.js";
import { type Key, keyShapes, widthOfKey } from "./key.js";
import type { Chart } from "./options.js";
import { EDGE, runLinesOf } from "./run-lines.js";
import type { Look } from "./look.js";

const TITLE = { size: 14, at: 24 };
const KEYS = { at: 45, gap: 16 };
/** The distance from the middle of letters to their baseline. */
const TO_BASELINE = 4;
/** The size of the numbers at the axes, and of the notes in a chart. */
export const SIZE = 11;
export const NOTE_SIZE = 10;
/** The top of a chart, and the room beside and below it for numbers. */
const [TOP, BESIDE, BELOW] = [62, 32, 20];
/** Baselines below a chart: that of the numbers, and that of a row of words. */
const [NUMBERS_AT, WORDS_AT] = [16, 28];

/** @param hasRow whether there is a row of words below the numbers of the axis */
export function frameOf(name: Chart, step: number, keys: Key[], look: Look, hasRow = false) {
	const { width, height, language } = look;
	const words = drawn[language];
	const run = runLinesOf(look);
	const title = { kind: "text", y: TITLE.at } as const;
	const atStep = words.atStep(grouped(step));
	const shapes: Shape[] = [
		{ ...title, x: EDGE, text: words.titles[name], size: TITLE.size, bold: true, align: "start", ink: "ink" },
		{ ...title, x: width - EDGE, text: atStep, size: SIZE, align: "end", ink: "muted" },
		...keysIn(keys),
		...run.shapes,
	];
	const bottom = height - run.height - BELOW - (hasRow ? SIZE : 0);
	const box: Box = { left: EDGE + BESIDE, right: width - EDGE - BESIDE, top: TOP, bottom };
	return { shapes, box };
}

/** Keys side by side. */
function keysIn(keys: Key[]) {
	let x = EDGE;
	return keys.flatMap((key) => {
		const left = x;
		x += widthOfKey(key.text) + KEYS.gap;
		return keyShapes(key, left, KEYS.at);
	});
}

/** A line in the middle of a chart, in place of content that can't be shown. */
export function insteadIn({ left, right, top, bottom }: Box, text: string): Shape[] {
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	return [{ kind: "text", x, y, text, size: 13, align: "middle", ink: "ink" }];
}

/** Functions from shares of the width and the height to places in a box. */
export function placesIn({ left, right, top, bottom }: Box) {
	return {
		x: (share: number) => left + share * (right - left),
		y: (share: number) => bottom - share * (bottom - top),
	};
}

/** A number below the axis. */
export function below({ bottom }: Box, x: number, text: string): Shape {
	return { kind: "text", x, y: bottom + NUMBERS_AT, text, size: SIZE, align: "middle", ink: "muted" };
}

/** Words in the row below the numbers. */
export function rowBelow({ bottom }: Box, x: number, text: string, align: "start" | "middle"): Shape {
	return { kind: "text", x, y: bottom + WORDS_AT, text, size: SIZE, align, ink: "muted" };
}

export function beside({ left }: Box, y: number, text: string, ink: Ink = "muted"): Shape {
	return { kind: "text", x: left - 7, y: y + TO_BASELINE, text, size: SIZE, align: "end", ink };
}
