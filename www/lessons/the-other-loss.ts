// Lesson: with another loss the painter moves, even if the critic is sure.

import { LENGTH_IS_STRENGTH, movedTo, STRONG } from "./critic-too-strong.js";
import { byChoice } from "./judges.js";
import type { Facts, Lesson, Setup } from "./lesson.js";

/** The critic has been sure for a long time. */
const STUCK: Setup = { ...STRONG, step: 2000 };
/** At the same scale, the other loss's arrows would be at least 130 units long. */
const TO_SCALE: Setup = { ...STUCK, shown: LENGTH_IS_STRENGTH };
const SLOWED: Setup = { ...TO_SCALE, events: [{ step: 2000, field: "discriminatorLearningRate", value: 1e-4 }] };
const SWITCHED: Setup = { ...STUCK, events: [{ step: 2000, field: "loss", value: "nonSaturating" }] };

/** At step 6,000 the distance is 0.12 to 0.22. A distance of 0.09 is healthy, and the painter was stuck at 0.45. */
function settledAs({ truth }: Facts) {
	return truth && (truth.verdict === "healthy" ? "healthy" : truth.all.distance < 0.35 ? "near" : "stuck");
}

export const theOtherLoss: Lesson = {
	id: "the-other-loss",
	steps: [
		{ name: "stuck", setup: TO_SCALE, sight: { parts: ["step"], target: "picture" } },
		{
			name: "slow-down",
			setup: SLOWED,
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["nearer", "stuck", "away"] },
			until: 3000,
			judge: byChoice("stuck", movedTo),
		},
		{
			name: "switch",
			setup: SWITCHED,
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["stuck", "nearer", "away"] },
			until: 2300,
			judge: byChoice("nearer", movedTo),
		},
		{
			name: "why",
			setup: { ...STUCK, shown: { advice: "both" } },
			sight: { panels: ["critic"], parts: ["step"], target: "advice" },
		},
		{
			name: "settle",
			setup: { ...SWITCHED, step: 2300 },
			sight: { parts: ["step", "numbers"], target: "picture" },
			predict: { kind: "choice", choices: ["healthy", "near", "stuck"] },
			until: 6000,
			judge: byChoice("near", settledAs),
		},
		{
			name: "save",
			setup: { ...STUCK, until: 6000 },
			sight: {
				settings: ["generatorLearningRate", "discriminatorLearningRate", "loss"],
				parts: ["step", "play"],
			},
			challenge: "distance_most_0.2 discriminator-learning-rate_least_0.02",
		},
	],
};
