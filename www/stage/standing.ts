// The state of a run, in the words of the sentence under the picture.

import { type Judgement, standingName } from "../run/health.js";
import type { Truth } from "../run/run.js";
import { digitsBeside } from "../words/decimal.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import { standingText } from "../words/verdicts.js";
import { whoLearns } from "../words/who-learns.js";

/** The facts that the sentence tells. */
export interface Standing extends Judgement {
	step: number;
	/** Undefined before the first step. */
	accuracy: number | undefined;
}

export function standing({ step, accuracy, truth, freeze }: Standing, words: Words) {
	const critic = accuracy === undefined ? "" : words.sentenceCritic(Math.round(accuracy * 100));
	const painter = truth ? painterText(truth, words) : "";
	return words.sentenceStep(grouped(step)) + whoLearns[words.code].frozen[freeze] + critic + painter;
}

function painterText({ all: { distance, variety, artistVariety }, limits }: Truth, words: Words) {
	const far = grouped(distance, digitsBeside(distance, limits.distance));
	return words.sentencePainter(far, grouped(variety, 2), grouped(artistVariety, 2));
}

/** The end of the sentence. */
export function verdictText(judgement: Judgement, words: Words) {
	return standingText(standingName(judgement), words);
}
