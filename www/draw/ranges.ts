// From where to where the artist draws a curve's number evenly.

import type { Run } from "../run/run.js";

export type Ranges = readonly (readonly number[])[];

/** Of u: all of them, and those of each class. */
export function artistRanges({ facts, config: { artist } }: Run) {
	return facts.artistU[artist.distribution ?? "uniform"];
}

/** Of all together. */
export function widthOf(ranges: Ranges) {
	return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}
