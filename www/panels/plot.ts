// Lines over steps, each with its goal, drawn by uPlot.

import type uPlot from "uplot";
import { Appearance } from "../stage/appearance.js";
import { GOAL, STROKES, TWIN_STROKES } from "../draw/lines.js";
import { freePlace, type Rect } from "../draw/free-place.js";
import type { Series } from "../draw/series.js";

export type Library = typeof uPlot;

/** The texts in the chart. */
export interface Labels {
	/** The code of the language. */
	code: string;
	step: string;
	/** The text of each line's goal. */
	goals: string[];
	/** The title of each scale. The first scale is at the left, a second one at the right. */
	titles: string[];
}

interface Options {
	/** The chart is drawn into this element. */
	holder: HTMLElement;
	lines: {
		/** The index of the line's scale. */
		scale: number;
		/** Where the text stands on the goal's line, if that place is free. */
		goalAt: [x: "left" | "right", y: "above" | "below"];
	}[];
	/** Elements that have the colours of the lines, followed by those of the twin's lines. */
	samples: Element[];
	/** Called with the index of the step under the pointer, or with undefined if there is none. */
	point: (index: number | undefined) => void;
	/** Called with the step that is pressed. */
	press: (step: number) => void;
}

const HEIGHT = 220;
const FONT_SIZE = 13;
const DOT = 4;
const TWIN_DOT = 3;
/** The width of the halo around a text, in case a line runs behind it. */
const HALO = 4;

export class Plot {
	readonly #options: Options;
	readonly #appearance: Appearance;
	readonly #plot: uPlot;
	readonly #resizing: ResizeObserver;
	#shown: Series;
	#labels: Labels;
	/** For each goal, the index of its text's present place. */
	readonly #places: number[] = [];

	constructor(library: Library, options: Options, shown: Series, labels: Labels) {
		const { holder, samples, press } = options;
		this.#options = options;
		this.#shown = shown;
		this.#labels = labels;
		this.#appearance = new Appearance([holder, ...samples], () => this.#plot.redraw(false));
		const plot = new library(this.#describe(), dataOf(shown), holder);
		plot.over.addEventListener("click", () => {
			if (typeof plot.cursor.idx === "number") {
				press(this.#shown.steps[plot.cursor.idx]);
			}
		});
		this.#plot = plot;
		this.#resizing = new ResizeObserver(() => {
			const width = holder.clientWidth;
			if (width > 0 && width !== plot.width) {
				plot.setSize({ width, height: HEIGHT });
			}
		});
		this.#resizing.observe(holder);
	}

	/** Draws at once. Other lines need a new chart. */
	show(shown: Series, labels: Labels) {
		if (shown.values.length !== this.#shown.values.length) {
			return;
		}
		this.#shown = shown;
		this.#labels = labels;
		this.#plot.batch(() => this.#plot.setData(dataOf(shown)));
		this.#point(this.#plot);
	}

	dispose() {
		this.#resizing.disconnect();
		this.#appearance.dispose();
		this.#plot.destroy();
	}

	get #ink() {
		return this.#appearance.of(this.#options.holder);
	}

	/** The colour of a line, also of a twin's line. */
	#colour(line: number) {
		return this.#appearance.of(this.#options.samples[line]).color;
	}

	#point({ cursor }: uPlot) {
		this.#options.point(cursor.idx ?? undefined);
	}

	#describe(): uPlot.Options {
		const { holder, lines } = this.#options;
		const { titles } = this.#labels;
		return {
			width: holder.clientWidth,
			height: HEIGHT,
			padding: [FONT_SIZE * 2, titles.length > 1 ? 0 : FONT_SIZE * 2, 0, 0],
			legend: { show: false },
			cursor: { y: false, drag: { x: false, y: false, setScale: false } },
			scales: {
				x: { time: false, range: (_, _least, most) => [0, Math.max(most ?? 0, 1)] },
				...Object.fromEntries(titles.map((_, i) => [i, { range: () => this.#shown.ranges[i] }])),
			},
			axes: this.#axes(),
			series: [
				{},
				...this.#shown.values.map((_, line) => {
					const i = line % lines.length;
					return {
						...(line < lines.length ? STROKES : TWIN_STROKES)[i],
						scale: String(lines[i].scale),
						stroke: () => this.#colour(line),
						points: { show: false },
					};
				}),
			],
			hooks: {
				drawClear: [(plot) => this.#drawGround(plot)],
				drawAxes: [(plot) => this.#drawGoals(plot), (plot) => this.#drawTitles(plot)],
				draw: [(plot) => this.#nameGoals(plot), (plot) => this.#drawPresent(plot)],
				setCursor: [(plot) => this.#point(plot)],
			},
		};
	}

	#axes(): uPlot.Axis[] {
		const font = `${FONT_SIZE}px ${this.#ink.fontFamily}`;
		const axis = {
			font,
			labelFont: font,
			stroke: () => this.#ink.color,
			grid: { stroke: () => this.#ink.borderTopColor, width: 1 },
			ticks: { show: false },
			gap: 6,
		};
		const number = (value: number) => value.toLocaleString(this.#labels.code).replace("-", "−");
		return [
			{
				...axis,
				size: FONT_SIZE + 12,
				space: 70,
				label: () => this.#labels.step,
				labelSize: FONT_SIZE + 8,
				values: (_, splits) => splits.map((step) => (Number.isInteger(step) ? number(step) : "")),
			},
			...this.#labels.titles.map((_, i) => ({
				...axis,
				scale: String(i),
				side: i === 0 ? 3 : 1,
				size: 46,
				grid: { ...axis.grid, show: i === 0 },
				values: (_: unknown, splits: number[]) => splits.map(number),
			})),
		];
	}

	/** Draws the background, so that a saved picture of the chart has it, too. */
	#drawGround({ ctx: context }: uPlot) {
		context.save();
		context.fillStyle = this.#ink.backgroundColor;
		context.fillRect(0, 0, context.canvas.width, context.canvas.height);
		context.restore();
	}

	#drawGoals({ ctx: context, bbox, valToPos }: uPlot) {
		const ratio = devicePixelRatio;
		context.save();
		context.lineWidth = GOAL.width * ratio;
		context.setLineDash(GOAL.dash.map((length) => length * ratio));
		this.#options.lines.forEach(({ scale }, i) => {
			const y = Math.round(valToPos(this.#shown.goals[i], String(scale), true));
			context.strokeStyle = this.#colour(i);
			context.beginPath();
			context.moveTo(bbox.left, y);
			context.lineTo(bbox.left + bbox.width, y);
			context.stroke();
		});
		context.restore();
	}

	/** Names the goals on top of the lines, where the lines leave room. */
	#nameGoals(plot: uPlot) {
		const { ctx: context } = plot;
		const lines = this.#drawnLines(plot);
		const rects: Rect[] = [];
		context.save();
		context.font = this.#font;
		context.textAlign = "left";
		context.textBaseline = "top";
		context.lineJoin = "round";
		context.lineWidth = HALO * devicePixelRatio;
		context.strokeStyle = this.#ink.backgroundColor;
		this.#options.lines.forEach((_, i) => {
			const text = this.#labels.goals[i];
			const places = this.#placesOf(i, context.measureText(text).width, plot);
			this.#places[i] = freePlace(places, { lines, rects }, this.#places[i]);
			const place = places[this.#places[i]];
			rects.push(place);
			context.fillStyle = this.#colour(i);
			context.strokeText(text, place.left, place.top);
			context.fillText(text, place.left, place.top);
		});
		context.restore();
	}

	/** The places for a goal's text, on its line or below it. The place that the chart prefers comes first. */
	#placesOf(line: number, width: number, { bbox, valToPos }: uPlot): Rect[] {
		const ratio = devicePixelRatio;
		const { scale, goalAt } = this.#options.lines[line];
		const y = valToPos(this.#shown.goals[line], String(scale), true);
		const [gap, height] = [4 * ratio, FONT_SIZE * ratio];
		const lefts = {
			left: bbox.left + gap,
			middle: bbox.left + (bbox.width - width) / 2,
			right: bbox.left + bbox.width - 2 * gap - width,
		};
		const tops = { above: y - gap - height, below: y + gap };
		const [across, side] = goalAt;
		const wanted = [lefts[across], ...Object.values(lefts).filter((left) => left !== lefts[across])];
		const sides = [tops[side], ...Object.values(tops).filter((top) => top !== tops[side])];
		return sides.flatMap((top) => wanted.map((left) => ({ left, right: left + width, top, bottom: top + height })));
	}

	/** The lines as they lie on the canvas. */
	#drawnLines({ valToPos }: uPlot) {
		const { steps, values } = this.#shown;
		const { lines } = this.#options;
		return values.map((line, place) => {
			const scale = String(lines[place % lines.length].scale);
			return steps.flatMap((step, i) => {
				const value = line[i];
				return typeof value === "number" && Number.isFinite(value)
					? [valToPos(step, "x", true), valToPos(value, scale, true)]
					: [];
			});
		});
	}

	/** Draws the titles above the scales. */
	#drawTitles({ ctx: context, bbox }: uPlot) {
		context.save();
		context.font = this.#font;
		context.fillStyle = this.#ink.color;
		context.textBaseline = "bottom";
		this.#labels.titles.forEach((title, i) => {
			context.textAlign = i === 0 ? "left" : "right";
			context.fillText(title, i === 0 ? 0 : context.canvas.width, bbox.top - 8 * devicePixelRatio);
		});
		context.restore();
	}

	#drawPresent({ ctx: context, bbox, valToPos }: uPlot) {
		const ratio = devicePixelRatio;
		const { steps, step, values } = this.#shown;
		const present = steps.indexOf(step);
		const x = Math.round(valToPos(step, "x", true));
		context.save();
		context.strokeStyle = this.#ink.color;
		context.lineWidth = ratio;
		context.setLineDash([]);
		context.beginPath();
		context.moveTo(x, bbox.top);
		context.lineTo(x, bbox.top + bbox.height);
		context.stroke();
		const { lines } = this.#options;
		values.forEach((line, place) => {
			const i = place % lines.length;
			const y = valToPos(line[present] ?? Number.NaN, String(lines[i].scale), true);
			if (y >= bbox.top && y <= bbox.top + bbox.height) {
				context.fillStyle = this.#colour(place);
				context.beginPath();
				context.arc(x, y, (place < lines.length ? DOT : TWIN_DOT) * ratio, 0, 2 * Math.PI);
				context.fill();
			}
		});
		context.restore();
	}

	get #font() {
		return `${FONT_SIZE * devicePixelRatio}px ${this.#ink.fontFamily}`;
	}
}

function dataOf({ steps, values }: Series): uPlot.AlignedData {
	return [steps, ...values];
}
