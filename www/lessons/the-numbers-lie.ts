// Lesson: the tutorial's two numbers can't tell when a painter is good.

import { GOALS, NEAR } from "../run/goals.js";
import { byChoice, distanceRatio } from "./judges.js";
import type { Facts, Judge, Lesson, Setup } from "./lesson.js";
import { cameOf } from "./wide-bars.js";

const BARS = 10;
/**
 * The largest share of the paintings that may lie in other bars than guessed. For a guess spread like the artist's it is 0.15 to
 * 0.23, for one with all paintings in one bar at least 0.64.
 */
const NEAR_SHARES = 0.3;
/** If one bar has more than this, nearly all curves are the same. */
const ONE_BAR = 0.6;

/** The critic stops learning at step 1,000, while both numbers are near their goals. */
const ASLEEP: Setup = {
	preset: "pytorch-tutorial",
	events: [{ step: 1000, field: "freeze", value: "discriminator" }],
	step: 1000,
};

/** Whether both numbers say that the run is done. */
export function saysDone({ accuracy = 0, score = 0 }: Facts) {
	return Math.abs(accuracy - GOALS.accuracy) <= NEAR && Math.abs(score - GOALS.score) <= NEAR;
}

function looksOf({ truth }: Facts) {
	if (!truth) {
		return undefined;
	}
	const { inside, distance } = truth.all;
	return distance < truth.limits.distance ? "alike" : inside > 0.8 ? "rough" : "outside";
}

const judgeShares: Judge = (guess, { truth }) => {
	const shares = guess.kind === "histogram" ? guess.shares : [];
	const came = cameOf(truth, BARS);
	const gap = came.reduce((sum, share, i) => sum + Math.abs(share - (shares[i] ?? 0)), 0) / 2;
	if (gap <= NEAR_SHARES) {
		return { isRight: true, reply: "near" };
	}
	const mean = (of: readonly number[]) => of.reduce((sum, share, i) => sum + share * i, 0);
	const reply = Math.max(...shares) > ONE_BAR ? "one" : mean(shares) < mean(came) ? "low" : "high";
	return { isRight: false, reply: Math.abs(mean(shares) - mean(came)) < 1 && reply !== "one" ? "spread" : reply };
};

function becomeOf(now: Facts, then: Facts) {
	const ratio = distanceRatio(now, then);
	return ratio === undefined ? undefined : ratio > 1.3 ? "worse" : ratio < 0.8 ? "better" : "same";
}

export const theNumbersLie: Lesson = {
	id: "the-numbers-lie",
	steps: [
		{
			name: "two-numbers",
			setup: { preset: "pytorch-tutorial", step: 100 },
			sight: { parts: ["step", "numbers"], target: "numbers" },
			predict: { kind: "choice", choices: ["alike", "rough", "outside"] },
			until: 1000,
			judge: byChoice("rough", looksOf),
		},
		{ name: "truth", sight: { panels: ["truth"], parts: ["step", "numbers"], target: "truth" } },
		{
			name: "spread",
			sight: { parts: ["step", "numbers"] },
			predict: { kind: "histogram", bars: BARS },
			until: 3000,
			judge: judgeShares,
		},
		{ name: "done", sight: { panels: ["truth"], parts: ["step", "numbers"], target: "histogram" } },
		{
			name: "asleep",
			setup: ASLEEP,
			sight: { parts: ["step", "numbers"], target: "numbers" },
			predict: { kind: "choice", choices: ["better", "same", "worse"] },
			until: 2000,
			judge: byChoice("worse", becomeOf),
		},
		{
			name: "spoil",
			setup: { preset: "pytorch-tutorial", step: 1000, until: 4000 },
			sight: {
				panels: ["truth"],
				settings: ["generatorLearningRate", "discriminatorLearningRate", "freeze"],
				parts: ["step", "numbers", "play"],
			},
			challenge: "distance_least_0.3",
		},
	],
};
