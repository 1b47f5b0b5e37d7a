// Lesson: at ½ nobody has won, and a player that stops loses.

import { byChoice } from "./judges.js";
import type { Facts, Lesson, Setup } from "./lesson.js";

/** The tutorial's run with today's order, up to the end of its script and beyond. */
const EQUALS: Setup = { preset: "pytorch-upstream", until: 16_000 };
const STOPPED: Setup = { ...EQUALS, events: [{ step: 10_000, field: "freeze", value: "generator" }], step: 9900 };

/** Judges by the share of paintings that the critic judges rightly. It is 0.92 to 1 at step 11,000. */
function rightAs({ truth }: Facts) {
	return truth && (truth.criticAccuracy >= 0.85 ? "nearly" : truth.criticAccuracy >= 0.65 ? "most" : "half");
}

/** Judges by D accuracy. It is 0.72 to 0.89 at step 14,000. */
function accuracyAs({ accuracy }: Facts) {
	return accuracy === undefined ? undefined : accuracy > 0.65 ? "up" : accuracy < 0.35 ? "down" : "half";
}

/** At step 10,500, with the critic ten times as fast, D accuracy is 0.83 to 0.95. */
function fastAs({ accuracy }: Facts) {
	return accuracy === undefined ? undefined : accuracy >= 0.75 ? "sure" : accuracy >= 0.57 ? "bit" : "half";
}

/** At step 20,000 no painter is healthy: their variety is 0 to 0.2, while the artist's is 0.29. */
function paintingAs({ truth: now }: Facts, { truth: then }: Facts) {
	if (!now || !then) {
		return undefined;
	}
	const isHealthy = now.verdict === "healthy";
	return isHealthy ? (now.all.distance < 0.7 * then.all.distance ? "better" : "same") : "loses";
}

export const noRestingPlace: Lesson = {
	id: "no-resting-place",
	steps: [
		{
			name: "painter-stops",
			setup: STOPPED,
			sight: { panels: ["numbers"], parts: ["step", "numbers"], target: "accuracy" },
			predict: { kind: "choice", choices: ["half", "most", "nearly"] },
			until: 11_000,
			judge: byChoice("nearly", rightAs),
		},
		{
			name: "goes-on",
			setup: { ...STOPPED, step: 11_000 },
			sight: { panels: ["numbers"], parts: ["step", "numbers"], target: "accuracy" },
			predict: { kind: "choice", choices: ["half", "up", "down"] },
			until: 14_000,
			judge: byChoice("up", accuracyAs),
		},
		{
			name: "faster",
			setup: { ...EQUALS, preset: "race", step: 9900 },
			sight: { panels: ["numbers"], parts: ["step", "numbers"], target: "accuracy" },
			predict: { kind: "choice", choices: ["half", "bit", "sure"] },
			until: 10_500,
			judge: byChoice("sure", fastAs),
		},
		{
			name: "critic-stops",
			setup: {
				...EQUALS,
				events: [{ step: 10_000, field: "freeze", value: "discriminator" }],
				step: 10_000,
				until: 20_000,
			},
			sight: { parts: ["step", "numbers"], target: "picture" },
			predict: { kind: "choice", choices: ["better", "same", "loses"] },
			until: 20_000,
			judge: byChoice("loses", paintingAs),
		},
		{
			name: "perfect",
			setup: { ...EQUALS, step: 10_000 },
			sight: { panels: ["truth", "critic"], parts: ["step", "numbers", "play"], target: "truth" },
		},
		{
			name: "tip-it",
			setup: { ...EQUALS, step: 10_000 },
			sight: {
				panels: ["numbers"],
				settings: ["generatorLearningRate", "discriminatorLearningRate", "freeze"],
				parts: ["step", "numbers", "play", "sentence"],
			},
			challenge:
				"verdict_is_critic-too-strong generator-learning-rate_least_0.0001 discriminator-learning-rate_most_0.0001",
		},
	],
};
