// Says what is true of a run beyond its verdict: what the painter lacks by the engine's measures and limits, and who learns. The
// engine's five names stay. The page chooses its words by this, so that it blames no player that does nothing wrong.

import type { Measures } from "../../pkg/gan_painter.js";
import type { StandingName } from "../words/verdicts.js";
import type { Config, Truth } from "./run.js";

/** What the painter lacks. Undefined if it lacks nothing; then the run is healthy, even if the verdict is about the critic. */
export type Lack = "distance" | "variety" | "coverage" | undefined;

/** What the painter lacks. In a conditional run, the first class that lacks something decides. */
export function lackOf({ all, classes, limits }: Pick<Truth, "all" | "classes" | "limits">): Lack {
	const lacks = (classes ?? [all]).map((measures) => lackIn(measures, all, limits));
	return lacks.find((lack) => lack !== undefined);
}

function lackIn(
	{ distance, variety, coverage, artistVariety }: Measures,
	all: Measures,
	limits: Truth["limits"],
): Lack {
	// The limits are for all of the artist's curves. A class has a share of them as large as its share of the variety.
	const share = artistVariety / all.artistVariety;
	const [least, most] = limits.variety.map((limit) => share * limit);
	if (distance >= limits.distance) {
		return "distance";
	}
	if (variety < least || variety >= most) {
		return "variety";
	}
	// The spread may fall short by as much as the variety may.
	return coverage < artistVariety - least ? undefined : "coverage";
}

export interface Judgement {
	/** The engine's measures; undefined if the painter is beyond float32. */
	truth: Truth | undefined;
	freeze: Config["freeze"];
}

/** The name for how a run stands. */
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

/** Whether the painter paints as it should, even if it is frozen while the critic goes on. */
export function isWell(name: StandingName) {
	return name === "healthy" || name === "healthyTold";
}
