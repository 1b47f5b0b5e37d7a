// The curves between two bounds, for pictures of an artist who has no run yet.

import type { Drawn } from "../run/artist/drawn.js";

type Bounds = Pick<Drawn, "lower" | "upper">;

/** The artist's curve at u. */
export function curveAt({ lower, upper }: Bounds, u: number) {
	return lower.map((height, p) => height + u * (upper[p] - height));
}

/** The outline of all curves between two u: along one of them, and back along the other. */
export function bandOf(bounds: Bounds, [from, to]: readonly number[]) {
	const there = curveAt(bounds, from).map((y, p) => ({ p, y }));
	const back = curveAt(bounds, to).map((y, p) => ({ p, y }));
	return [...there, ...back.reverse()];
}
