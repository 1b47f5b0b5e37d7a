// How several runs lie beside each other at each step: from the least to the most, the middle half, and the middle.

import type { Look } from "./cell.js";

export interface Band {
	steps: number[];
	/** The least value at each step; likewise the others. */
	least: number[];
	lower: number[];
	middle: number[];
	upper: number[];
	most: number[];
}

/**
 * The band of the runs that were measured at each step. Steps at which none was are left out.
 * @param looks the steps
 */
export function bandOf(courses: readonly (readonly Look[])[], looks: readonly number[], measure: Measure): Band {
	const byStep = courses.map((course) => new Map(course.map((look) => [look.step, look[measure]])));
	const columns = looks
		.map((step) => ({ step, values: byStep.map((values) => values.get(step) ?? Number.NaN).filter(Number.isFinite) }))
		.filter(({ values }) => values.length > 0)
		.map(({ step, values }) => ({ step, sorted: values.sort((one, other) => one - other) }));
	const at = (share: number) => columns.map(({ sorted }) => quantile(sorted, share));
	return {
		steps: columns.map(({ step }) => step),
		least: at(0),
		lower: at(0.25),
		middle: at(0.5),
		upper: at(0.75),
		most: at(1),
	};
}

export type Measure = "distance" | "variety";

/**
 * The value below which a share of the numbers lies. With n numbers x₀ ≤ … ≤ xₙ₋₁, h = share · (n − 1) and i = ⌊h⌋ it is
 * xᵢ + (h − i) · (xᵢ₊₁ − xᵢ), as in numpy and R by default.
 * @param sorted at least one number, in rising order
 */
export function quantile(sorted: readonly number[], share: number) {
	const place = share * (sorted.length - 1);
	const i = Math.floor(place);
	const next = sorted[Math.min(i + 1, sorted.length - 1)];
	return sorted[i] + (place - i) * (next - sorted[i]);
}
