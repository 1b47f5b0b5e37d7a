// The range of heights in a picture in which somebody draws. It has room around the bounds, so that they can be dragged out of it.

import type { Drawn } from "../run/artist/drawn.js";
import { ticksIn } from "./axes.js";
import { type Extent, extentOf } from "./bounds.js";
import { powerBelow } from "./powers.js";

/** The least room above and below the bounds in a new range, and in one that is kept, as shares of their height. */
const [ROOM, LEAST_ROOM] = [0.2, 0.02];
/** The share of a range that other bounds must fill, so that it is kept. */
const LEAST_FILLED = 0.2;
/** How many heights can be told apart in a picture, at least. */
const HEIGHTS = 200;
/** A key moves a point by so many grains. */
const GRAINS = 5;

/**
 * @param before the range so far, which is kept if it still fits
 * @param mayShrink whether a range that has become too large is given up, too: not under the reader's hand
 */
export function roomyRange(bounds: Pick<Drawn, "lower" | "upper">, before?: Extent, mayShrink = true): Extent {
	const { least, most } = extentOf(bounds);
	const height = most - least || Math.max(Math.abs(most), 1);
	const fits = (range: Extent) =>
		least - range.least >= LEAST_ROOM * height &&
		range.most - most >= LEAST_ROOM * height &&
		(!mayShrink || height >= LEAST_FILLED * (range.most - range.least));
	if (before && fits(before)) {
		return before;
	}
	const [bottom, top] = [least - ROOM * height, most + ROOM * height];
	const [first, second] = ticksIn({ least: bottom, most: top });
	const step = (second - first) / 2;
	return { least: Math.floor(bottom / step) * step, most: Math.ceil(top / step) * step };
}

/** The distance between the heights to which a drawing is rounded: a power of ten. */
export function grainOf({ least, most }: Extent) {
	return powerBelow((most - least) / HEIGHTS);
}

/** By how much a key moves a point. */
export function keyStep(range: Extent) {
	return GRAINS * grainOf(range);
}
