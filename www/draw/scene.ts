// The content of a run's picture.

import type { Run } from "../run/run.js";
import { type Advice, fixedScale } from "./advice.js";
import { artistCurves } from "./artist.js";
import type { Shown } from "../run/plan.js";
import type { Bounds } from "./bounds.js";
import type { Line } from "./lines.js";

/** The number of earlier paintings. Each is at half the step of the one before. */
const EARLIER = 4;
const LOSSES = ["minimax", "nonSaturating"] as const;

/** Everything that is drawn. Each curve has `points` values at evenly spaced x from −1 to 1. */
export interface Scene extends Bounds {
	/** The curve between two classes. */
	middle?: Float32Array;
	/** The artist's paintings, one after the other. */
	artist?: Float32Array;
	/** A few curves that the artist could paint, one after the other. */
	examples?: Float32Array;
	/** The painter's paintings, one after the other. */
	paintings: Float32Array;
	/** The index of the painting on show; the first one if left out. */
	shown?: number;
	showBatch?: boolean;
	/** Earlier states of the painting, the latest first. */
	earlier?: Float32Array[];
	arrows?: Arrows[];
	/** In a conditional run, the label of the painting on show, if it is none of the batch. */
	label?: number;
	/** What the picture shows, if it is not the run's batch. */
	caption?: string;
}

/** Arrows up or down, one from each point of the painting. */
export interface Arrows {
	line: Line;
	lengths: Float32Array;
	scale: number;
}

export function sceneOf(run: Run, options: Shown, advice: Advice): Scene {
	const { lower, upper, paintings, stepCount, timeline, config, classes } = run;
	const { label } = options;
	const shown = shownPlace(run, label);
	const earlier: Float32Array[] = [];
	if (options.earlier || run.end) {
		for (let step = stepCount / 2; step >= Math.max(1, run.firstStep) && earlier.length < EARLIER; step /= 2) {
			earlier.push(timeline.before(step).painting);
		}
	}
	const losses = { none: [], own: [config.loss], fixed: [config.loss], both: LOSSES }[options.advice];
	const fixed = options.advice === "fixed" ? fixedScale(config) : undefined;
	return {
		lower,
		upper,
		middle: classes?.middle,
		examples: options.artist ? artistCurves(run, classes && label !== "any" ? Number(label) : "any") : undefined,
		paintings,
		shown,
		showBatch: options.batch,
		earlier,
		arrows: losses.length > 0 ? advice.arrows(run, shown, losses, fixed) : [],
	};
}

/**
 * The index of the painting on show among those of the batch.
 * @param label in a conditional run, the label that it should have
 */
export function shownPlace({ classes }: Pick<Run, "classes">, label: Shown["label"]) {
	const place = label === "any" ? 0 : (classes?.labels.indexOf(Number(label)) ?? 0);
	return Math.max(place, 0);
}

/** The painting on show. */
export function paintingOf({ paintings, lower: { length }, shown = 0 }: Scene) {
	return paintings.subarray(shown * length, (shown + 1) * length);
}
