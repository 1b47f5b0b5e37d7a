// The course of a run for the two charts beside a map: distance and variety over the steps, each with what is healthy.

import { historyOf } from "../../run/history.js";
import type { Run, Truth } from "../../run/run.js";

type Limits = Truth["limits"];

export interface Strip {
	/** The value at each step, from the first to the one on show. Undefined where the painter's numbers are beyond float32. */
	points: { step: number; value: number | undefined }[];
	/** Values from the first to the second are healthy. */
	healthy: [least: number, most: number];
	/** The chart goes from 0 to this value. Larger ones are drawn at its edge. */
	top: number;
	now: number | undefined;
}

/** The part of a chart's height, at most, that lies above what is healthy while nothing is there. */
const AT_FIRST = 2;
/** The room above the largest value. */
const ROOM = 1.1;

/** @param limits the run's limits, which are the same at every step */
export function courseOf(run: Run, limits: Limits): Record<"distance" | "variety", Strip> {
	const past = historyOf(run).filter(({ step }) => step <= run.stepCount);
	const strip = (name: "distance" | "variety", healthy: Strip["healthy"]): Strip => {
		const points = past.map(({ step, measures }) => ({ step, value: measures?.[name] }));
		const most = Math.max(...points.map(({ value = 0 }) => value));
		const top = Math.min(Math.max(AT_FIRST * healthy[1], ROOM * most), limits.runAway);
		return { points, healthy, top, now: points[points.length - 1].value };
	};
	return { distance: strip("distance", [0, limits.distance]), variety: strip("variety", limits.variety) };
}

/**
 * The known parts of a strip as the points of polylines, in a box of 100 × 100 whose y goes down.
 * @param last the step at the box's right edge
 */
export function linesOf({ points, top }: Strip, last: number): string[] {
	const lines: string[][] = [[]];
	for (const { step, value } of points) {
		if (value === undefined) {
			lines.push([]);
		} else {
			const [x, y] = [(100 * step) / last, 100 - (100 * Math.min(value, top)) / top];
			lines[lines.length - 1].push(`${round(x)},${round(y)}`);
		}
	}
	return lines.filter(({ length }) => length > 0).map((line) => line.join(" "));
}

function round(value: number) {
	return Math.round(value * 100) / 100;
}
