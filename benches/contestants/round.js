/**
 * Something that trains. `train` takes this number of steps, and reads their outcome.
 * @typedef {object} Contestant
 * @property {(steps: number) => void | import("./learned.js").Result | Promise<import("./learned.js").Result>} train
 */

/**
 * @param {Contestant} contestant
 * @param {number} steps
 * @returns {Promise<import("../rounds.mjs").Round>}
 */
export async function timeRound(contestant, steps) {
	const start = performance.now();
	const result = await contestant.train(steps);
	return {
		micros: ((performance.now() - start) * 1000) / steps,
		result: /** @type {import("./learned.js").Result} */ (result),
	};
}
