// Lesson: what happens in a step, who is ahead at first, and what the painter arrives at.

import { apart, byChoice, nearestCurve } from "./judges.js";
import type { Facts, Judge, Lesson } from "./lesson.js";

/**
 * At step 500, a curve half-way between the bounds is 0.19 to 0.44 away from the painting. The curve of step 1 is at least 0.74
 * away.
 */
const NEAR_CURVE = 0.7;
/**
 * The largest distance from the nearest of the artist's curves. The painting itself is 0.15 to 0.30 away, a level line through the
 * middle 0.48.
 */
const NEAR_SHAPE = 0.4;
/** A curve that is on average this much higher or lower is at another place. */
const ELSEWHERE = 0.3;

/** Whether the critic can tell the two apart a little, and whether the painter has come much nearer. */
function aheadOf({ truth: now }: Facts, { truth: then }: Facts) {
	if (!now || !then) {
		return undefined;
	}
	const tells = now.realProbability - now.generatedProbability > 0.05;
	return now.all.distance < 0.75 * then.all.distance ? "painter" : tells ? "critic" : "nobody";
}

const judgeCurve: Judge = (guess, { painting, lower, upper }) => {
	const points = guess.kind === "curve" ? guess.points : [];
	const gap = apart(points, painting);
	if (gap <= NEAR_CURVE && nearestCurve(points, lower, upper).residual <= NEAR_SHAPE) {
		return { isRight: true, reply: "near", gap };
	}
	const above = mean(points) - mean(painting);
	return { isRight: false, reply: above < -ELSEWHERE ? "low" : above > ELSEWHERE ? "high" : "shape", gap };
};

function mean(values: ArrayLike<number>) {
	return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function endOf({ truth }: Facts) {
	return truth && (truth.all.distance < 0.01 ? "perfect" : truth.verdict === "healthy" ? "healthy" : "same");
}

export const watchItLearn: Lesson = {
	id: "watch-it-learn",
	steps: [
		{
			name: "first-hundred",
			setup: { preset: "pytorch-tutorial" },
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["painter", "critic", "nobody"] },
			until: 100,
			judge: byChoice("critic", aheadOf),
		},
		{
			name: "by-500",
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "curve" },
			until: 500,
			judge: judgeCurve,
		},
		{
			name: "distance",
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["same", "healthy", "perfect"] },
			until: 3000,
			judge: byChoice("healthy", endOf),
		},
		{
			name: "faster",
			setup: { preset: "pytorch-tutorial", until: 1100 },
			sight: {
				settings: ["generatorLearningRate", "discriminatorLearningRate"],
				parts: ["step", "play"],
			},
			challenge: "verdict_is_healthy step_most_1100",
		},
	],
};
