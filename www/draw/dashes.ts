// Cuts a line into dashes.

import { segmentsOf } from "./stroke.js";

/**
 * The dashes of a line, each as a line of its own.
 * @param points x and y in turn
 * @param dash lengths of dashes and of gaps in turn: an even number of lengths above 0
 */
export function dashesOf(points: readonly number[], dash: readonly number[]): number[][] {
	const dashes: number[][] = [];
	let part = 0;
	let left = dash[0];
	let open: number[] = [];
	for (const { x, y, dx, dy, length } of segmentsOf(points)) {
		for (let along = 0; along < length;) {
			const step = Math.min(left, length - along);
			if (part % 2 === 0) {
				if (open.length === 0) {
					open = [x + dx * along, y + dy * along];
					dashes.push(open);
				}
				open.push(x + dx * (along + step), y + dy * (along + step));
			}
			along += step;
			left -= step;
			if (left <= 0) {
				open = [];
				part = (part + 1) % dash.length;
				left = dash[part];
			}
		}
	}
	return dashes;
}
