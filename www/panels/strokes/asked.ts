// What the engine says of a painting's strokes: which they are, how they add up, and what the painter paints without some of them.

import { unlessRefused } from "../../engine/problems.js";
import { ideasOf, labelOf } from "../../run/gallery.js";
import type { Run } from "../../run/run.js";
import { ideasAt } from "../../run/in-batch.js";
import type { Chosen } from "../../stage/screen.js";
import { firstWeightsOf } from "../first-weights.js";
import { keepPlaces } from "./places.js";

/** The most strokes that have a row of their own. */
const MOST = 8;

/** The ideas that are painted. */
export interface Painted {
	ideas: Float32Array;
	/** Undefined unless the run is conditional. */
	label: number | undefined;
	/** Chosen in another panel, those of the painting on the stage, or the first ones of the truth. */
	origin: "chosen" | "shown" | "first";
}

export interface Stroke {
	/** The number of the unit, or of the input if there is no hidden layer. */
	unit: number;
	strength: number;
	curve: Float32Array;
	/** The unit's weights for the ideas and the label, if there is one hidden layer. */
	weights: Float32Array | undefined;
}

export interface Strokes {
	/** The number of all strokes, also of those without a row. */
	count: number;
	bias: Float32Array;
	/** The strongest ones. None if all strokes are off. */
	strongest: Stroke[];
	/** The sum of all others, if there are others. */
	others: Float32Array | undefined;
	/** The painting after each stroke that is laid down. The first one is still empty, the last one is complete. */
	sums: Float32Array[];
}

/**
 * The ideas that another panel has chosen, or else those of the painting on the stage. While the run trains, that painting has other ideas
 * at each step; the first ones of the truth stay the same, so its strokes can be followed.
 * @param place the place in the batch of the painting on the stage
 */
export function paintedNow(run: Run, chosen: Chosen | undefined, place: number, isTraining: boolean): Painted {
	if (chosen?.ideas.length === run.config.ideas) {
		return { ideas: chosen.ideas, label: run.classes && (chosen.label ?? labelOf(run, 0)), origin: "chosen" };
	}
	const shown = isTraining ? undefined : ideasAt(run, place);
	return shown
		? { ...shown, origin: "shown" }
		: { ideas: ideasOf(run, 0), label: run.classes && labelOf(run, 0), origin: "first" };
}

/**
 * @param before the units that had a row before, whose places are kept
 * @returns undefined if the painting is beyond float32
 */
export function strokesOf(
	run: Run,
	painted: Painted,
	muted: Float32Array,
	before: readonly number[],
): Strokes | undefined {
	return unlessRefused(() => {
		const { gan, config } = run;
		const { points } = config;
		const { strokes: count } = gan.insideCounts;
		const shown = Math.min(count, MOST);
		const [units, strengths] = [new Float32Array(shown), new Float32Array(shown)];
		const rows = new Float32Array((shown + 2) * points);
		gan.readStrokes(painted.ideas, painted.label, muted, units, strengths, rows);
		const isAnyOn = strengths.some((strength) => strength > 0);
		const row = (i: number) => rows.slice(i * points, (i + 1) * points);
		const weights = weightsOf(run);
		const order = isAnyOn ? keepPlaces(units, before) : [];
		const strongest = order.map((unit) => {
			const rank = units.indexOf(unit);
			return { unit, strength: strengths[rank], curve: row(rank + 1), weights: weights?.(unit) };
		});
		const others = isAnyOn && count > shown ? row(shown + 1) : undefined;
		return { count, bias: row(0), strongest, others, sums: sumsOf(run, painted, muted, order, others) };
	});
}

/** The painting after each stroke: nothing, the bias, then each unit, and then all others, if there are others. */
function sumsOf(
	{ gan, config }: Run,
	{ ideas, label }: Painted,
	muted: Float32Array,
	units: readonly number[],
	others: Float32Array | undefined,
) {
	const sum = (without: Float32Array) => {
		const painting = new Float32Array(config.points);
		gan.paintMuted(ideas, label, without, painting);
		return painting;
	};
	const missing = new Float32Array(muted.length).fill(1);
	const sums = [new Float32Array(config.points), sum(missing)];
	for (const unit of units) {
		missing[unit] = muted[unit];
		sums.push(sum(missing));
	}
	return others ? [...sums, sum(muted)] : sums;
}

/** The weights of each unit for the painter's inputs. Only the units of a single hidden layer read the ideas and draw the strokes. */
function weightsOf(run: Run) {
	if (run.config.generatorHidden.length !== 1) {
		return undefined;
	}
	const all = firstWeightsOf(run, "generator");
	return (unit: number) => all.find((each) => each.unit === unit)?.weights;
}
