// Tables of a run's numbers, its paintings and its histogram.

import type { Measures } from "../../pkg/gan_painter.js";
import { partsOf, sharesOf } from "../draw/bins.js";
import type { Ranges } from "../draw/ranges.js";
import { BARS, countsOf, edgeOf } from "../run/bars.js";
import type { Run, Truth } from "../run/run.js";
import { checkEvery } from "./options.js";
import { visit, type Work } from "./visit.js";

/** A cell; undefined if there is no value. */
type Cell = number | string | undefined;

const MEASURES = ["mean", "residual", "distance", "variety", "artistVariety", "coverage", "inside"] as const;

/** The numbers of one step, by the names of their columns. */
type Row = ReturnType<typeof rowOf>;

/**
 * A row for each step, in order.
 * @param every steps between two rows; if undefined, a row for each kept moment, for the step on show and for the last step
 */
export async function rowsOf(run: Run, every: number | undefined, work: Work) {
	const rows: Row[] = [];
	await visit(run, stepsOf(run, every), work, (copy) => {
		rows.push(rowOf(copy));
	});
	return rows;
}

function stepsOf(run: Run, every: number | undefined) {
	const { timeline, stepCount, lastStep } = run;
	if (every === undefined) {
		const steps = new Set([...timeline.moments.map(({ step }) => step), stepCount, lastStep]);
		return [...steps].sort((one, other) => one - other);
	}
	checkEvery(run, every);
	const first = run.firstStep;
	return Array.from({ length: Math.floor((lastStep - first) / every) + 1 }, (_, i) => first + i * every);
}

function rowOf({ stepCount, accuracy, score, gan, truth, config }: Run) {
	return {
		step: stepCount,
		discriminatorAccuracy: accuracy,
		discriminatorScore: score,
		generatorLoss: gan.generatorLoss,
		verdict: truth ? truth.verdict : ("runAway" satisfies Truth["verdict"]),
		...measuresOf(truth?.all),
		criticAccuracy: truth?.criticAccuracy,
		generatorLearningRate: config.generatorLearningRate,
		discriminatorLearningRate: config.discriminatorLearningRate,
	};
}

function measuresOf(measures: Measures | undefined) {
	return Object.fromEntries(MEASURES.map((name) => [name, measures?.[name]])) as Record<
		(typeof MEASURES)[number],
		number | undefined
	>;
}

export function tableOf(rows: readonly Row[]) {
	return csvOf(
		Object.keys(rows[0]),
		rows.map((row) => Object.values(row)),
	);
}

/** The batch on show: each painting's y, in columns named by their x. */
export function paintingsTable({ paintings, classes, config: { points } }: Run) {
	const xs = Array.from({ length: points }, (_, p) => String(-1 + (2 * p) / (points - 1)));
	const rows = Array.from({ length: paintings.length / points }, (_, i) => [
		i + 1,
		...(classes ? [classes.labels[i]] : []),
		...paintings.subarray(i * points, (i + 1) * points),
	]);
	return csvOf(["painting", ...(classes ? ["label"] : []), ...xs], rows);
}

/**
 * How many paintings of `truth` have which a, and how many of the same number the artist would have. The first and the last bar are
 * open: they include what lies beyond. A conditional run has the bars of each class.
 */
export function histogramTable(run: Run) {
	const { truth } = run;
	if (!truth) {
		throw new Error("there is no histogram of this step, as the painter's numbers are beyond float32");
	}
	const { conditional } = run.config;
	const rows = partsOf(truth, run).flatMap(({ values, ranges }, label) =>
		bars(values, ranges, conditional ? [label] : []),
	);
	return csvOf([...(conditional ? ["label"] : []), "from", "to", "count", "artist"], rows);
}

function bars(values: Float64Array, ranges: Ranges, before: Cell[]): Cell[][] {
	const counts = countsOf(values);
	const shares = sharesOf(ranges);
	return counts.map((count, bar) => [
		...before,
		bar > 0 ? edgeOf(bar) : undefined,
		bar < BARS - 1 ? edgeOf(bar + 1) : undefined,
		count,
		// Rounding to twelve digits is needed because differences of tenths are not exact.
		Number((shares[bar] * values.length).toPrecision(12)),
	]);
}

/** CSV as in RFC 4180, where lines end with a carriage return, too. No cell here needs quotes. */
function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]) {
	return [header, ...rows].map((cells) => `${cells.map((cell) => cell ?? "").join(",")}\r\n`).join("");
}
