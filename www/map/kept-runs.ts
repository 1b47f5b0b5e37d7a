// The runs of a map as they are kept: one row of numbers for each, so that their size is known and a map is read in no time.

import type { End } from "../outcomes/cell.js";
import type { MapRun } from "./model.js";

/** One run of a map, with its cell. */
export type KnownRun = MapRun & { cell: number };

/** The verdicts by their number. A new one must come last, or what is kept would mean another. */
const ENDS = ["learning", "healthy", "collapsed", "criticTooStrong", "runAway", "stopped"] as const satisfies End[];
/** Numbers to a run: cell, seed, step, verdict, distance, variety and hash. */
const COLUMNS = 7;
const HASH_DIGITS = 8;

export function packed(runs: readonly KnownRun[]) {
	const numbers = new Float64Array(runs.length * COLUMNS);
	runs.forEach(({ cell, seed, step, verdict, distance, variety, hash }, i) => {
		const row = [cell, seed, step, ENDS.indexOf(verdict), distance, variety, Number.parseInt(hash ?? "", 16)];
		numbers.set(row, i * COLUMNS);
	});
	return numbers;
}

export function unpacked(numbers: Float64Array): KnownRun[] {
	return Array.from({ length: numbers.length / COLUMNS }, (_, i) => {
		const [cell, seed, step, end, distance, variety, hash] = numbers.subarray(i * COLUMNS, (i + 1) * COLUMNS);
		const known = { cell, seed, step, verdict: ENDS[end], distance, variety };
		return Number.isNaN(hash) ? known : { ...known, hash: hash.toString(16).padStart(HASH_DIGITS, "0") };
	});
}

/** What is known of a kept map without reading it. */
export interface KeptFacts {
	key: string;
	bytes: number;
	/** Its place in the order in which the maps were last written. A clock may be set back. */
	nth: number;
}

/** The keys of the maps that must go so that the others have at most so many bytes together: the oldest ones. */
export function tooMany(kept: readonly KeptFacts[], most: number) {
	const latestFirst = [...kept].sort((one, other) => other.nth - one.nth);
	let bytes = 0;
	return latestFirst.filter((map) => (bytes += map.bytes) > most).map(({ key }) => key);
}
