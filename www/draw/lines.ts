// The strokes of the lines in pictures and charts.

export interface Stroke {
	width: number;
	dash: number[];
	opacity?: number;
}

/** A stroke as the attributes of an SVG element. */
export function attributesOf({ width, dash, opacity = 1 }: Stroke) {
	return { "stroke-width": width, "stroke-dasharray": dash.join(" "), "stroke-opacity": opacity };
}

/** The strokes of a picture. Its legend uses the same strokes, but no faint ones. */
export const LINES = {
	painting: { width: 3, dash: [], opacity: 1 },
	batch: { width: 1, dash: [], opacity: 0.25 },
	artist: { width: 1, dash: [], opacity: 0.4 },
	examples: { width: 1.5, dash: [], opacity: 0.65 },
	upper: { width: 3, dash: [12, 5], opacity: 1 },
	lower: { width: 3, dash: [3, 5], opacity: 1 },
	middle: { width: 2, dash: [10, 4, 2, 4], opacity: 1 },
	earlier: { width: 1.5, dash: [6, 4], opacity: 0.7 },
	minimax: { width: 2.5, dash: [], opacity: 1 },
	nonSaturating: { width: 2, dash: [3, 3], opacity: 1 },
} satisfies Record<string, Stroke>;

export type Line = keyof typeof LINES;

/** The strokes if a batch has only a few paintings, which do not cover each other. */
export const LINES_OF_FEW: Record<Line, Stroke> = { ...LINES, batch: { ...LINES.batch, opacity: 0.6 } };

/** The radius of a point of the painting. */
export const DOT = 3.5;
/** The length and the width of an arrow's head. */
export const HEAD = 6;
/** How far each arrow is moved aside from its point if there are two. */
export const BESIDE = 3.5;

/** The visible share of an earlier painting, compared to the next later one. */
export const FADING = 0.75;

/** The strokes that tell the lines of a chart apart, and those of their goals. */
export const STROKES: Stroke[] = [
	{ width: 2.5, dash: [] },
	{ width: 2.5, dash: [9, 4] },
];
/** The strokes of the same lines for a twin. */
export const TWIN_STROKES: Stroke[] = [
	{ width: 2, dash: [2, 3] },
	{ width: 2, dash: [9, 3, 2, 3] },
];
export const GOAL = { width: 1.5, dash: [3, 4] };
