// What is true of a run beside its verdict: what the painter lacks, by the engine's measures and limits alone, and who learns. The
// engine's five names stay; what is said depends on this, and blames nobody who does nothing wrong.

import type { Measures } from "../../pkg/gan_painter.js";
import type { StandingName } from "../words/verdicts.js";
import type { Config, Truth } from "./run.js";

/** Undefined where it lacks nothing: then it is healthy, also where the verdict is about the critic. */
export type Lack = "distance" | "variety" | "coverage" | undefined;

/** Of a conditional run the first class that lacks something decides. */
export function lackOf({ all, classes, limits }: Pick<Truth, "all" | "classes" | "limits">): Lack {
	const lacks = (classes ?? [all]).map((measures) => lackIn(measures, all, limits));
	return lacks.find((lack) => lack !== undefined);
}

function lackIn(
	{ distance, variety, coverage, artistVariety }: Measures,
	all: Measures,
	limits: Truth["limits"],
): Lack {
	// The limits are those of all the artist's curves; a class has its own share of their variety.
	const share = artistVariety / all.artistVariety;
	const [least, most] = limits.variety.map((limit) => share * limit);
	if (distance >= limits.distance) {
		return "distance";
	}
	if (variety < least || variety >= most) {
		return "variety";
	}
	// What may be missing of the variety may be missing of the spread.
	return coverage < artistVariety - least ? undefined : "coverage";
}

export interface Judgement {
	/** Undefined where the painter is beyond float32. */
	truth: Truth | undefined;
	freeze: Config["freeze"];
}

/** What is said of a run. */
export function standingName({ truth, freeze }: Judgement): StandingName {
	if (!truth) {
		return "runAway";
	}
	const { verdict } = truth;
	const isStill = freeze === "generator";
	if (verdict === "criticTooStrong" && isStill) {
		return lackOf(truth) === undefined ? "healthyTold" : "stillTold";
	}
	if (verdict === "learning") {
		return isStill ? "still" : lackOf(truth) === "coverage" ? "uncovered" : verdict;
	}
	return verdict;
}

/** Whether the painter paints as it should: also one that is frozen while the critic goes on. */
export function isWell(name: StandingName) {
	return name === "healthy" || name === "healthyTold";
}
