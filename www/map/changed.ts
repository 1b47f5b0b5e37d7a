// Which cells have another verdict in another map of the same grid.

import type { MapModel, Runs } from "./model.js";
import { summaryOf } from "../outcomes/summary.js";

export interface Compared {
	/** The cells that are known in both maps and have another verdict. */
	changed: ReadonlySet<number>;
	/** How many cells are known in both. */
	of: number;
}

export function compared(one: Pick<MapModel, "runs">, other: Pick<MapModel, "runs">): Compared {
	const verdictIn = (runs: Runs, cell: number) => {
		const known = runs.get(cell);
		return known && summaryOf(known).verdict;
	};
	const both = Array.from(one.runs.value.keys()).filter((cell) => other.runs.value.has(cell));
	const changed = both.filter((cell) => verdictIn(one.runs.value, cell) !== verdictIn(other.runs.value, cell));
	return { changed: new Set(changed), of: both.length };
}

/** The border around a set of cells, as the path of an SVG in which a cell is 1 wide and 1 high. Row 0 is at the bottom. */
export function borderOf(cells: ReadonlySet<number>, columns: number, rows: number) {
	const isIn = (column: number, row: number) =>
		column >= 0 && column < columns && row >= 0 && row < rows && cells.has(row * columns + column);
	const parts: string[] = [];
	for (const cell of cells) {
		const [column, row] = [cell % columns, Math.floor(cell / columns)];
		const top = rows - 1 - row;
		parts.push(
			isIn(column - 1, row) ? "" : `M${column} ${top}v1`,
			isIn(column + 1, row) ? "" : `M${column + 1} ${top}v1`,
			isIn(column, row + 1) ? "" : `M${column} ${top}h1`,
			isIn(column, row - 1) ? "" : `M${column} ${top + 1}h1`,
		);
	}
	return parts.join("");
}
