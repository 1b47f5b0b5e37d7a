// What stands for a line or an area of a drawing: a sample of it, and its name.

import { widthOf } from "../draw/glyphs.js";
import type { Stroke } from "../draw/lines.js";
import type { Ink, Shape } from "../draw/shapes.js";

export interface Key {
	/** The name, and perhaps a value. */
	text: string;
	ink: Ink;
	/** An area if left out. */
	stroke?: Stroke;
}

const SIZE = 11;
/** The length of a sample, and from there to the name. */
const [SAMPLE, GAP] = [24, 5];
/** From the baseline to the middle of the letters, and of an area half its height. */
const TO_MIDDLE = 4;

export function widthOfKey(text: string) {
	return SAMPLE + GAP + widthOf(text, SIZE);
}

/** @param baseline of the name */
export function keyShapes({ text, ink, stroke }: Key, x: number, baseline: number): Shape[] {
	const [end, y] = [x + SAMPLE, baseline - TO_MIDDLE];
	const [top, bottom] = [y - TO_MIDDLE, y + TO_MIDDLE];
	const sample: Shape = stroke
		? { kind: "line", points: [x, y, end, y], ...stroke, ink }
		: { kind: "area", points: [x, top, end, top, end, bottom, x, bottom], ink };
	return [sample, { kind: "text", x: end + GAP, y: baseline, text, size: SIZE, align: "start", ink: "ink" }];
}
