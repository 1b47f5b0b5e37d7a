// "Is it luck?": the settings and live changes of one run with sixteen seeds, and what their ends say.

import type { Config, Engine, Run, RunEvent } from "../run/run.js";
import { isSame } from "../run/same.js";
import type { End, Outcome } from "./cell.js";
import { FROM_BEST } from "./summary.js";
import type { Job } from "./spec.js";

export const SEEDS = 16;
/**
 * The fewest steps that are trained. Before, time decides and not luck: of the tutorial's run with 16 seeds, 9 are healthy after 2,000
 * steps and all 16 after 3,000.
 */
export const LEAST_STEPS = 3000;
/** In how many parts the way is divided; each ends with a look. */
const PARTS = 40;

/** What is tried with several seeds. */
export interface Question {
	/** The run's settings at step 0, with the first seed. */
	config: Config;
	events: RunEvent[];
	/** The step at which each run is judged. */
	steps: number;
}

/** The question about a run: its settings and live changes, to the step on show or further. */
export function questionOf({ startConfig, events, end, stepCount }: Run): Question {
	return { config: startConfig, events: end?.events ?? events, steps: Math.max(stepCount, LEAST_STEPS) };
}

/** The seed and those that follow it, or those before it at the end of their range. */
export function seedsOf({ config: { seed } }: Question) {
	const isNearEnd = seed > Number.MAX_SAFE_INTEGER - SEEDS;
	return Array.from({ length: SEEDS }, (_, i) => (isNearEnd ? seed - i : seed + i));
}

/** The steps at which each run is measured. */
export function looksOf({ steps }: Question) {
	const interval = Math.ceil(steps / PARTS);
	return [...Array.from({ length: Math.ceil(steps / interval) }, (_, i) => i * interval), steps];
}

/** One run for each seed. */
export function jobsOf(question: Question): Job[] {
	const { config, events, steps } = question;
	const looks = looksOf(question);
	return seedsOf(question).map((seed, cell) => ({ cell, config: { ...config, seed }, events, steps, looks }));
}

/** Whether a run is one of those that were tried. A run that began with a file had other first weights. */
export function isAmong(question: Question, run: Run, hasFile: boolean) {
	const { config, events, steps } = questionOf(run);
	const early = (all: RunEvent[]) => all.filter(({ step }) => step < Math.min(steps, question.steps));
	return (
		!hasFile &&
		seedsOf(question).includes(config.seed) &&
		isSame({ ...config, seed: 0 }, { ...question.config, seed: 0 }) &&
		isSame(early(events), early(question.events))
	);
}

/** What a healthy run reaches, and where one has run away: the same with every seed and at every step. */
export interface Goals {
	distance: number;
	variety: number;
	runAway: number;
}

export function goalsOf(Engine: Engine, { config }: Question): Goals {
	const gan = new Engine(config);
	try {
		const { limits, all } = gan.truth();
		return { distance: limits.distance, variety: all.artistVariety, runAway: limits.runAway };
	} finally {
		gan.free();
	}
}

/** How many runs ended in each way, from the best to the worst. */
export function countsOf(outcomes: readonly Pick<Outcome, "verdict">[]) {
	return FROM_BEST.map((verdict) => ({
		verdict,
		count: outcomes.filter((outcome) => outcome.verdict === verdict).length,
	})).filter(({ count }) => count > 0);
}

/** The run with the worst verdict, and of these the one that is farthest from the artist. Undefined if there are no runs. */
export function worstOf<Ended extends Pick<Outcome, "verdict" | "distance">>(outcomes: readonly Ended[]) {
	const rank = ({ verdict }: Ended) => FROM_BEST.indexOf(verdict);
	const away = ({ distance }: Ended) => (Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance);
	const isWorse = (one: Ended, other: Ended) => rank(one) - rank(other) || away(one) - away(other);
	return outcomes.reduce<Ended | undefined>(
		(worst, each) => (worst === undefined || isWorse(each, worst) > 0 ? each : worst),
		undefined,
	);
}

/** How large a share of the runs has to end alike for the settings to decide. */
const MOST = 0.75;

/**
 * Whether luck decides how these runs end: "none" if all end alike, "little" if most do, and "much" otherwise. "exception" if most end
 * alike, but the run on show does not.
 * @param own the verdict of the run on show, if it is one of them
 */
export function luckIn(outcomes: readonly Pick<Outcome, "verdict">[], own: End | undefined) {
	const [first] = countsOf(outcomes).sort((one, other) => other.count - one.count);
	if (first.count === outcomes.length) {
		return "none";
	}
	if (first.count < MOST * outcomes.length) {
		return "much";
	}
	return own === undefined || own === first.verdict ? "little" : "exception";
}
