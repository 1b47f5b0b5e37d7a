import { POINTS, SQUARES } from "./tutorial.js";

/**
 * @typedef {object} Result
 * @property {number} accuracy the tutorial's "D accuracy" in the last step
 * @property {number} score its "D score"
 * @property {number[]} paintings the paintings of that step, one after the other
 */

/** By this step, D has been ahead, and G has caught up for the first time. */
export const ENOUGH_STEPS = 600;

/**
 * Why a result can't come from a training of `ENOUGH_STEPS` at the tutorial's settings. Undefined if it can. Over thirty seeds of
 * ours, the accuracy is 0.47 … 0.54, the score −1.44 … −1.33, and the root mean square of the distance to the artist's middle curve
 * 0.32 … 0.54. This distance is 1.2 at the start.
 * @param {Result} result
 */
export function whyNotLearned({ accuracy, score, paintings }) {
	const squares = paintings.map((value, i) => (value - (1.5 * SQUARES[i % POINTS] + 0.5)) ** 2);
	const distance = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
	const numbers = [
		["D accuracy", accuracy, 0.42, 0.6],
		["D score", score, -1.5, -1.28],
		["distance from the artist's middle curve", distance, 0.25, 0.7],
	];
	const wrong = numbers.find(([, value, least, most]) => !(value >= least && value <= most));
	if (wrong) {
		const [name, value, least, most] = wrong;
		return `its ${name} is ${value} after ${ENOUGH_STEPS} steps, not between ${least} and ${most}`;
	}
}
