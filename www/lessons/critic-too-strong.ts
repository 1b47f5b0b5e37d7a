// Lesson: a critic that is sure has nothing left to say.

import { byChoice, distanceRatio } from "./judges.js";
import type { Facts, Lesson, Setup } from "./lesson.js";

/** The tutorial's run with one rate changed. */
export const STRONG: Setup = { preset: "pytorch-tutorial", config: { discriminatorLearningRate: 0.02 } };

/** The arrows keep their scale, so those of a critic that is sure vanish. */
export const LENGTH_IS_STRENGTH: Setup["shown"] = { advice: "fixed" };

/** With a critic that strong, the distance falls by only 5 to 8 % in 1,000 steps, and by less than 1 % in 3,000 more. */
export function movedTo(now: Facts, then: Facts) {
	const ratio = distanceRatio(now, then);
	return ratio === undefined ? undefined : ratio > 1.2 ? "away" : ratio < 0.7 ? "nearer" : "stuck";
}

export const criticTooStrong: Lesson = {
	id: "critic-too-strong",
	steps: [
		{
			name: "strong",
			setup: { ...STRONG, shown: LENGTH_IS_STRENGTH },
			sight: { parts: ["step", "numbers"], target: "picture" },
			predict: { kind: "choice", choices: ["nearer", "stuck", "away"] },
			until: 1000,
			judge: byChoice("stuck", movedTo),
		},
		{ name: "flat", sight: { panels: ["critic"], parts: ["step", "numbers"], target: "advice" } },
		{
			name: "wait",
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["nearer", "stuck", "away"] },
			until: 4000,
			judge: byChoice("stuck", movedTo),
		},
		{
			name: "ten-times",
			setup: { ...STRONG, config: { discriminatorLearningRate: 0.001 }, shown: LENGTH_IS_STRENGTH },
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["stuck", "nearer", "away"] },
			until: 1000,
			judge: byChoice("nearer", movedTo),
		},
		{
			name: "make-it",
			setup: { preset: "pytorch-tutorial", until: 2000 },
			sight: {
				settings: ["generatorLearningRate", "discriminatorLearningRate", "loss"],
				parts: ["step", "play", "sentence"],
			},
			challenge: "verdict_is_critic-too-strong step_least_1000",
		},
	],
};
