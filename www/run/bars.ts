// The bars of the histogram, which counts paintings by their a.

/** The a of the first bar's left edge, and how many bars there are to a unit of a. */
export const FIRST = 0.5;
export const PER_UNIT = 10;
export const BARS = 20;
export const LAST = FIRST + BARS / PER_UNIT;

/** The a of a bar's left edge. */
export function edgeOf(bar: number) {
	return (FIRST * PER_UNIT + bar) / PER_UNIT;
}

/** The bar of an a. The first bar also counts everything below it, and the last bar everything above it. */
export function barOf(a: number) {
	return Math.min(Math.max(Math.floor((a - FIRST) * PER_UNIT), 0), BARS - 1);
}

/** How many of the values are in each bar. */
export function countsOf(values: Float64Array) {
	const counts: number[] = Array(BARS).fill(0);
	values.forEach((a) => counts[barOf(a)]++);
	return counts;
}
