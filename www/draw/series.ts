// The values that charts show over the steps of a run.

import { GOALS } from "../run/goals.js";
import { historyOf } from "../run/history.js";
import type { Run, Truth } from "../run/run.js";

/** The y axis of the chart goes at least to this value. */
const LEAST_TOP = 0.5;

export interface Series {
	/** The steps in rising order. */
	steps: number[];
	/** The values of each line, one for each step: null if there is none, undefined if only another line has this step. */
	values: (number | null | undefined)[][];
	/** The goal of each line. */
	goals: number[];
	/** The range of each scale. Values beyond it are not drawn. */
	ranges: [least: number, most: number][];
	/** The step on show, which is one of the steps. */
	step: number;
}

/** The tutorial's two numbers over the steps. */
export function numbersOver(run: Run): Series {
	const history = historyOf(run);
	return {
		steps: history.map(({ step }) => step),
		values: [history.map(({ accuracy }) => accuracy ?? null), history.map(({ score }) => score ?? null)],
		goals: [GOALS.accuracy, GOALS.score],
		// Both goals are in the middle of their range.
		ranges: [
			[0, 2 * GOALS.accuracy],
			[2 * GOALS.score, 0],
		],
		step: run.stepCount,
	};
}

/** The distance and the variety over the steps. */
export function truthOver(run: Run, limits: Truth["limits"]): Series {
	const history = historyOf(run);
	const values = [
		history.map(({ measures }) => measures?.distance ?? null),
		history.map(({ measures }) => measures?.variety ?? null),
	];
	const artistVariety = history.find(({ measures }) => measures)?.measures?.artistVariety ?? 0;
	const most = Math.max(...values.flat().map((value) => value ?? 0));
	const top = Math.min(Math.max(1.1 * most, LEAST_TOP), limits.runAway);
	return {
		steps: history.map(({ step }) => step),
		values,
		goals: [limits.distance, artistVariety],
		ranges: [[0, top]],
		step: run.stepCount,
	};
}

/** Both runs over the steps of either. The twin's lines come after the run's. */
export function together(own: Series, twin: Series): Series {
	const steps = [...new Set([...own.steps, ...twin.steps])].sort((a, b) => a - b);
	const spread = (series: Series) => {
		const places = new Map(series.steps.map((step, i) => [step, i]));
		return series.values.map((line) => steps.map((step) => line[places.get(step) ?? -1]));
	};
	return {
		...own,
		steps,
		values: [...spread(own), ...spread(twin)],
		ranges: own.ranges.map(([least, most], i) => [
			Math.min(least, twin.ranges[i][0]),
			Math.max(most, twin.ranges[i][1]),
		]),
	};
}
