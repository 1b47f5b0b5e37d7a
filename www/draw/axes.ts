// The axes of a picture: their range, and the heights that have a number.

import { type Bounds, type Extent, extentOf } from "./bounds.js";
import { powerBelow } from "./powers.js";

/** The range of the y axis: the bounds, with room around them for paintings that lie outside. */
export function visibleRange(bounds: Bounds): Extent {
	const { least, most } = extentOf(bounds);
	const room = 0.15 * (most - least);
	return { least: least - room, most: most + room };
}

/** Whether a point of a painting lies in the picture. A painting that has run away only crosses it between two points. */
export function isSeen(painting: Float32Array, { least, most }: Extent) {
	return painting.some((value) => value >= least && value <= most);
}

/** The heights with a line and a number. They are round, and at most eight. */
export function ticksIn({ least, most }: Extent) {
	const finest = (most - least) / 7;
	const power = powerBelow(finest);
	const step = power * ([1, 2, 5].find((digit) => digit * power >= finest) ?? 10);
	const first = Math.ceil(least / step);
	// Rounding to twelve digits is needed because multiples of a step such as 0.1 are not exact.
	return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, i) =>
		Number(((first + i) * step).toPrecision(12)),
	);
}

/** The number at a line of an axis. */
export function axisNumber(value: number) {
	return String(value).replace("-", "−");
}
