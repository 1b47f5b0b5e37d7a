// The texts below a poster's map: what colours and patterns mean, how many cells have which, the settings and the link.

import { INKS } from "../../draw/ends.js";
import type { Shape } from "../../draw/shapes.js";
import type { Axis } from "../../outcomes/axes.js";
import type { End } from "../../outcomes/cell.js";
import { FROM_BEST } from "../../outcomes/summary.js";
import { grouped } from "../../words/grouped.js";
import type { Words } from "../../words/index.js";
import { languages } from "../../words/map-export.js";
import { languages as mapWords } from "../../words/map.js";
import { languages as settingWords, type SettingName, settingText } from "../../words/settings.js";
import { cellShapes, figuresIn } from "../drawing.js";
import { DISTANCES, opacityOf } from "../looks.js";
import type { MapModel } from "../model.js";
import { valueText } from "../ticks.js";
import { broken, type Room, widthOf, wrapped } from "./texts.js";

/** From the middle of letters to their baseline, as a share of their size. */
export const TO_BASELINE = 0.36;
const SAMPLE = 26;
/** The height of the legend's rows. */
const ROW = 34;
const SIZES = { heading: 17, text: 16, small: 14 };
/** From line to line. */
const LEADING = { heading: 34, text: 24, small: 20 };
const SHADE = { width: 26, height: 18 };

interface Part {
	shapes: Shape[];
	/** The baseline of the last line. */
	bottom: number;
}

/** How many cells have each verdict, in the legend's order, without those that none has. */
export function countsOf(model: MapModel) {
	const all = Array.from(model.summaries.value.values(), ({ verdict }) => verdict);
	const counts = FROM_BEST.map((end): [End, number] => [end, all.filter((each) => each === end).length]);
	return counts.filter(([, count]) => count > 0);
}

/** @param top the baseline of the first line */
export function legendOf(model: MapModel, { code }: Words, top: number, { left, right }: Room): Part {
	const [own, mapOwn] = [languages[code], mapWords[code]];
	const counts = countsOf(model);
	const samples = counts.flatMap(([end, count], i): Shape[] => {
		const x = left + (i % 2) * ((right - left) / 2);
		const y = top + 12 + Math.floor(i / 2) * ROW;
		const box = { x, y, width: SAMPLE, height: SAMPLE };
		const percent = ((100 * count) / model.summaries.value.size).toFixed(1);
		const text = own.counted(mapOwn.ends[end], grouped(count), percent);
		const baseline = y + SAMPLE / 2 + TO_BASELINE * SIZES.text;
		return [
			...cellShapes({ verdict: end, opacity: opacityOf(DISTANCES[1]), share: 1 }, box, figuresIn(box)),
			line("text", text, x + SAMPLE + 10, baseline),
		];
	});
	const shadesAt = top + 12 + Math.ceil(counts.length / 2) * ROW + 20;
	const further = model.spec.value.seeds > 1 ? [line("text", mapOwn.size, left, shadesAt + LEADING.text)] : [];
	return {
		shapes: [
			line("heading", own.ends, left, top),
			...samples,
			...shadesOf(mapOwn.lightness, left, shadesAt),
			...further,
		],
		bottom: shadesAt + LEADING.text * further.length,
	};
}

/** The scale of the lightness, in the colour of the healthy cells. */
function shadesOf(name: string, left: number, y: number): Shape[] {
	const [first, last] = [DISTANCES[0], DISTANCES[DISTANCES.length - 1]].map(valueText);
	const start = left + widthOf(`${name}    ${first}  `, SIZES.text);
	const shades = [DISTANCES[0] / 2, ...DISTANCES];
	return [
		line("text", `${name}: ${first}`, left, y),
		...shades.map((distance, i): Shape => {
			const [x, top] = [start + i * SHADE.width, y - 14];
			const [end, bottom] = [x + SHADE.width, top + SHADE.height];
			return {
				kind: "area",
				points: [x, top, end, top, end, bottom, x, bottom],
				ink: INKS.healthy,
				opacity: opacityOf(distance),
			};
		}),
		line("text", last, start + shades.length * SHADE.width + 10, y),
	];
}

/** What is missing, the settings and the link. */
export function footOf(model: MapModel, words: Words, link: string, top: number, room: Room): Part {
	const own = languages[words.code];
	const missing = model.cells - model.summaries.value.size;
	const lines: [keyof typeof SIZES, string][] = [
		...(missing > 0 ? [["text", own.missingCells(grouped(missing))] as ["text", string]] : []),
		["heading", own.settings],
		...wrapped(settingsOf(model, words), " · ", SIZES.small, room).map((text): ["small", string] => ["small", text]),
		["heading", own.openAt],
		...broken(link, SIZES.small, room).map((text): ["small", string] => ["small", text]),
	];
	let bottom = top;
	const shapes = lines.map(([kind, text]) => line(kind, text, room.left, (bottom += LEADING[kind])));
	return { shapes, bottom };
}

function line(kind: keyof typeof SIZES, text: string, x: number, y: number): Shape {
	const ink = kind === "small" ? "muted" : "ink";
	return { kind: "text", x, y, text, size: SIZES[kind], bold: kind === "heading", align: "start", ink };
}

/** The settings that all runs share: name and value of each. */
function settingsOf(model: MapModel, { code }: Words): string[] {
	const own = settingWords[code];
	const { config, x, y } = model.spec.value;
	const { artist, ...others } = config;
	const artists = Object.entries(artist).map(([name, value]) => [`artist.${name}`, value] as const);
	return [...Object.entries(others), ...artists]
		.filter(([field]) => ![x, y].some((axis) => varies(axis, field)))
		.map(([field, value]) => `${own.names[field as SettingName]} ${settingText(field as SettingName, value, own)}`);
}

/** Whether an axis varies a setting. */
function varies({ name }: Axis, field: string) {
	switch (name) {
		case "hiddenUnits":
			return field === "generatorHidden" || field === "discriminatorHidden";
		case "artistSpan":
			return field === "artist.lower" || field === "artist.upper";
		default:
			return field === name;
	}
}
