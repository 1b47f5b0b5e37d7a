// The ranges in which the artist draws a curve's number evenly.

import type { Run } from "../run/run.js";

export type Ranges = readonly (readonly number[])[];

/** The ranges of u: all of them, and those of each class. */
export function artistRanges({ facts, config: { artist } }: Run) {
	return facts.artistU[artist.distribution ?? "uniform"];
}

/** The total width of the ranges. */
export function widthOf(ranges: Ranges) {
	return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}
