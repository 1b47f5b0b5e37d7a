// The chart of the curves that the painter paints: how many have which a, and how many the artist would have. A conditional run has
// one histogram for each class.

import { expectedOf, partsOf, TICKS, tickText, topOf } from "../draw/bins.js";
import { countsOf, FIRST, LAST, PER_UNIT } from "../run/bars.js";
import type { Box } from "../draw/scene-shapes.js";
import type { Drawing, Shape } from "../draw/shapes.js";
import type { Run } from "../run/run.js";
import { drawn } from "../words/drawn.js";
import { below, beside, frameOf, insteadIn, NOTE_SIZE, placesIn, rowBelow } from "./chart-frame.js";
import type { Look } from "./look.js";

/** The gap on either side of a bar, as a share of the bar's place. */
const GAP = 0.05;
/** The heights at which the scale of counts has its numbers, as shares of the whole. */
const COUNTS_AT = [0, 0.5, 1];
const BAND = { width: 1.5, dash: [4, 3] };
/** The gap between the histograms of two classes. */
const BETWEEN = 40;
/** Room above a histogram for the name of its class. */
const CLASS_ROW = 14;

export function histogramChart(run: Run, look: Look): Drawing {
	const { width, height, language } = look;
	const words = drawn[language];
	const { truth, stepCount } = run;
	const keys = [
		{ text: words.painters, ink: "painting" as const },
		{ text: words.artists, ink: "ink" as const, stroke: BAND },
	];
	const { shapes, box } = frameOf("histogram", stepCount, keys, look, true);
	const parts = truth ? partsOf(truth, run) : [];
	const step = (box.right - box.left + BETWEEN) / parts.length;
	const drawnParts = parts.flatMap(({ values, ranges }, label) => {
		const left = box.left + label * step;
		const own = { ...box, left, right: left + step - BETWEEN, top: box.top + (parts.length > 1 ? CLASS_ROW : 0) };
		const name = parts.length > 1 ? words.class(String(label)) : "";
		return [...histogramIn(own, values, ranges), ...classIn(own, name)];
	});
	const rest = truth ? [rowBelow(box, box.left, words.counts, "start")] : insteadIn(box, words.beyond);
	return { width, height, ground: "surface", shapes: [...shapes, ...drawnParts, ...rest] };
}

function classIn({ left, right, top }: Box, text: string): Shape[] {
	const shape = { kind: "text", x: (left + right) / 2, y: top - 6, text, size: NOTE_SIZE, align: "middle" } as const;
	return text === "" ? [] : [{ ...shape, ink: "muted" }];
}

function histogramIn(box: Box, values: Float64Array, ranges: number[][]): Shape[] {
	const { left, right } = box;
	const counts = countsOf(values);
	const expected = expectedOf(values.length, ranges);
	const top = topOf(counts, expected);
	const { x: at, y } = placesIn(box);
	const x = (a: number) => at((a - FIRST) / (LAST - FIRST));
	return [
		...COUNTS_AT.flatMap((share): Shape[] => [
			{ kind: "line", points: [left, y(share), right, y(share)], width: 1, ink: share === 0 ? "edge" : "rule" },
			beside(box, y(share), String(share * top)),
		]),
		...counts.flatMap((count, i): Shape[] => {
			const [from, to] = [x(FIRST + (i + GAP) / PER_UNIT), x(FIRST + (i + 1 - GAP) / PER_UNIT)];
			const [ground, end] = [y(0), y(count / top)];
			return count === 0
				? []
				: [{ kind: "area", points: [from, ground, from, end, to, end, to, ground], ink: "painting" }];
		}),
		...ranges.map(([from, to]): Shape => {
			const [ground, end] = [y(0), y(expected / top)];
			return { kind: "line", points: [x(from), ground, x(from), end, x(to), end, x(to), ground], ...BAND, ink: "ink" };
		}),
		...TICKS.map((a) => below(box, x(a), tickText(a))),
	];
}
