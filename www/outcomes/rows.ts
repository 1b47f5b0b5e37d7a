// Outcomes as rows of a table. A row alone repeats its run: its numbers have all their digits.

import type { Outcome } from "./cell.js";

export const COLUMNS = [
	"generatorLearningRate",
	"discriminatorLearningRate",
	"seed",
	"step",
	"verdict",
	"distance",
	"variety",
	"hash",
] as const satisfies readonly (keyof Outcome)[];

/** The row without the end of its line. What can't be measured is empty. No value needs quotes. */
export function rowOf(outcome: Outcome) {
	return COLUMNS.map((name) => (Number.isNaN(outcome[name]) ? "" : String(outcome[name]))).join(",");
}
