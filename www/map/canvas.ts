// The map on a canvas of the page. Only cells that look otherwise than before are drawn again.

import type { Ink, Shape } from "../draw/shapes.js";
import { Appearance } from "../stage/appearance.js";
import { cellShapes, figuresIn } from "./drawing.js";
import { INKS } from "../draw/ends.js";
import { isAlike, type Look } from "./looks.js";

export interface Drawn {
	/** See `drawMap`. */
	looks: readonly (Look | undefined)[];
	columns: number;
}

/** The inks that a map is drawn with. */
export const MAP_INKS: readonly Ink[] = [...new Set<Ink>([...Object.values(INKS), "ink"])];

/** How much of an area's opacity is left if the reader has chosen the system's few colours. */
const FAINT = 0.35;

export class MapCanvas {
	readonly #canvas;
	readonly #context;
	readonly #appearance;
	readonly #inks;
	readonly #fewColours = matchMedia("(forced-colors: active)");
	readonly #resizing;
	#drawn: Drawn | undefined;
	/** What the canvas shows now; undefined if all must be drawn again. */
	#shown: Drawn | undefined;

	/** @param inks an element in the colour of each of MAP_INKS */
	constructor(canvas: HTMLCanvasElement, inks: readonly Element[]) {
		this.#canvas = canvas;
		this.#context = canvas.getContext("2d") as CanvasRenderingContext2D;
		this.#inks = new Map(MAP_INKS.map((ink, i) => [ink, inks[i]]));
		this.#appearance = new Appearance([canvas, ...inks], () => this.#drawAll());
		this.#resizing = new ResizeObserver(() => this.#fit());
		this.#resizing.observe(canvas);
	}

	dispose() {
		this.#resizing.disconnect();
		this.#appearance.dispose();
	}

	draw(drawn: Drawn) {
		this.#drawn = drawn;
		if (this.#shown?.columns !== drawn.columns || this.#shown.looks.length !== drawn.looks.length) {
			this.#shown = undefined;
			this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
		}
		drawn.looks.forEach((look, cell) => {
			if (!this.#shown || !isAlike(look, this.#shown.looks[cell])) {
				this.#drawCell(look, cell, drawn);
			}
		});
		this.#shown = drawn;
	}

	#drawAll() {
		this.#shown = undefined;
		if (this.#drawn) {
			this.draw(this.#drawn);
		}
	}

	/** Gives the canvas as many pixels as the screen has there. */
	#fit() {
		const { clientWidth, clientHeight } = this.#canvas;
		const [width, height] = [clientWidth, clientHeight].map((length) => Math.round(length * devicePixelRatio));
		if (width !== this.#canvas.width || height !== this.#canvas.height) {
			Object.assign(this.#canvas, { width, height });
			this.#drawAll();
		}
	}

	#drawCell(look: Look | undefined, cell: number, { columns, looks }: Drawn) {
		const context = this.#context;
		const { width, height } = this.#canvas;
		const rows = looks.length / columns;
		const [column, row] = [cell % columns, Math.floor(cell / columns)];
		// Cells begin and end at whole pixels, so that no ground shows between them.
		const [left, right] = [column, column + 1].map((edge) => Math.round((edge * width) / columns));
		const [top, bottom] = [rows - 1 - row, rows - row].map((edge) => Math.round((edge * height) / rows));
		context.clearRect(left, top, right - left, bottom - top);
		if (!look) {
			return;
		}
		context.save();
		context.beginPath();
		context.rect(left, top, right - left, bottom - top);
		context.clip();
		context.scale(devicePixelRatio, devicePixelRatio);
		const [x, y, cellWidth, cellHeight] = [left, top, right - left, bottom - top].map(
			(length) => length / devicePixelRatio,
		);
		const { clientWidth, clientHeight } = this.#canvas;
		const figures = figuresIn({ width: clientWidth / columns, height: clientHeight / rows });
		for (const shape of cellShapes(look, { x, y, width: cellWidth, height: cellHeight }, figures)) {
			this.#drawShape(shape);
		}
		context.restore();
	}

	/** Where there are hardly any colours, patterns must be seen on the colour of the text. */
	#isFaint({ kind, ink }: Shape) {
		return kind === "area" && ink !== INKS.healthy && this.#fewColours.matches;
	}

	#drawShape(shape: Shape) {
		const context = this.#context;
		const node = this.#inks.get(shape.ink);
		const colour = node ? this.#appearance.of(node).color : "";
		context.globalAlpha = (shape.opacity ?? 1) * (this.#isFaint(shape) ? FAINT : 1);
		context.beginPath();
		switch (shape.kind) {
			case "line":
				pathOf(context, shape.points);
				context.strokeStyle = colour;
				context.lineWidth = shape.width;
				context.stroke();
				break;
			case "area":
				pathOf(context, shape.points);
				context.fillStyle = colour;
				context.fill();
				break;
			case "dot":
				context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
				context.fillStyle = colour;
				context.fill();
				break;
		}
	}
}

function pathOf(context: CanvasRenderingContext2D, points: readonly number[]) {
	for (let i = 0; i < points.length; i += 2) {
		context.lineTo(points[i], points[i + 1]);
	}
}
