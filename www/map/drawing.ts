// Draws a map's cells as shapes, from which the page's canvas, the PNG and the SVG are made. It knows no screen.

import type { Shape } from "../draw/shapes.js";
import { INKS, PATTERNS } from "../draw/ends.js";
import { isAlike, type Look } from "./looks.js";

/** The size of one figure of a pattern, in the drawing's units. */
const FIGURE = 12;
/** The width of a pattern's lines, as a share of a figure. */
const LINE = 0.11;
const DOT = 0.14;
/** How strong patterns are drawn. */
const PATTERN = { ink: "ink", opacity: 0.5 } as const;

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * The cells of a whole map. Cells beside each other that look alike are one shape.
 * @param looks of each cell, row by row, from the smallest y on, which is at the bottom; undefined where nothing is known
 * @param columns how many cells a row has
 * @param box where the map lies
 */
export function drawMap(looks: readonly (Look | undefined)[], columns: number, box: Box): Shape[] {
	const size = { width: box.width / columns, height: (box.height * columns) / looks.length };
	const shapes: Shape[] = [];
	for (let start = 0, end; start < looks.length; start = end) {
		const look = looks[start];
		const rowEnd = start - (start % columns) + columns;
		end = start + 1;
		while (end < rowEnd && look?.share === 1 && isAlike(look, looks[end])) {
			end++;
		}
		if (look) {
			const x = box.x + (start % columns) * size.width;
			const y = box.y + box.height - (Math.floor(start / columns) + 1) * size.height;
			shapes.push(...cellShapes(look, { x, y, ...size }, figuresIn(size), end - start));
		}
	}
	return shapes;
}

/** How many figures of a pattern a cell has, across and down. */
export type Figures = readonly [across: number, down: number];

/** The figures in each cell of a map whose cells have this size. */
export function figuresIn({ width, height }: Pick<Box, "width" | "height">): Figures {
	const along = (length: number) => Math.max(Math.round(length / FIGURE), 1);
	return [along(width), along(height)];
}

/** @param cells how many cells of this box's size lie beside each other */
export function cellShapes(look: Look, box: Box, figures: Figures, cells = 1): Shape[] {
	const { verdict, opacity, share } = look;
	// The area of the square is the share of the seeds that agree.
	const [dx, dy] = [box.width, box.height].map((length) => ((1 - Math.sqrt(share)) / 2) * length);
	const inner = { x: box.x + dx, y: box.y + dy, width: cells * box.width - 2 * dx, height: box.height - 2 * dy };
	const { x, y, width, height } = inner;
	const points = [x, y, x + width, y, x + width, y + height, x, y + height];
	return [
		{ kind: "area", points, ink: INKS[verdict], opacity },
		...patternShapes(look, inner, [cells * figures[0], figures[1]]),
	];
}

function patternShapes({ verdict }: Look, { x, y, width, height }: Box, [across, down]: Figures): Shape[] {
	const [w, h] = [width / across, height / down];
	const lineWidth = LINE * Math.min(w, h);
	const line = (...points: number[]): Shape => ({ kind: "line", points, width: lineWidth, ...PATTERN });
	const each = (draw: (left: number, top: number) => Shape) =>
		Array.from({ length: across * down }, (_, i) => draw(x + (i % across) * w, y + Math.floor(i / across) * h));
	const rising = () => each((left, top) => line(left, top + h, left + w, top));
	const falling = () => each((left, top) => line(left, top, left + w, top + h));
	switch (PATTERNS[verdict]) {
		case "plain":
			return [];
		case "dots":
			return each((left, top) => ({
				kind: "dot",
				x: left + w / 2,
				y: top + h / 2,
				radius: DOT * Math.min(w, h),
				...PATTERN,
			}));
		case "lines":
			return Array.from({ length: down }, (_, i) => line(x, y + (i + 0.5) * h, x + width, y + (i + 0.5) * h));
		case "rising":
			return rising();
		case "falling":
			return falling();
		case "crosses":
			return [...rising(), ...falling()];
	}
}
