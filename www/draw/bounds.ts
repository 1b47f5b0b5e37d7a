// What the artist's two bounds mean for the picture. They may be swapped or cross: "upper" is the curve for u = 1, wherever it lies.

export interface Bounds {
	lower: Float32Array;
	upper: Float32Array;
}

export interface Extent {
	least: number;
	most: number;
}

/** The least room for arrows, as a share of the height of both bounds, however close the bounds are to each other. */
const LEAST_ROOM = 2 / 3;

/** The least and the largest number in both bounds. */
export function extentOf({ lower, upper }: Record<keyof Bounds, Iterable<number>>): Extent {
	return { least: Math.min(...lower, ...upper), most: Math.max(...lower, ...upper) };
}

/** Whether the upper bound is nowhere below the lower one. */
export function areInOrder({ lower, upper }: Bounds) {
	return upper.every((value, p) => value >= lower[p]);
}

/** How many points of a painting lie between the bounds. */
export function countInside(painting: Float32Array, { lower, upper }: Bounds) {
	const isInside = (value: number, p: number) =>
		value >= Math.min(lower[p], upper[p]) && value <= Math.max(lower[p], upper[p]);
	return painting.filter(isInside).length;
}

/** The length against which arrows are measured: the largest distance between the bounds. */
export function roomOf(bounds: Bounds) {
	const { least, most } = extentOf(bounds);
	const distances = bounds.upper.map((value, p) => Math.abs(value - bounds.lower[p]));
	return Math.max(...distances, LEAST_ROOM * (most - least));
}
