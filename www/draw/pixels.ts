// A drawing as pixels. Only + − × ÷ and √ are used, so that the same drawing has the same pixels in every engine.

import { rgbOf } from "./colours.js";
import { dashesOf } from "./dashes.js";
import { Coverage } from "./fill.js";
import { outlinesOf, widthOf } from "./glyphs.js";
import { partsNear } from "./near.js";
import type { Drawing, Shape, Theme } from "./shapes.js";
import { circleOf, strokeOf } from "./stroke.js";

export interface Pixels {
	width: number;
	height: number;
	/** Red, green, blue and 255 of each pixel, row by row. */
	data: Uint8ClampedArray<ArrayBuffer>;
}

/** @param scale pixels to a unit of the drawing */
export function paint(drawing: Drawing, theme: Theme, scale: number): Pixels {
	const width = Math.round(drawing.width * scale);
	const height = Math.round(drawing.height * scale);
	const data = new Uint8ClampedArray(width * height * 4);
	fillWith(data, rgbOf(theme, drawing.ground));
	const coverage = new Coverage(width, height);
	for (const shape of drawing.shapes) {
		for (const polygon of polygonsOf(shape, scale, coverage)) {
			coverage.add(polygon);
		}
		coverage.paint(data, rgbOf(theme, shape.ink), shape.opacity ?? 1);
	}
	return { width, height, data };
}

function fillWith(data: Uint8ClampedArray, colour: readonly number[]) {
	data.set([...colour, 255]);
	for (let filled = 4; filled < data.length; filled *= 2) {
		data.copyWithin(filled, 0, filled);
	}
}

/** The polygons of a whole shape. They are filled together, so that parts that overlap are not drawn twice. */
function polygonsOf(shape: Shape, scale: number, seen: { width: number; height: number }): number[][] {
	switch (shape.kind) {
		case "line": {
			const dash = scaled(shape.dash ?? [], scale);
			const parts = partsNear(scaled(shape.points, scale), seen.width, seen.height);
			const lines = dash.length > 0 ? parts.flatMap((part) => dashesOf(part, dash)) : parts;
			return lines.map((line) => strokeOf(line, shape.width * scale));
		}
		case "area":
			return [scaled(shape.points, scale)];
		case "dot":
			return [circleOf(shape.x * scale, shape.y * scale, shape.radius * scale)];
		case "text": {
			const { text, size, bold } = shape;
			const before = { start: 0, middle: 1 / 2, end: 1 }[shape.align];
			const x = shape.x - before * widthOf(text, size, bold);
			return outlinesOf(text, x * scale, shape.y * scale, size * scale, bold);
		}
	}
}

function scaled(values: readonly number[], scale: number) {
	return values.map((value) => value * scale);
}
