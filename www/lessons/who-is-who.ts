// Lesson: who plays, and who sees what.

import { byChoice, distanceRatio, nearestCurve } from "./judges.js";
import type { Facts, Judge, Lesson } from "./lesson.js";

/** A hand-drawn curve this near to one of the artist's has its shape. A level line through the middle is 0.48 away. */
const NEAR_SHAPE = 0.25;
/** How far a curve may lie beyond the bounds, as a share of the distance between them. */
const BESIDE = 0.1;
/** A probability between these still means "I can't tell". Untrained critics give 0.39 to 0.63. */
const UNSURE = [0.3, 0.7];

/**
 * Whether the artist might have painted the curve: by its place between the bounds, and its distance from the artist's nearest
 * curve.
 */
const judgeCurve: Judge = (guess, { lower, upper }) => {
	const points = guess.kind === "curve" ? guess.points : [];
	const { u, residual } = nearestCurve(points, lower, upper);
	if (residual > NEAR_SHAPE) {
		return { isRight: false, reply: "shape" };
	}
	const reply = u < -BESIDE ? "tooLow" : u > 1 + BESIDE ? "tooHigh" : "artists";
	return { isRight: reply === "artists", reply };
};

function opinionOf({ accuracy }: Facts) {
	const [least, most] = UNSURE;
	return accuracy === undefined ? undefined : accuracy < least ? "no" : accuracy > most ? "yes" : "half";
}

/** Without a critic that learns, the distance grows to at least 1.4 times its value. */
function wayOf(now: Facts, then: Facts) {
	const ratio = distanceRatio(now, then);
	return ratio === undefined ? undefined : ratio > 1.2 ? "away" : ratio < 0.8 ? "nearer" : "stays";
}

export const whoIsWho: Lesson = {
	id: "who-is-who",
	steps: [
		{
			name: "artist",
			setup: { preset: "pytorch-tutorial" },
			sight: { target: "picture" },
			predict: { kind: "curve" },
			until: 1,
			judge: judgeCurve,
		},
		{
			name: "ideas",
			setup: { preset: "pytorch-tutorial", config: { freeze: "generator" }, step: 1 },
			sight: { panels: ["loop"], parts: ["step", "play"], target: "picture" },
		},
		{
			name: "opinion",
			setup: { preset: "pytorch-tutorial" },
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["yes", "half", "no"] },
			until: 1,
			judge: byChoice("half", opinionOf),
		},
		{ name: "advice", sight: { panels: ["loop"], target: "advice" } },
		{
			name: "sleeping-critic",
			setup: { preset: "pytorch-tutorial", config: { freeze: "discriminator" } },
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["nearer", "stays", "away"] },
			until: 300,
			judge: byChoice("away", wayOf),
		},
		{
			name: "wake",
			setup: { preset: "pytorch-tutorial", config: { freeze: "discriminator" }, step: 300, until: 3000 },
			sight: {
				settings: ["generatorLearningRate", "freeze"],
				parts: ["step", "play"],
			},
			challenge: "distance_most_0.25",
		},
	],
};
