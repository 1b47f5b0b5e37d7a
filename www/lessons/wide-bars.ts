// How often each a is painted, in fewer and wider bars than the truth panel's. They serve drawings, judges and results.

import { BARS, countsOf } from "../run/bars.js";
import type { Truth } from "../run/run.js";

/** The heights as shares of their sum. All are 0 if nothing is drawn. */
export function sharesOf(heights: readonly number[]) {
	const sum = heights.reduce((total, height) => total + height, 0);
	return heights.map((height) => (sum > 0 ? height / sum : 0));
}

/** The share of the painter's paintings in each bar. */
export function cameOf(truth: Truth | undefined, bars: number) {
	const counts = truth ? countsOf(truth.u.map((u) => 1 + u)) : Array<number>(BARS).fill(0);
	return sharesOf(inWider(counts, bars));
}

/** Joins the truth panel's bars into this many wider ones. */
export function inWider(counts: readonly number[], bars: number) {
	const wide = BARS / bars;
	return Array.from({ length: bars }, (_, i) => counts.slice(i * wide, (i + 1) * wide).reduce((a, b) => a + b));
}
