// The table of a map's runs in workers, and what is told of the page meanwhile.

import { digits } from "./table.mjs";
import { WINDOWS } from "./workers.mjs";

/**
 * The lines of the table, heads first.
 * @param {import("./workers.mjs").WorkersSpeed[]} rows
 * @param {typeof import("./words.mjs").en} words
 */
export function workersCells(rows, words) {
	const cells = rows.map(({ width, perSecond: { lower, median, upper }, toEngine, toOne }) => [
		width === 0 ? words.map.engine : words.workers(width),
		`${digits(median)} (${digits(lower)} … ${digits(upper)})`,
		width === 0 ? "" : digits(toEngine),
		width > 1 ? digits(toOne) : "",
	]);
	return [words.workersHead, ...cells];
}

/**
 * The sentences below the table.
 * @param {import("./workers.mjs").MapFrames[]} frames
 * @param {Awaited<ReturnType<typeof import("./workers.mjs").timeMap>>} times
 * @param {typeof import("./words.mjs").en} words
 */
export function mapNotes(frames, times, words) {
	const ms = (/** @type {number} */ time) => time.toFixed(0);
	return [
		words.mapTimes(ms(times.picture.median), ms(times.live.median)),
		...frames.map(({ window, lateFrame, worstFrame, longestTask }) =>
			words.mapFrames({ ...WINDOWS[window], late: ms(lateFrame), worst: ms(worstFrame), longest: ms(longestTask) }),
		),
	];
}
