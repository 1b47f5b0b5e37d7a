// Curves that somebody draws: a height for each of some evenly spaced points, with x from −1 to 1.

export type Curve = ArrayLike<number>;

/** A place in the picture: x from −1 to 1, and a height. */
export interface Place {
	x: number;
	y: number;
}

/** The heights at another number of points, on straight lines between the curve's own points. */
export function resampled(curve: Curve, points: number): number[] {
	const last = curve.length - 1;
	return Array.from({ length: points }, (_, p) => {
		const place = (p * last) / (points - 1);
		const before = Math.min(Math.floor(place), last - 1);
		return between(curve[before], curve[before + 1], place - before);
	});
}

/**
 * The curve after a freehand stroke has gone through these places. A later piece of the stroke counts more than an earlier one. At its
 * ends it reaches half the distance between two points further. What it does not cover keeps its height.
 */
export function stroked(curve: Curve, stroke: readonly Place[]): number[] {
	const next = Array.from(curve);
	const points = next.length;
	const gap = 2 / (points - 1);
	const xOf = (p: number) => p * gap - 1;
	for (const end of [stroke[0], stroke[stroke.length - 1]]) {
		for (let p = 0; p < points; p++) {
			if (Math.abs(xOf(p) - end.x) <= gap / 2) {
				next[p] = end.y;
			}
		}
	}
	for (let i = 1; i < stroke.length; i++) {
		const [from, to] = [stroke[i - 1], stroke[i]];
		const [least, most] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
		for (let p = 0; p < points; p++) {
			const x = xOf(p);
			if (x >= least && x <= most) {
				next[p] = from.x === to.x ? to.y : between(from.y, to.y, (x - from.x) / (to.x - from.x));
			}
		}
	}
	return next;
}

/** The curve with every height that differs from the one before rounded to a multiple of the grain, a power of ten. */
export function rounded(curve: Curve, grain: number, before: Curve): number[] {
	return Array.from(curve, (height, p) => (height === before[p] ? height : round(height, grain)));
}

/** A multiple of the grain. Its text has no more digits than it needs. */
function round(height: number, grain: number) {
	// Adding 0 makes a plain 0 of −0.
	return Number((Math.round(height / grain) * grain).toFixed(digitsOf(grain))) + 0;
}

/** How many digits after the point the multiples of a power of ten have. */
export function digitsOf(power: number) {
	return Math.max(0, -Number(power.toExponential().split("e")[1]));
}

export function mean(curve: Curve) {
	return Array.from(curve).reduce((sum, height) => sum + height, 0) / curve.length;
}

/** Moves the curve up or down so that it has this mean. */
export function shifted(curve: Curve, height: number): number[] {
	const difference = height - mean(curve);
	return Array.from(curve, (value) => value + difference);
}

/** A curve with more points has handles at some of them only. More handles could not be told apart. */
const MOST_HANDLES = 32;

/** The points that have a handle, from left to right. */
export function handledPoints(points: number) {
	const count = Math.min(points, MOST_HANDLES);
	return Array.from({ length: count }, (_, place) => Math.round((place * (points - 1)) / (count - 1)));
}

/**
 * Moves a handled point of the curve to this height. Points without a handle follow those with one.
 * @param place index of the handle
 */
export function pulled(curve: Curve, handled: readonly number[], place: number, height: number): number[] {
	const [before, at, after] = [-1, 0, 1].map((aside) => handled[place + aside] ?? handled[place]);
	const next = Array.from(curve);
	for (let p = before; p <= after; p++) {
		const [distance, width] = p < at ? [at - p, at - before] : [p - at, after - at];
		next[p] += (height - curve[at]) * (distance === 0 ? 1 : 1 - distance / width);
	}
	return next;
}

function between(from: number, to: number, share: number) {
	return from + share * (to - from);
}
