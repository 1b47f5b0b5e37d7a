/**
 * A row of the table.
 * @typedef {object} Result
 * @property {string} name
 * @property {string} place
 * @property {string} system
 * @property {import("./statistics.mjs").Spread} micros microseconds a step
 * @property {number} stepsPerSecond
 * @property {number} ratio its time divided by ours, for the same system in the same place. Python's is divided by ours in Node
 * @property {{ dense: number, executed: number }} [shares] shares of the peak: that of a dense step's operations, and that of the
 * executed ones
 */

/**
 * @param {import("./contestants.mjs").Row[]} rows
 * @param {Awaited<ReturnType<typeof import("./contestants.mjs").enterPeaks>>} peaks
 * @param {Awaited<ReturnType<typeof import("./contestants.mjs").enterLooks>>} looks
 * @param {Map<object, import("./statistics.mjs").Spread>} times the times of all of them
 */
export function summarise(rows, peaks, looks, times) {
	const median = (entry) => times.get(entry).median;
	const ours = (system, place) =>
		rows.find((row) => row.name === "ours" && row.system === system && row.place === place);
	/** Operations in a microsecond, which are thousandths of a GFLOP/s. */
	const speed = (entry) => entry.flops / median(entry);
	return {
		/** @type {Result[]} */
		rows: rows.map((row) => ({
			name: row.name,
			place: row.place,
			system: row.system,
			micros: times.get(row),
			stepsPerSecond: 1e6 / median(row),
			ratio: median(row) / median(ours(row.system, row.place === "Python" ? "Node" : row.place)),
			shares: row.flops && mapValues(row.flops, (flops) => flops / median(row) / speed(peaks[row.place])),
		})),
		/** GFLOP/s */
		peaks: mapValues(peaks, (peak) => speed(peak) / 1000),
		/** The cost of a look at the truth, in steps. */
		looks: Object.fromEntries(looks.map((look) => [look.system, median(look) / median(ours(look.system, "Node"))])),
	};
}

/**
 * @template {string} Key
 * @template Value
 * @template Changed
 * @param {Record<Key, Value>} object
 * @param {(value: Value) => Changed} change
 * @returns {Record<Key, Changed>}
 */
function mapValues(object, change) {
	const entries = /** @type {[Key, Value][]} */ (Object.entries(object));
	return /** @type {Record<Key, Changed>} */ (Object.fromEntries(entries.map(([key, value]) => [key, change(value)])));
}
