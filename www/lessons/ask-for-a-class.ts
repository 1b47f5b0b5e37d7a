// Lesson: in a conditional GAN a label says what is to be painted, and the painter has to learn to obey it.

import { byChoice } from "./judges.js";
import type { Facts, Lesson, Setup } from "./lesson.js";

const CONDITIONAL: Setup = { preset: "pytorch-conditional" };

/**
 * How far the mean a of label 1 is above that of label 0. For the artist's classes it is 0.5. In a run it is 0.03 to 0.15 at step
 * 500 and 0.44 to 0.59 at step 5,000.
 */
function apart({ truth }: Facts) {
	const [below, above] = truth?.classes ?? [];
	return below && above && above.mean - below.mean;
}

function earlyAs(facts: Facts) {
	const difference = apart(facts);
	return difference === undefined ? undefined : difference > 0.3 ? "upper" : difference < -0.1 ? "lower" : "either";
}

/** At step 5,000 the variety of label 0 is 0.09 to 0.14. The artist's is 0.14. */
function lateAs(facts: Facts) {
	const difference = apart(facts);
	const below = facts.truth?.classes?.[0];
	if (difference === undefined || !below) {
		return undefined;
	}
	return difference < 0.3 ? "either" : below.variety < 0.2 * below.artistVariety ? "one" : "lower";
}

export const askForAClass: Lesson = {
	id: "ask-for-a-class",
	steps: [
		{
			name: "early",
			setup: { ...CONDITIONAL, shown: { label: "1" } },
			sight: { parts: ["step", "numbers"], target: "picture" },
			predict: { kind: "choice", choices: ["upper", "either", "lower"] },
			until: 500,
			judge: byChoice("either", earlyAs),
		},
		{ name: "both", sight: { panels: ["truth"], parts: ["step", "numbers"], target: "truth" } },
		{
			name: "late",
			setup: { ...CONDITIONAL, step: 500, shown: { label: "0" } },
			sight: { parts: ["step", "numbers"], target: "picture" },
			predict: { kind: "choice", choices: ["lower", "one", "either"] },
			until: 5000,
			judge: byChoice("lower", lateAs),
		},
		{
			name: "why",
			setup: { ...CONDITIONAL, step: 5000, shown: { label: "1" } },
			sight: { panels: ["code"], settings: ["label"], parts: ["step", "numbers"], target: "listing" },
		},
		{
			name: "two-curves",
			setup: { ...CONDITIONAL, step: 5000, shown: { label: "any" } },
			sight: {
				panels: ["truth"],
				settings: ["generatorLearningRate", "discriminatorLearningRate", "label"],
				parts: ["step", "numbers", "play"],
				target: "truth",
			},
			challenge: "verdict_is_collapsed variety_least_0.2",
		},
	],
};
