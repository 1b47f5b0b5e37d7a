// How a cell of the map looks: its colour and pattern say the verdict, its lightness the distance, its size how many seeds agree.

import type { End } from "../outcomes/cell.js";
import type { Summary } from "../outcomes/summary.js";

/** Between these distances the lightness changes by one level. They are about three times as large from one to the next but one. */
export const DISTANCES = [0.03, 0.06, 0.1, 0.2, 0.5, 1.5, 10, 1000];
const [STRONGEST, FAINTEST] = [1, 0.28];

/** The opacity of a cell's colour: the nearer to the artist's paintings, the stronger. What can't be measured is faintest. */
export function opacityOf(distance: number) {
	const beyond = DISTANCES.findIndex((limit) => distance < limit);
	const level = beyond < 0 ? DISTANCES.length : beyond;
	return STRONGEST - ((STRONGEST - FAINTEST) * level) / DISTANCES.length;
}

export interface Look {
	verdict: End;
	opacity: number;
	/** The share of the seeds that have this verdict. */
	share: number;
}

export function lookOf({ verdict, distance, agreeing, runs }: Summary): Look {
	return { verdict, opacity: opacityOf(distance), share: agreeing / runs };
}

/** Whether two cells look alike. */
export function isAlike(a: Look | undefined, b: Look | undefined) {
	return a?.verdict === b?.verdict && a?.opacity === b?.opacity && a?.share === b?.share;
}
