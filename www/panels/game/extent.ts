// The heights that are in sight in the pictures of a game.

import type { Extent } from "../../draw/bounds.js";

/** The room above and below the curves, as a share of their height. */
const ROOM = 0.08;

/** The heights from the least to the largest, with some room. All pictures of a game have the same, so that it gives nothing away. */
export function extentOf(curves: readonly Float32Array[]): Extent {
	const least = Math.min(...curves.map((curve) => Math.min(...curve)));
	const most = Math.max(...curves.map((curve) => Math.max(...curve)));
	const room = ROOM * (most - least);
	return { least: least - room, most: most + room };
}
