// The page's table, with each measurement beside its goal.

import { SHORTEST_INPUT } from "./page-trace.mjs";
import { SLOWDOWN } from "./slow-page.mjs";
import { spread } from "./statistics.mjs";
import { alignColumns } from "./table.mjs";

export const GOALS = { task: 50, input: 100, framesPerSecond: 55, start: 500 };

/** @param {Awaited<ReturnType<typeof import("./page-trace.mjs").traceTrainings>>} presets */
export function presetTable(presets) {
	const head = [
		`training at full speed, CPU ${SLOWDOWN} times slower`,
		`longest task ≤ ${GOALS.task} ms`,
		"(of all runs)",
		`input to paint < ${GOALS.input} ms`,
		`frames a second ≥ ${GOALS.framesPerSecond}`,
		"met",
	];
	const lines = presets.map(({ preset, longestTask, longestOfAll, slowestInput, framesPerSecond }) => [
		preset,
		longestTask.toFixed(1),
		longestOfAll.toFixed(1),
		slowestInput <= SHORTEST_INPUT ? `≤ ${SHORTEST_INPUT}` : String(slowestInput),
		framesPerSecond.toFixed(1),
		met(longestTask <= GOALS.task, slowestInput < GOALS.input, framesPerSecond >= GOALS.framesPerSecond),
	]);
	return alignColumns([head, ...lines]);
}

/** @param {Record<number, number[]>} starts milliseconds of each start, by the slowdown of the CPU */
export function startTable(starts) {
	const head = ["from navigation to the first painted curve", `ms, goal ≤ ${GOALS.start}`, "quartiles", "met"];
	const lines = Object.entries(starts).map(([slowdown, times]) => {
		const { lower, median, upper } = spread(times);
		return [
			slowdown === "1" ? "this CPU" : `${slowdown} times slower`,
			median.toFixed(0),
			`${lower.toFixed(0)} … ${upper.toFixed(0)}`,
			met(median <= GOALS.start),
		];
	});
	return alignColumns([head, ...lines]);
}

function met(...goals) {
	return goals.every(Boolean) ? "yes" : "NO";
}
