// The maps that come with the page, so that there is one at once. `npm run map` makes them.

import { isSame } from "../run/same.js";
import type { End } from "../outcomes/cell.js";
import type { MapSpec } from "../outcomes/spec.js";
import type { Seen } from "../outcomes/summary.js";

/** A map with one run in each cell, as it is stored. */
export interface Shipped {
	/** The command that makes it again. */
	command: string;
	spec: MapSpec;
	/** The verdict of each cell as a letter of LETTERS, a text for each row, that of the smallest y first. */
	verdicts: string[];
	/** The distance and the variety of each cell, to two significant digits. */
	distances: number[];
	varieties: number[];
}

/** The letters that stand for the verdicts. */
export const LETTERS: Record<string, End> = {
	l: "learning",
	h: "healthy",
	c: "collapsed",
	s: "criticTooStrong",
	r: "runAway",
	x: "stopped",
};

/** By the loss, which is all in which they differ. */
const SHIPPED = {
	minimax: () => import("./shipped/minimax.json"),
	nonSaturating: () => import("./shipped/nonSaturating.json"),
};

/**
 * The runs of each cell if this map comes with the page; otherwise undefined.
 * @param spec plain, see `plainSpec`
 */
export async function shippedFor(spec: MapSpec): Promise<ReadonlyMap<number, Seen[]> | undefined> {
	const { default: shipped } = await SHIPPED[spec.config.loss]();
	const map = shipped as Shipped;
	return isSame(map.spec, spec) ? runsOf(map) : undefined;
}

/** The runs of each cell of a stored map. Each has the map's one seed and its last step: no run of it was stopped. */
export function runsOf({ spec, verdicts, distances, varieties }: Shipped): Map<number, Seen[]> {
	const { steps, config } = spec;
	const run = (letter: string, cell: number): [number, Seen[]] => [
		cell,
		[{ seed: config.seed, step: steps, verdict: LETTERS[letter], distance: distances[cell], variety: varieties[cell] }],
	];
	return new Map([...verdicts.join("")].map(run));
}
