// A map as a poster: the title, the map with its axes and presets, the legend, the settings and the link, on a sheet with the sides of
// A3. Its texts have the fonts of the reader's system, so their widths are estimates.

import type { Shape } from "../../draw/shapes.js";
import { grouped } from "../../words/grouped.js";
import type { Words } from "../../words/index.js";
import { languages as axisNames } from "../../words/map-axes.js";
import { languages as mapWords } from "../../words/map.js";
import { type Box, drawMap } from "../drawing.js";
import { marksOf } from "../marks.js";
import type { MapModel } from "../model.js";
import { ticksOf } from "../ticks.js";
import type { Poster } from "./layers.js";
import { footOf, legendOf, TO_BASELINE } from "./legend.js";
import { widthOf } from "./texts.js";

/** The sides of A3, in units. A sheet with more lines is higher. */
const SHEET = { width: 1000, height: 1414 };
const EDGE = 60;
/** The most that a map takes. */
const MAP: Box = { x: 130, y: 150, width: 810, height: 810 };
/** The distance from the map to the legend, and from the last line to the sheet's end. */
const [BELOW, LEAST_END] = [92, 32];
const TICK = { length: 6, size: 16 };
const RING = { radius: 7, width: 2.5, size: 14 };

export function posterOf(model: MapModel, words: Words, link: string): Poster {
	const box = boxOf(model);
	const across = { left: EDGE, right: SHEET.width - EDGE };
	const legend = legendOf(model, words, box.y + box.height + BELOW, across);
	const foot = footOf(model, words, link, legend.bottom, across);
	return {
		width: SHEET.width,
		height: Math.max(SHEET.height, Math.ceil(foot.bottom + LEAST_END)),
		layers: [
			drawMap(model.looks.value, model.grid.value.x.length, box),
			[...headOf(model, words), ...axesOf(model, words, box)],
			...ringsOf(model, words, box),
			legend.shapes,
			foot.shapes,
		],
	};
}

type Text = Extract<Shape, { kind: "text" }>;

/** What a map shows, in a line. */
export function mapName(model: MapModel, { code }: Words) {
	const own = mapWords[code];
	const { config, steps, seeds } = model.spec.value;
	const [loss, step] = [own.losses[config.loss], grouped(steps)];
	return seeds > 1 ? own.mapOfSeeds(loss, step, String(seeds)) : own.mapOf(loss, step);
}

/** The place of the map. Cells have sides of whole halves of a unit, so that they end where pixels do. */
function boxOf(model: MapModel): Box {
	const { x, y } = model.grid.value;
	const side = (length: number, cells: number) => (cells * Math.floor((2 * length) / cells)) / 2;
	return { ...MAP, width: side(MAP.width, x.length), height: side(MAP.height, y.length) };
}

function headOf(model: MapModel, words: Words): Shape[] {
	const line = { kind: "text", x: EDGE, align: "start" } as const;
	return [
		{ ...line, y: 78, text: mapWords[words.code].title, size: 40, bold: true, ink: "ink" },
		{ ...line, y: 108, text: mapName(model, words), size: 20, ink: "muted" },
	];
}

function axesOf(model: MapModel, { code }: Words, { x: left, y: top, width, height }: Box): Shape[] {
	const [right, bottom] = [left + width, top + height];
	const { x, y } = model.grid.value;
	const spec = model.spec.value;
	const number = { kind: "text", size: TICK.size, ink: "muted" } as const;
	const line = { kind: "line", width: 1.5, ink: "edge" } as const;
	const name = { kind: "text", size: 18, bold: true, ink: "ink" } as const;
	const { [spec.x.name]: nameX, [spec.y.name]: nameY } = axisNames[code];
	return [
		{ ...line, points: [left, top, right, top, right, bottom, left, bottom, left, top, right, top] },
		...ticksOf(spec.x, x).flatMap(({ at, text }): Shape[] => {
			const place = left + at * width;
			return [
				{ ...line, points: [place, bottom, place, bottom + TICK.length] },
				{ ...number, x: place, y: bottom + TICK.length + 18, text, align: "middle" },
			];
		}),
		...ticksOf(spec.y, y).flatMap(({ at, text }): Shape[] => {
			const place = bottom - at * height;
			return [
				{ ...line, points: [left, place, left - TICK.length, place] },
				{ ...number, x: left - TICK.length - 6, y: place + TO_BASELINE * TICK.size, text, align: "end" },
			];
		}),
		{ ...name, x: EDGE, y: top - 12, text: `↑ ${nameY}`, align: "start" },
		{ ...name, x: right, y: bottom + 52, text: `${nameX} →`, align: "end" },
	];
}

/** The presets on the map, each as a layer: a ring, and the name on a ground of its own. */
function ringsOf(model: MapModel, words: Words, box: Box): Shape[][] {
	const marks = marksOf(model).filter(({ presets }) => presets.length > 0);
	return marks.map(({ presets, ...at }) => {
		const [x, y] = [box.x + at.x * box.width, box.y + (1 - at.y) * box.height];
		const text = presets.map((name) => words.presets[name].name).join(" · ");
		const width = widthOf(text, RING.size) + 10;
		const beside = RING.radius + 4;
		const isRight = x + beside + width < box.x + box.width;
		const left = isRight ? x + beside : x - beside - width;
		const [right, top, bottom] = [left + width, y - 11, y + 11];
		const ring = { kind: "dot", x, y } as const;
		const name: Pick<Text, "x" | "align"> = isRight ? { x: left + 5, align: "start" } : { x: right - 5, align: "end" };
		return [
			{ kind: "area", points: [left, top, right, top, right, bottom, left, bottom], ink: "surface", opacity: 0.88 },
			{ ...ring, radius: RING.radius, ink: "ink" },
			{ ...ring, radius: RING.radius - RING.width, ink: "surface" },
			{ ...name, kind: "text", y: y + TO_BASELINE * RING.size, text, size: RING.size, ink: "ink" },
		];
	});
}
