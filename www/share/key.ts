// A key of a drawing: a sample of a line or an area, and its name.

import { widthOf } from "../draw/glyphs.js";
import type { Stroke } from "../draw/lines.js";
import type { Ink, Shape } from "../draw/shapes.js";

export interface Key {
	/** The name, and perhaps a value. */
	text: string;
	ink: Ink;
	/** The stroke of a line; an area if left out. */
	stroke?: Stroke;
}

const SIZE = 11;
/** The length of a sample, and the gap between it and the name. */
const [SAMPLE, GAP] = [24, 5];
/** The distance from the baseline to the middle of the letters. It is also half the height of an area's sample. */
const TO_MIDDLE = 4;

export function widthOfKey(text: string) {
	return SAMPLE + GAP + widthOf(text, SIZE);
}

/** @param baseline the baseline of the name */
export function keyShapes({ text, ink, stroke }: Key, x: number, baseline: number): Shape[] {
	const [end, y] = [x + SAMPLE, baseline - TO_MIDDLE];
	const [top, bottom] = [y - TO_MIDDLE, y + TO_MIDDLE];
	const sample: Shape = stroke
		? { kind: "line", points: [x, y, end, y], ...stroke, ink }
		: { kind: "area", points: [x, top, end, top, end, bottom, x, bottom], ink };
	return [sample, { kind: "text", x: end + GAP, y: baseline, text, size: SIZE, align: "start", ink: "ink" }];
}
