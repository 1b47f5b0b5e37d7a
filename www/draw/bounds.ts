// What the artist's two bounds say of the picture. They may be swapped or cross: "upper" names the curve for u = 1, wherever it lies.

export interface Bounds {
	lower: Float32Array;
	upper: Float32Array;
}

export interface Extent {
	least: number;
	most: number;
}

/** Of the height of both bounds: arrows have at least as much room, however near the bounds are to each other. */
const LEAST_ROOM = 2 / 3;

/** The least and the largest number of both. */
export function extentOf({ lower, upper }: Bounds): Extent {
	return { least: Math.min(...lower, ...upper), most: Math.max(...lower, ...upper) };
}

/** Whether the upper bound nowhere lies below the lower. */
export function areInOrder({ lower, upper }: Bounds) {
	return upper.every((value, p) => value >= lower[p]);
}

/** How many points of a painting lie between both. */
export function countInside(painting: Float32Array, { lower, upper }: Bounds) {
	const isInside = (value: number, p: number) =>
		value >= Math.min(lower[p], upper[p]) && value <= Math.max(lower[p], upper[p]);
	return painting.filter(isInside).length;
}

/** The length against which arrows are measured: the distance between the bounds where it is largest. */
export function roomOf(bounds: Bounds) {
	const { least, most } = extentOf(bounds);
	const distances = bounds.upper.map((value, p) => Math.abs(value - bounds.lower[p]));
	return Math.max(...distances, LEAST_ROOM * (most - least));
}
