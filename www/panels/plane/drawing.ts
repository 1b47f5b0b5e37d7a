// Draws the map on its canvas: a colour for each cell, lines where â passes a level, hatching, and dots.

import { tickText } from "../../draw/bins.js";
import { FIRST, LAST } from "../../run/bars.js";
import { Appearance } from "../../stage/appearance.js";
import type { Dot, Dots } from "./batch.js";
import type { Cells } from "./cells.js";
import { LEAST, MOST } from "./hand.js";
import { placesFor, type Spot } from "./level-names.js";

/** The width of the canvas, in its own pixels. Its height is the same, or that of one cell in a line of cells. */
export const WIDTH = 656;
export const LINE_HEIGHT = 96;
/** The levels of â at which lines are drawn: the artist's bounds, and half way between. */
export const LEVELS = [1, 1.5, 2];
const LEVEL_WIDTH = 3;
const HATCH_WIDTH = 1.5;
/** How much wider the ground under a line is than the line. Without it, lines could not be seen on dark cells. */
const HALO = 2;
const DOT = 4;
/** Half the width of the diamond of the painting on the stage. */
const DIAMOND = 13;
const LETTERS = 24;

export interface Drawn {
	cells: Cells;
	dots: Dots | undefined;
}

export class MapDrawing {
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D;
	readonly #appearance: Appearance;
	#drawn: Drawn | undefined;

	/** @param canvas its style has the map's colours: the text's for a high â, the background's for a low one, the border's for lines */
	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
		this.#context = canvas.getContext("2d") as CanvasRenderingContext2D;
		this.#appearance = new Appearance([canvas], () => this.draw(this.#drawn));
	}

	dispose() {
		this.#appearance.dispose();
	}

	/** @param drawn nothing is drawn if it is undefined */
	draw(drawn: Drawn | undefined) {
		this.#drawn = drawn;
		const { width, height } = this.#canvas;
		const { color, backgroundColor, borderTopColor } = this.#appearance.of(this.#canvas);
		const context = this.#context;
		context.globalAlpha = 1;
		context.fillStyle = backgroundColor;
		context.fillRect(0, 0, width, height);
		if (!drawn) {
			return;
		}
		context.fillStyle = color;
		this.#fill(drawn.cells);
		context.globalAlpha = 1;
		for (const [colour, halo] of [
			[backgroundColor, HALO],
			[borderTopColor, 0],
		] as const) {
			context.strokeStyle = colour;
			this.#hatch(drawn.cells, halo);
			this.#drawLevels(drawn.cells, halo);
		}
		context.fillStyle = borderTopColor;
		context.strokeStyle = backgroundColor;
		this.#nameLevels(drawn.cells);
		this.#drawDots(drawn);
	}

	#fill({ size, rows, a }: Cells) {
		a.forEach((value, cell) => {
			this.#context.globalAlpha = Math.min(Math.max((value - FIRST) / (LAST - FIRST), 0), 1);
			const { left, top, right, bottom } = this.#rect(cell, size, rows);
			this.#context.fillRect(left, top, right - left, bottom - top);
		});
	}

	/** The cell's place in whole pixels, so that no seam is seen. */
	#rect(cell: number, size: number, rows: number) {
		const { width, height } = this.#canvas;
		const [column, row] = [cell % size, Math.floor(cell / size)];
		const [left, right] = [column, column + 1].map((edge) => Math.round((edge * width) / size));
		const [top, bottom] = [row, row + 1].map((edge) => Math.round((edge * height) / rows));
		return { left, top, right, bottom };
	}

	#hatch({ size, rows, residuals, limit }: Cells, halo: number) {
		const context = this.#context;
		context.lineWidth = HATCH_WIDTH + halo;
		context.beginPath();
		residuals.forEach((residual, cell) => {
			if (residual > limit) {
				const { left, top, right, bottom } = this.#rect(cell, size, rows);
				context.moveTo(left, bottom);
				context.lineTo(right, top);
			}
		});
		context.stroke();
	}

	#drawLevels(cells: Cells, halo: number) {
		const context = this.#context;
		context.lineWidth = LEVEL_WIDTH + halo;
		context.beginPath();
		for (const [from, to] of LEVELS.flatMap((level) => this.#lineOf(cells, level))) {
			context.moveTo(from.x, from.y);
			context.lineTo(to.x, to.y);
		}
		context.stroke();
	}

	/** The pieces of the line where â passes a level: the edges between cells below and above it. */
	#lineOf({ size, rows, a }: Cells, level: number) {
		const pieces: [from: Spot, to: Spot][] = [];
		const isBetween = (one: number, other: number) => one < level !== other < level;
		a.forEach((value, cell) => {
			const { left, top, right, bottom } = this.#rect(cell, size, rows);
			if ((cell + 1) % size > 0 && isBetween(value, a[cell + 1])) {
				pieces.push([
					{ x: right, y: top },
					{ x: right, y: bottom },
				]);
			}
			if (cell + size < a.length && isBetween(value, a[cell + size])) {
				pieces.push([
					{ x: left, y: bottom },
					{ x: right, y: bottom },
				]);
			}
		});
		return pieces;
	}

	#nameLevels(cells: Cells) {
		const context = this.#context;
		const { width, height } = this.#canvas;
		const middle = ([from, to]: [Spot, Spot]) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
		const lines = LEVELS.map((level) => this.#lineOf(cells, level).map(middle));
		context.font = `600 ${LETTERS}px ${getComputedStyle(this.#canvas).fontFamily}`;
		context.textAlign = "center";
		context.textBaseline = "middle";
		context.lineJoin = "round";
		context.lineWidth = 8;
		placesFor(lines, width, height).forEach((place, i) => {
			if (place) {
				context.strokeText(tickText(LEVELS[i]), place.x, place.y);
				context.fillText(tickText(LEVELS[i]), place.x, place.y);
			}
		});
	}

	#drawDots({ dots, cells: { size } }: Drawn) {
		const { width, height } = this.#canvas;
		const context = this.#context;
		const placeOf = ([x, y]: Dot) => [shareOf(x, size) * width, (1 - shareOf(y, size)) * height] as const;
		context.lineWidth = 2;
		for (const dot of dots?.batch ?? []) {
			context.beginPath();
			context.arc(...placeOf(dot), DOT, 0, 2 * Math.PI);
			context.stroke();
			context.fill();
		}
		if (dots?.shown) {
			const [x, y] = placeOf(dots.shown);
			context.beginPath();
			context.moveTo(x - DIAMOND, y);
			context.lineTo(x, y - DIAMOND);
			context.lineTo(x + DIAMOND, y);
			context.lineTo(x, y + DIAMOND);
			context.closePath();
			context.stroke();
			context.fill();
		}
	}
}

/** Where a value of an idea lies in a row of cells, from 0 to 1. Each cell has its value in its middle. */
export function shareOf(value: number, size: number) {
	return (0.5 + ((value - LEAST) / (MOST - LEAST)) * (size - 1)) / size;
}

/** The value at a share of a row: the reverse of `shareOf`. */
export function valueAt(share: number, size: number) {
	return LEAST + ((share * size - 0.5) / (size - 1)) * (MOST - LEAST);
}
