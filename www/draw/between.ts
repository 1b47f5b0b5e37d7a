// The curves between two bounds, for pictures of an artist who has no run yet.

import type { Drawn } from "../run/artist/drawn.js";

type Bounds = Pick<Drawn, "lower" | "upper">;

/** The artist's curve at u. */
export function curveAt({ lower, upper }: Bounds, u: number) {
	return lower.map((height, p) => height + u * (upper[p] - height));
}

/**
 * The outline of all curves between two u as an SVG path: along one of them, and back along the other.
 * @param at the place of a height at a point, as a path has it
 */
export function bandPath(bounds: Bounds, [from, to]: readonly number[], at: (height: number, p: number) => string) {
	return `M${[...curveAt(bounds, from).map(at), ...curveAt(bounds, to).map(at).reverse()].join("L")}Z`;
}
