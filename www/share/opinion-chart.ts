// The chart of D(a): what the critic says of the artist's family, as a line over a.

import { type Family, familyOf, opinionLines, shareOf, ticksOf } from "../draw/family.js";
import type { Box } from "../draw/scene-shapes.js";
import type { Drawing, Shape } from "../draw/shapes.js";
import type { Run } from "../run/run.js";
import { drawn } from "../words/drawn.js";
import { below, beside, frameOf, insteadIn, NOTE_SIZE, placesIn, SIZE } from "./chart-frame.js";
import type { Look } from "./look.js";

/** The numbers beside the drawing. */
const HEIGHTS = [
	{ at: 1, text: "1" },
	{ at: 0.5, text: "½" },
	{ at: 0, text: "0" },
];
const OPINION = { width: 3, dash: [] };
const OWN = { width: 1, dash: [4, 3] };
const HALF = { width: 1.5, dash: [5, 4] };
const BOUNDARY = { width: 2, dash: [2, 3] };

export function opinionChart(run: Run, look: Look): Drawing {
	const { width, height, language } = look;
	const words = drawn[language];
	const { truth, stepCount, config } = run;
	const family = familyOf(run);
	const keys = [
		{ text: words.opinion, ink: "advice" as const, stroke: OPINION },
		{ text: words.artistsOwn, ink: "rule" as const },
	];
	const { shapes, box } = frameOf("opinion", stepCount, keys, look);
	const lines = truth ? lineIn(truth.opinion, family, box) : insteadIn(box, words.beyond);
	const classes = config.conditional
		? classesIn(
				family,
				[0, 1].map((label) => words.class(String(label))),
				box,
			)
		: [];
	return {
		width,
		height,
		ground: "surface",
		shapes: [...shapes, ...backdropIn(family, box), ...halfIn(words.cannotTell, box), ...classes, ...lines],
	};
}

/** The axes, and the ranges of the artist's own curves. */
function backdropIn(family: Family, box: Box): Shape[] {
	const { x, y } = placesIn(box);
	const { left, right, top, bottom } = box;
	const own = family.ranges.map(({ from, to }) => [x(shareOf(from, family)), x(shareOf(to, family))]);
	const frame = [left, top, right, top, right, bottom, left, bottom, left, top];
	return [
		...own.map(([from, to]): Shape => {
			return { kind: "area", points: [from, top, to, top, to, bottom, from, bottom], ink: "rule", opacity: 0.6 };
		}),
		...own.flat().map((x): Shape => ({ kind: "line", points: [x, top, x, bottom], ...OWN, ink: "edge" })),
		{ kind: "line", points: frame, width: 1, ink: "edge" },
		...HEIGHTS.map(({ at, text }) => beside(box, y(at), text)),
		...ticksOf(family).map((a) => below(box, x(shareOf(a, family)), String(a))),
		{ kind: "text", x: right + 8, y: bottom + 4, text: "a", size: SIZE, align: "start", ink: "muted" },
	];
}

function halfIn(text: string, box: Box): Shape[] {
	const { left, right } = box;
	const y = placesIn(box).y(0.5);
	return [
		{ kind: "line", points: [left, y, right, y], ...HALF, ink: "edge" },
		{ kind: "text", x: right - 6, y: y - 5, text, size: NOTE_SIZE, align: "end", ink: "muted" },
	];
}

/** The boundary at which the label changes. */
function classesIn(family: Family, names: string[], box: Box): Shape[] {
	const { top, bottom } = box;
	const x = placesIn(box).x(shareOf(family.boundary, family));
	return [
		{ kind: "line", points: [x, top, x, bottom], ...BOUNDARY, ink: "ink" },
		...names.map((text, label): Shape => {
			const [at, align] = label === 0 ? ([x - 6, "end"] as const) : ([x + 6, "start"] as const);
			return { kind: "text", x: at, y: top + 14, text, size: NOTE_SIZE, align, ink: "muted" };
		}),
	];
}

function lineIn(opinion: Float64Array, family: Family, box: Box) {
	const { x, y } = placesIn(box);
	return opinionLines(opinion, family).map((line): Shape => {
		const points = line.flatMap(({ a, value }) => [x(shareOf(a, family)), y(value)]);
		return { kind: "line", points, ...OPINION, ink: "advice" };
	});
}
