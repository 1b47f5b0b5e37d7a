// The picture of a scene with its axes, as shapes in a box.

import { axisNumber, isSeen, ticksIn, visibleRange } from "./axes.js";
import type { Extent } from "./bounds.js";
import { clamped, cutAt } from "./clip.js";
import { BESIDE, DOT, FADING, HEAD, type Line, LINES, LINES_OF_FEW, type Stroke } from "./lines.js";
import { type Arrows, paintingOf, type Scene } from "./scene.js";
import type { Ink, Shape } from "./shapes.js";

/** The place of the picture. The numbers of the axes are outside it. */
export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The size of the axes' numbers. */
const SIZE = 11;
/** The distance from the middle of digits to their baseline. */
const TO_BASELINE = 4;
const TICKS = [-1, -0.5, 0, 0.5, 1];
/** Room at the left axis: between a number and the axis, for the widest digit, and in all at least. */
const [GAP, DIGIT, LEAST_LEFT] = [8, 6.5, 26];
/** Room below and to the right of a picture, for the numbers and names of the axes. */
export const BELOW = 16;
export const BESIDE_RIGHT = 12;
const none = new Float32Array();
/** Up to this many paintings do not cover each other. */
const FEW = 4;

export const INKS: Record<Line, Ink> = {
	painting: "painting",
	batch: "painting",
	artist: "muted",
	examples: "muted",
	upper: "upper",
	lower: "lower",
	middle: "muted",
	earlier: "muted",
	minimax: "advice",
	nonSaturating: "advice",
};

/** The room for the longest number beside the axis. */
export function leftOf(scene: Scene) {
	const longest = Math.max(...ticksIn(visibleRange(scene)).map((value) => axisNumber(value).length));
	return Math.max(LEAST_LEFT, GAP + DIGIT * longest);
}

/** Functions from a point of a scene to its place in a box. */
export function scaleIn(scene: Scene, box: Box) {
	const { left, right } = box;
	const last = scene.lower.length - 1;
	return {
		xOf: (p: number) => left + (p / last) * (right - left),
		y: heightIn(box, visibleRange(scene)),
	};
}

/** A function from a value of a range to its height in a box. */
export function heightIn({ top, bottom }: Box, { least, most }: Extent) {
	return (value: number) => top + ((most - value) / (most - least)) * (bottom - top);
}

/** The axes, and everything that does not change from step to step. */
export function shapesOf(scene: Scene, box: Box): Shape[] {
	return [...axesOf(visibleRange(scene), box), ...curvesOf(scene, box)];
}

export function axesOf(range: Extent, box: Box): Shape[] {
	const { left, right, top, bottom } = box;
	const y = heightIn(box, range);
	const x = (value: number) => left + ((value + 1) / 2) * (right - left);
	const text = { kind: "text", size: SIZE, ink: "muted" } as const;
	const rule = { kind: "line", width: 1, ink: "rule" } as const;
	const name = { ...text, x: left - GAP, y: top + TO_BASELINE, text: "y", align: "end" } as const;
	return [
		...ticksIn(range).flatMap((value): Shape[] => {
			const number: Shape = {
				...text,
				x: left - GAP,
				y: y(value) + TO_BASELINE,
				text: axisNumber(value),
				align: "end",
			};
			const isFree = number.y - name.y > SIZE;
			return [{ ...rule, points: [left, y(value), right, y(value)] }, ...(isFree ? [number] : [])];
		}),
		...TICKS.flatMap((value): Shape[] => [
			{ ...rule, points: [x(value), top, x(value), bottom] },
			{ ...text, x: x(value), y: bottom + BELOW - TO_BASELINE, text: axisNumber(value), align: "middle" },
		]),
		name,
		{ ...text, x: right + 8, y: bottom + BELOW - TO_BASELINE, text: "x", align: "start" },
	];
}

function curvesOf(scene: Scene, box: Box): Shape[] {
	const { lower, paintings, artist = none, examples = none, shown = 0, earlier = [], arrows = [] } = scene;
	const { length: points } = lower;
	const painting = paintingOf(scene);
	const all = (line: Line, curves: Float32Array, left = -1) =>
		Array.from({ length: curves.length / points }, (_, i) =>
			i === left ? [] : curveOf(line, curves.subarray(i * points, (i + 1) * points), scene, box),
		).flat();
	return [
		...all("artist", artist),
		...(scene.showBatch ? all("batch", paintings, shown) : []),
		...all("examples", examples),
		...(["upper", "middle", "lower"] as const).flatMap((line) => all(line, scene[line] ?? none)),
		...earlier.flatMap((painting, age) => faded(all("earlier", painting), age)),
		...all("painting", painting),
		...dotsOf(scene, box),
		...arrows.flatMap((each, i) => arrowsOf(each, (2 * i - arrows.length + 1) * BESIDE, scene, box)),
	];
}

/** The visible part of a curve. A curve of the batch is left out if all of its points are outside the picture. */
export function curveOf(line: Line, values: Float32Array, scene: Scene, box: Box): Shape[] {
	const { xOf, y } = scaleIn(scene, box);
	if (line === "batch" && !isSeen(values, visibleRange(scene))) {
		return [];
	}
	const points = [...values].flatMap((value, p) => [xOf(p), y(value)]);
	const { width, dash, opacity } = strokesOf(scene)[line];
	return cutAt(points, box.top, box.bottom).map((points) => ({
		kind: "line",
		points,
		width,
		dash,
		ink: INKS[line],
		opacity,
	}));
}

/** The strokes of a scene's lines. The legend uses the same strokes. */
export function strokesOf({ paintings, lower }: Pick<Scene, "paintings" | "lower">): Record<Line, Stroke> {
	return paintings.length <= FEW * lower.length ? LINES_OF_FEW : LINES;
}

/** Fades shapes: older ones are fainter. */
function faded(shapes: Shape[], age: number): Shape[] {
	return age === 0
		? shapes
		: faded(shapes, age - 1).map((each) => ({ ...each, opacity: FADING * (each.opacity ?? 1) }));
}

function dotsOf(scene: Scene, box: Box): Shape[] {
	const { xOf, y } = scaleIn(scene, box);
	return [...paintingOf(scene)]
		.map((value, p) => ({ kind: "dot", x: xOf(p), y: y(value), radius: DOT, ink: "painting" }) as const)
		.filter(({ y }) => y >= box.top && y <= box.bottom);
}

/** @param aside how far the arrows are moved from their points */
function arrowsOf({ line, lengths, scale }: Arrows, aside: number, scene: Scene, box: Box): Shape[] {
	const { xOf, y } = scaleIn(scene, box);
	return [...paintingOf(scene)].flatMap((value, p) => {
		return arrowOf(line, xOf(p) + aside, y(value), y(value + lengths[p] * scale), box);
	});
}

/** The part of an arrow inside the picture. The head is drawn only if the end is inside. */
function arrowOf(line: Line, x: number, from: number, to: number, { top, bottom }: Box): Shape[] {
	const length = Math.abs(to - from);
	const head = Math.min(HEAD, length) * (to < from ? -1 : 1);
	const { width, dash } = LINES[line];
	const ink = INKS[line];
	const [start, end] = [clamped(from, top, bottom), clamped(to - head, top, bottom)];
	const shapes: Shape[] = [];
	if (start !== end) {
		shapes.push({ kind: "line", points: [x, start, x, end], width, dash, ink });
	}
	if (length > 0 && to >= top && to <= bottom) {
		shapes.push({ kind: "area", points: [x, to, x - HEAD / 2, to - head, x + HEAD / 2, to - head], ink });
	}
	return shapes;
}
