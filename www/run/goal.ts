// A teacher's goal: reads it from the text in an address, and judges with the engine's own numbers whether a run meets it.

import { check, shown } from "./arguments.js";
import { attributeOf, fieldOf, listOf, numberOr } from "./attribute-text.js";
import type { Run, Setting, Truth } from "./run.js";

export type Verdict = Truth["verdict"];

/** One condition: the verdict is this word, or a number lies in a range. A goal is met when all its conditions hold at once. */
export type Condition = { what: "verdict"; is: Verdict } | Range;
export interface Range {
	what: Measured;
	least?: number;
	most?: number;
}

/** All verdicts of the engine. The type makes tsc find a missing one, and one too many. */
const KNOWN: Record<Verdict, true> = {
	learning: true,
	healthy: true,
	collapsed: true,
	criticTooStrong: true,
	runAway: true,
};
export const VERDICTS = Object.keys(KNOWN) as Verdict[];
/** The numbers that are measured at the step on show. */
export const MEASURES = ["distance", "variety", "coverage", "step"] as const;
/** The settings that must have stayed in a range since step 0. */
export const RATES = ["generatorLearningRate", "discriminatorLearningRate"] as const;
export type Rate = (typeof RATES)[number];
export type Measured = (typeof MEASURES)[number] | Rate;

export type Goal = readonly Condition[];

/** The most conditions of a goal. Nobody reads more than this. */
const MOST_CONDITIONS = 12;
const PART = /^([a-zA-Z-]+)_(is|least|most)_([^_]+)$/;
const NUMBERS: readonly Measured[] = [...MEASURES, ...RATES];
const EXAMPLES = "verdict_is_healthy, step_most_4000 or generator-learning-rate_least_0.001";

/**
 * Reads `verdict_is_healthy step_most_4000 generator-learning-rate_least_0.001`, with its conditions in any order. Two conditions of
 * one number make a range. Throws one sentence if the text is malformed.
 * @param settings the engine's settings, which have the range of each rate
 */
export function readGoal(text: string, settings: readonly Setting[]): Goal {
	const parts = listOf(text);
	check(parts.length > 0, "goal", `conditions such as ${EXAMPLES}`, text);
	check(parts.length <= MOST_CONDITIONS, "goal", `at most ${MOST_CONDITIONS} conditions`, text);
	const goal = new Map<Condition["what"], Condition>();
	for (const part of parts) {
		const condition = readCondition(part, settings);
		goal.set(condition.what, together(goal.get(condition.what), condition, part));
	}
	return [...goal.values()];
}

function readCondition(part: string, settings: readonly Setting[]): Condition {
	const [, name = "", how = "", value = ""] = PART.exec(part) ?? [];
	const field = fieldOf(name);
	if (field === "verdict" && how === "is") {
		const is = VERDICTS.find((verdict) => verdict === fieldOf(value));
		return is ? { what: field, is } : refuse(`verdict_is_ and one of ${VERDICTS.map(attributeOf).join(", ")}`, part);
	}
	const what = NUMBERS.find((each) => each === field);
	if (what === undefined || how === "is") {
		return refuse(`conditions such as ${EXAMPLES}, with least or most of ${NUMBERS.map(attributeOf).join(", ")}`, part);
	}
	const number = numberOr(value);
	const { isGood, allowed } = rangeOf(what, settings);
	if (typeof number === "string" || !isGood(number)) {
		return refuse(`${attributeOf(what)}_${how}_ and ${allowed}`, part);
	}
	return how === "least" ? { what, least: number } : { what, most: number };
}

/** Joins two conditions on the same number into one range. */
function together(before: Condition | undefined, condition: Condition, part: string): Condition {
	const isTwice = before && Object.keys(condition).some((key) => key !== "what" && key in before);
	check(!isTwice, "goal", "conditions each of which is there once", part);
	const both = { ...before, ...condition };
	const { least = 0, most = least } = "is" in both ? {} : both;
	check(least <= most, "goal", "what can be met, the least not above the most", writeGoal([both]));
	return both;
}

/** The numbers that a condition may be compared with. */
function rangeOf(
	what: Measured,
	settings: readonly Setting[],
): { isGood: (value: number) => boolean; allowed: string } {
	const setting = settings.find(({ name }) => name === what);
	if (setting?.kind === "rate") {
		const { above, most } = setting;
		return { isGood: (value) => value > above && value <= most, allowed: `a number above ${above}, at most ${most}` };
	}
	if (what === "step") {
		// No goal is met at step 0.
		return { isGood: (value) => Number.isSafeInteger(value) && value > 0, allowed: "a whole number from 1 on" };
	}
	return { isGood: (value) => value >= 0 && Number.isFinite(value), allowed: "a number from 0 on" };
}

function refuse(allowed: string, given: string): never {
	throw new Error(`goal must be ${allowed}, but ${shown(given)} was given`);
}

export function writeGoal(goal: Goal): string {
	return goal
		.flatMap(({ what, ...asked }) =>
			Object.entries(asked).map(([how, value]) => [what, how, value].map(String).map(attributeOf).join("_")),
		)
		.join(" ");
}

/**
 * Whether each condition holds at the step on show. The answer for a run is the same in every browser. No condition holds at step 0,
 * where nothing has been learnt.
 */
export function judge(goal: Goal, run: Run): boolean[] {
	return goal.map((condition) => {
		const found = run.stepCount > 0 ? find(condition.what, run) : undefined;
		if ("is" in condition) {
			return found === condition.is;
		}
		const { least = 0, most = Number.POSITIVE_INFINITY } = condition;
		return typeof found === "object" && found.least >= least && found.most <= most;
	});
}

/** Whether all conditions hold. Measuring costs time, so it is done only if the others hold. */
export function isMet(goal: Goal, run: Run): boolean {
	const isKnown = ({ what }: Condition) => what === "step" || RATES.some((rate) => rate === what);
	const measured = goal.filter((condition) => !isKnown(condition));
	return [goal.filter(isKnown), measured].every((part) => judge(part, run).every(Boolean));
}

/** Whether no later step of the run can meet the goal: the last allowed step is past, or a rate was out of its range. */
export function isLost(goal: Goal, run: Run): boolean {
	return goal.some((condition) => {
		if (run.stepCount === 0 || "is" in condition) {
			return false;
		}
		const { what, least = 0, most = Number.POSITIVE_INFINITY } = condition;
		if (what === "step") {
			return run.stepCount > most;
		}
		const found = RATES.some((rate) => rate === what) ? find(what, run) : undefined;
		return typeof found === "object" && (found.least < least || found.most > most);
	});
}

/**
 * The value that a condition looks at: the verdict, a number, or the least and the largest rate in all steps so far. Undefined if the
 * run's numbers are beyond float32.
 */
export function find(what: Condition["what"], run: Run): Verdict | { least: number; most: number } | undefined {
	if (what === "verdict") {
		// The sentence under the picture uses the same verdict.
		return run.truth?.verdict ?? "runAway";
	}
	if (what === "step") {
		return { least: run.stepCount, most: run.stepCount };
	}
	if (what === "generatorLearningRate" || what === "discriminatorLearningRate") {
		const rates = ratesOf(run, what);
		return { least: Math.min(...rates), most: Math.max(...rates) };
	}
	const value = run.truth?.all[what];
	return value === undefined || !Number.isFinite(value) ? undefined : { least: value, most: value };
}

/** The rates of all steps so far; at step 0, the rates of the first step. Of several changes at one step, the last holds. */
function ratesOf({ startConfig, events, stepCount }: Run, field: Rate) {
	const rates = new Map([[0, startConfig[field]]]);
	for (const { step, field: changed, value } of events) {
		if (changed === field && step < Math.max(stepCount, 1)) {
			rates.set(step, Number(value));
		}
	}
	return [...rates.values()];
}
