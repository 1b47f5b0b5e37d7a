// Lesson: a collapse seen from inside the painter, whose units have gone out.

import { byChoice } from "./judges.js";
import type { Facts, Lesson, Setup } from "./lesson.js";

/** A variety below this is that of a single painting: the engine's own limit for a collapse. */
const ALIKE = 0.05;

const COLLAPSED: Setup = { preset: "mode-collapse", step: 3000, shown: { batch: true } };
/** Before any unit has gone out. */
const EARLY: Setup = { preset: "mode-collapse", step: 100, shown: { batch: true } };

/** Without the strongest stroke, the variety is 0.97 to 1.02 times what it was. */
function lossOf({ truth, strokes }: Facts) {
	const share = truth && strokes && strokes.varietyWithout / truth.all.variety;
	if (share === undefined || share > 1.1) {
		return undefined;
	}
	return share >= 0.9 ? "hardly" : share >= 0.3 ? "part" : "gone";
}

/** From step 3,000 on, 120 to 128 of 128 units are never on. At step 1,000 it is 114 to 128, at step 150 at most one. */
function neverAs({ strokes }: Facts) {
	const share = strokes && strokes.never / strokes.units;
	return share === undefined ? undefined : share >= 0.85 ? "most" : share >= 0.15 ? "some" : "none";
}

/** At step 3,100 the variety is at most 0.014, and the map's largest â is at most 0.05 above its smallest. */
function mapAs({ truth }: Facts) {
	return truth && (truth.all.variety <= ALIKE ? "flat" : "many");
}

/** At step 4,000, after a thousand steps at a tenth of the rate, the variety is at most 0.023. */
function rescueOf({ truth }: Facts) {
	if (!truth) {
		return undefined;
	}
	return truth.verdict === "healthy" ? "varied" : truth.all.variety <= ALIKE ? "stays" : "part";
}

export const insideACollapse: Lesson = {
	id: "inside-a-collapse",
	steps: [
		{
			name: "one-less",
			setup: { preset: "pytorch-tutorial", step: 2900, shown: { batch: true } },
			sight: { panels: ["strokes"], parts: ["step"], target: "strokes" },
			predict: { kind: "choice", choices: ["gone", "part", "hardly"] },
			until: 3000,
			judge: byChoice("hardly", lossOf),
		},
		{
			name: "how-many",
			setup: COLLAPSED,
			sight: { parts: ["step"], target: "picture" },
			predict: { kind: "choice", choices: ["none", "some", "most"] },
			until: 3050,
			judge: byChoice("most", neverAs),
		},
		{
			name: "map",
			setup: { ...COLLAPSED, step: 3050 },
			sight: { panels: ["strokes"], parts: ["step"], target: "never-on" },
			predict: { kind: "choice", choices: ["many", "stripes", "flat"] },
			until: 3100,
			judge: byChoice("flat", mapAs),
		},
		{
			name: "too-late",
			setup: {
				...COLLAPSED,
				events: [{ step: 3000, field: "generatorLearningRate", value: 5e-4 }],
			},
			sight: { panels: ["plane"], parts: ["step"], target: "plane" },
			predict: { kind: "choice", choices: ["varied", "part", "stays"] },
			until: 4000,
			judge: byChoice("stays", rescueOf),
		},
		{
			name: "when",
			setup: EARLY,
			sight: { panels: ["strokes"], parts: ["step"], target: "never-on" },
			predict: { kind: "choice", choices: ["none", "some", "most"] },
			until: 1000,
			judge: byChoice("most", neverAs),
		},
		{
			name: "in-time",
			// Whoever waits longer may see the painter recover: one of ten did, at step 5,960.
			setup: { ...EARLY, until: 4000 },
			sight: {
				panels: ["strokes"],
				settings: ["generatorLearningRate", "discriminatorLearningRate", "loss"],
				parts: ["step", "play", "sentence"],
			},
			challenge: "verdict_is_healthy",
		},
	],
};
