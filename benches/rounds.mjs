import { spread } from "./statistics.mjs";

/** Milliseconds: long beside a clock's grain, short beside what a machine does by the way. */
const ROUND = 80;

/**
 * What takes part: it trains as many steps as it is told, and says how long one took.
 * @typedef {object} Entry
 * @property {(steps: number) => Promise<Round>} round
 *
 * @typedef {object} Round
 * @property {number} micros microseconds a step
 * @property {import("./contestants/learned.js").Result} [result] what it had learned at the end
 */

/**
 * Rounds in turns: each entry has one, then each another, so that whatever the machine does besides meets all of them.
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

/** It also warms the entry up; a first time of anything is not what a round is like, so the better of two counts. */
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
