// The table of the map's runs, and what a large map costs.

import { digits } from "./table.mjs";

/** The map whose cost is told. */
const LARGE = 4096;
const DAY = 24 * 60 * 60;

/**
 * The lines of the table, heads first.
 * @param {import("./map.mjs").MapSpeed[]} rows
 * @param {typeof import("./words.mjs").en} words
 */
export function mapCells(rows, words) {
	const cells = rows.map(({ jobs, perSecond: { lower, median, upper }, toEngine }) => [
		jobs === 0 ? words.map.engine : `\`--jobs ${jobs}\``,
		`${digits(median)} (${digits(lower)} … ${digits(upper)})`,
		jobs === 0 ? "" : digits(toEngine),
	]);
	return [words.mapHead, ...cells];
}

/**
 * The time of a step in a map with one thread, in microseconds, and the days that one core needs for a large map.
 * @param {import("./map.mjs").MapSpeed[]} rows
 * @param {number} steps of each run
 */
export function costOf(rows, steps) {
	const { median } = rows.find(({ jobs }) => jobs === 1).perSecond;
	const days = (/** @type {number} */ most) => (LARGE * LARGE * most) / (median * steps) / DAY;
	return { size: LARGE, micros: 1e6 / (median * steps), days };
}
