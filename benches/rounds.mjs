import { spread } from "./statistics.mjs";

/** Milliseconds of a round, which are long compared with a clock's grain, and short compared with other work of the machine. */
const ROUND = 80;

/**
 * A contestant. It trains for the given number of steps, and returns the time of one.
 * @typedef {object} Entry
 * @property {(steps: number) => Promise<Round>} round
 *
 * @typedef {object} Round
 * @property {number} micros microseconds a step
 * @property {import("./contestants/learned.js").Result} [result] its result at the end
 */

/**
 * Makes rounds in turns: every entry has one, then every entry has another, so that other work of the machine affects all of them.
 * @template {Entry} E
 * @param {E[]} entries
 * @param {number} rounds
 * @returns {Promise<Map<E, import("./statistics.mjs").Spread>>} microseconds a step
 */
export async function takeTurns(entries, rounds) {
	const runners = [];
	for (const entry of entries) {
		runners.push({ entry, steps: await stepsOfARound(entry), micros: [] });
	}
	for (let round = 0; round < rounds; round++) {
		for (const { entry, steps, micros } of runners) {
			micros.push((await entry.round(steps)).micros);
		}
	}
	return new Map(runners.map(({ entry, micros }) => [entry, spread(micros)]));
}

/** The number of steps in a round. This also warms the entry up. The first time is never like a round, so the better of two counts. */
async function stepsOfARound(entry) {
	let steps = 1;
	for (;;) {
		const micros = Math.min((await entry.round(steps)).micros, (await entry.round(steps)).micros);
		const enough = Math.max(1, Math.round((ROUND * 1000) / micros));
		if (enough <= 2 * steps) {
			return enough;
		}
		steps = Math.min(enough, 8 * steps);
	}
}
