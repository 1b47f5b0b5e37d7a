// Lesson: what detach() cuts off, and why the tutorial's text works without it.

import { byChoice, distanceRatio } from "./judges.js";
import type { Facts, Lesson, Setup } from "./lesson.js";

const TEXT: Setup = { preset: "pytorch-tutorial" };
/** The change from the tutorial's text to its script of today. */
const CUT: Setup = { ...TEXT, events: [{ step: 1000, field: "updateOrder", value: "simultaneous" }], step: 1000 };
/** Today's script without opt_G.step(). */
const NO_STEP: Setup = { preset: "pytorch-upstream", config: { freeze: "generator" } };

function movedTo(now: Facts, then: Facts) {
	const ratio = distanceRatio(now, then);
	return ratio === undefined ? undefined : ratio === 1 ? "still" : ratio > 1 ? "away" : "nearer";
}

/**
 * At step 3,000 the distance is 0.07 to 0.12 of its value at step 0. With detach() from step 1,000 on, it is 0.23 to 0.53 of its
 * value at step 1,000.
 */
function learntAs(now: Facts, then: Facts) {
	const ratio = distanceRatio(now, then);
	return ratio === undefined ? undefined : ratio < 0.8 ? "learns" : ratio > 1.2 ? "worse" : "stops";
}

export const whyDetach: Lesson = {
	id: "why-detach",
	steps: [
		{
			name: "whose-step",
			setup: { ...TEXT, config: { freeze: "generator" } },
			sight: { panels: ["code"], parts: ["step"], target: "listing" },
			predict: { kind: "choice", choices: ["away", "still", "nearer"] },
			until: 1000,
			judge: byChoice("still", movedTo),
		},
		{
			name: "spill",
			setup: TEXT,
			sight: { panels: ["code"], parts: ["step"], target: "listing" },
			predict: { kind: "choice", choices: ["worse", "learns", "stops"] },
			until: 3000,
			judge: byChoice("learns", learntAs),
		},
		{ name: "sum", sight: { panels: ["code"], parts: ["step", "play"], target: "listing" } },
		{
			name: "cut",
			setup: CUT,
			sight: { panels: ["code"], parts: ["step"], target: "listing" },
			predict: { kind: "choice", choices: ["stops", "learns", "worse"] },
			until: 3000,
			judge: byChoice("learns", learntAs),
		},
		{
			name: "missing-line",
			setup: { ...NO_STEP, step: 1000, until: 8000 },
			sight: {
				panels: ["code", "truth"],
				settings: ["generatorLearningRate", "discriminatorLearningRate", "freeze"],
				parts: ["step", "numbers", "play"],
			},
			challenge: "verdict_is_healthy",
		},
	],
};
