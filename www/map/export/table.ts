// A map as a table and as a record. The table's rows are those of `gan-painter map`.

import { AXES, type Axis, type AxisName } from "../../outcomes/axes.js";
import type { Outcome } from "../../outcomes/cell.js";
import { COLUMNS, rowOf } from "../../outcomes/rows.js";
import { FROM_BEST } from "../../outcomes/summary.js";
import { COLOURS } from "../../draw/colours.js";
import { INKS, PATTERNS } from "../../draw/ends.js";
import type { Words } from "../../words/index.js";
import { languages as axisNames } from "../../words/map-axes.js";
import { languages } from "../../words/map-export.js";
import { languages as mapWords } from "../../words/map.js";
import { DISTANCES, opacityOf } from "../looks.js";
import type { MapModel } from "../model.js";

type Row = Outcome & { column: number; row: number };

/** The known runs, cell by cell. A run of a map that comes with the page has no hash. */
function rowsOf(model: MapModel): Row[] {
	const columns = model.grid.value.x.length;
	const inOrder = [...model.runs.value].sort(([one], [other]) => one - other);
	return inOrder.flatMap(([cell, runs]) => {
		const { generatorLearningRate, discriminatorLearningRate } = model.job(cell).config;
		const place = { column: cell % columns, row: Math.floor(cell / columns) };
		return runs.map((run) => ({ generatorLearningRate, discriminatorLearningRate, hash: "", ...run, ...place }));
	});
}

/**
 * The columns of the command, and behind them those of the axes that are no rates: without these a row would not repeat its run.
 * What is not known is empty.
 */
export function tableOf(model: MapModel) {
	const { x, y } = model.grid.value;
	const spec = model.spec.value;
	const others = [
		{ name: spec.x.name, of: ({ column }: Row) => x[column] },
		{ name: spec.y.name, of: ({ row }: Row) => y[row] },
	].filter(({ name }) => !(COLUMNS as readonly string[]).includes(name));
	const lines = rowsOf(model).map((row) => [rowOf(row), ...others.map(({ of }) => of(row))]);
	return [[COLUMNS.join(","), ...others.map(({ name }) => name)], ...lines]
		.map((cells) => `${cells.join(",")}\n`)
		.join("");
}

/** Everything that is known of a map: what it shows, how it is drawn, and its runs. Numbers that are none are null. */
export function recordOf(model: MapModel, words: Words, link: string, version: string) {
	const own = mapWords[words.code];
	const spec = model.spec.value;
	const { x, y } = model.grid.value;
	const axis = ({ name }: Axis, values: number[]) => ({
		name,
		label: axisNames[words.code][name],
		scale: AXES[name].isLogarithmic ? "logarithmic" : "linear",
		unit: UNITS[name] ?? "1",
		values,
	});
	const record = {
		title: own.title,
		link,
		engine: version,
		legend: {
			x: axis(spec.x, x),
			y: axis(spec.y, y),
			distance: { label: own.lightness, unit: "1", limits: DISTANCES },
			verdicts: Object.fromEntries(
				FROM_BEST.map((end) => [
					end,
					{
						label: own.ends[end],
						colour: COLOURS.light[INKS[end]],
						pattern: PATTERNS[end],
						patternLabel: languages[words.code].patterns[PATTERNS[end]],
					},
				]),
			),
			opacities: [0, ...DISTANCES].map(opacityOf),
		},
		spec,
		runs: rowsOf(model).map(({ column, row, ...run }) => ({ column, row, ...run })),
	};
	return `${JSON.stringify(record)}\n`;
}

/** What one step of an axis means, if it is more than a number. */
const UNITS: Partial<Record<AxisName, string>> = {
	batchSize: "paintings",
	hiddenUnits: "units",
	ideas: "numbers",
	discriminatorSteps: "updates",
	artistSpan: "times the artist's range",
};
