// A histogram of a: its scales, the names of its bars, and how many paintings of the artist each bar would have.

import { BARS, edgeOf, FIRST, LAST, PER_UNIT } from "../run/bars.js";
import type { Run, Truth } from "../run/run.js";
import { artistRanges, type Ranges, widthOf } from "./ranges.js";

/** The share of the artist's paintings that each bar would have. */
export function sharesOf(ranges: Ranges) {
	const width = widthOf(ranges);
	return Array.from({ length: BARS }, (_, bar) => {
		const inside = ranges.map(([from, to]) => Math.min(to, edgeOf(bar + 1)) - Math.max(from, edgeOf(bar)));
		return inside.reduce((sum, part) => sum + Math.max(part, 0), 0) / width;
	});
}

/** The possible ends of the scale of counts. The first one that is not exceeded is used. */
const TOPS = [40, 60, 100, 200, 300];
/** The a that are written below the axis. */
export const TICKS = [0.5, 1, 1.5, 2, 2.5];

/** The label of an a. The first bar also holds what lies below it, and the last bar what lies above it. */
export function tickText(a: number) {
	return a === FIRST ? `≤ ${a}` : a === LAST ? `≥ ${a}` : String(a);
}

/** How many of this many paintings of the artist would fall into each bar in the ranges. */
export function expectedOf(count: number, ranges: Ranges) {
	const width = widthOf(ranges);
	return count / width / PER_UNIT;
}

/** The end of the scale of counts. */
export function topOf(counts: readonly number[], expected: number) {
	const most = Math.max(...counts, expected);
	return TOPS.find((end) => most <= end) ?? counts.reduce((sum, count) => sum + count, 0);
}

/** All measured paintings, or those of each class, with the artist's ranges of a. */
export function partsOf({ u }: Truth, run: Run) {
	const { all, classes } = artistRanges(run);
	const parts = run.config.conditional ? classes : [all];
	const count = u.length / parts.length;
	return parts.map((ranges, label) => ({
		/** The index of the first painting. */
		first: label * count,
		values: u.slice(label * count, (label + 1) * count).map((u) => 1 + u),
		ranges: ranges.map((range) => range.map((u) => 1 + u)),
	}));
}

interface RangeWords {
	below: (to: string) => string;
	above: (from: string) => string;
	between: (from: string, to: string) => string;
}

/** The name of a bar. The first and the last bar also hold what lies beyond them. */
export function rangeName(words: RangeWords, bar: number) {
	const [from, to] = [bar, bar + 1].map((bar) => edgeOf(bar).toFixed(1));
	return bar === 0 ? words.below(to) : bar === BARS - 1 ? words.above(from) : words.between(from, to);
}
