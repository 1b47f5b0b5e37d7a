// What the two maps that come with the page teach about this GAN: three findings, each with the cells that show it.

import type { End } from "../outcomes/cell.js";
import type { Grid } from "../outcomes/spec.js";
import { type Seen, summaryOf } from "../outcomes/summary.js";

/** Whether a cell belongs to a finding, by the rates of the painter and of the critic. */
type Belongs = (painter: number, critic: number) => boolean;

export interface Finding {
	name: "smallSteps" | "fastPainter" | "fastCritic";
	cells: Belongs;
	/** The verdict that is counted, in the map of each loss. */
	verdict: { minimax: End; nonSaturating: End };
	/** Other cells, where the same verdict is rare. */
	rare?: Belongs;
}

export const FINDINGS: Finding[] = [
	{
		name: "smallSteps",
		cells: (painter, critic) => painter <= 2e-4 && critic >= 2e-5 && critic <= 4e-4,
		verdict: { minimax: "healthy", nonSaturating: "healthy" },
		rare: (painter) => painter > 2e-4,
	},
	{
		name: "fastPainter",
		cells: (painter, critic) => painter >= 10 * critic,
		verdict: { minimax: "runAway", nonSaturating: "collapsed" },
	},
	{
		name: "fastCritic",
		cells: (painter, critic) => critic >= 100 * painter,
		verdict: { minimax: "criticTooStrong", nonSaturating: "criticTooStrong" },
	},
];

export interface Counted {
	/** The cells that show the verdict. */
	shown: number;
	/** All cells of the finding. */
	of: number;
}

/** The numbers of the cells that a finding is about. */
export function cellsOf({ x, y }: Grid, belongs: Belongs): number[] {
	return y.flatMap((critic, row) =>
		x.flatMap((painter, column) => (belongs(painter, critic) ? [row * x.length + column] : [])),
	);
}

/** How many of these cells have the verdict. */
export function count(runs: ReadonlyMap<number, readonly Seen[]>, cells: number[], verdict: End): Counted {
	const shown = cells.filter((cell) => summaryOf(runs.get(cell)!).verdict === verdict);
	return { shown: shown.length, of: cells.length };
}
