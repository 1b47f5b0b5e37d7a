// Which cells have another verdict in another map of the same grid.

import type { MapModel } from "./model.js";

export interface Compared {
	/** The cells that are known in both maps and have the same verdict. */
	alike: number[];
	/** How many cells have another verdict, and how many are known in both. */
	changed: number;
	of: number;
}

export function compared(one: Pick<MapModel, "summaries">, other: Pick<MapModel, "summaries">): Compared {
	const [here, there] = [one.summaries.value, other.summaries.value];
	const both = Array.from(here.keys()).filter((cell) => there.has(cell));
	const alike = both.filter((cell) => here.get(cell)!.verdict === there.get(cell)!.verdict);
	return { alike, changed: both.length - alike.length, of: both.length };
}

/** Cells as the path of an SVG in which a cell is 1 wide and 1 high. Row 0 is at the bottom. */
export function cellsPath(cells: readonly number[], columns: number, rows: number) {
	return cells.map((cell) => `M${cell % columns} ${rows - 1 - Math.floor(cell / columns)}h1v1h-1z`).join("");
}
