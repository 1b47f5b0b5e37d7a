// Places a text in a chart: at the first of its possible places that no line and no other text crosses.

import { cutAt } from "./clip.js";

export interface Rect {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export interface Obstacles {
	/** Polylines from left to right, with x and y of each point in turn. */
	lines: readonly (readonly number[])[];
	rects: readonly Rect[];
}

/**
 * @param places the possible places, the preferred ones first
 * @param current the present place, which is kept while it is free
 * @returns the index of the place; the current one if none is free
 */
export function freePlace(places: readonly Rect[], obstacles: Obstacles, current = 0) {
	if (isFree(places[current], obstacles)) {
		return current;
	}
	const found = places.findIndex((place) => isFree(place, obstacles));
	return found === -1 ? current : found;
}

function isFree(place: Rect, { lines, rects }: Obstacles) {
	return !lines.some((line) => crosses(line, place)) && !rects.some((rect) => overlap(rect, place));
}

function crosses(line: readonly number[], { left, right, top, bottom }: Rect) {
	return cutAt(line, top, bottom).some(
		(piece) => piece.length > 2 && piece[0] < right && piece[piece.length - 2] > left,
	);
}

function overlap(one: Rect, other: Rect) {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
