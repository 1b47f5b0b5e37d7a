// What the map says of a cell, in words.

import type { Axis } from "../outcomes/axes.js";
import { decimal, roughly } from "../words/decimal.js";
import { languages as axes } from "../words/map-axes.js";
import { languages } from "../words/map.js";
import type { Words } from "../words/index.js";
import type { Mark } from "./marks.js";
import type { MapModel } from "./model.js";
import { valueText } from "./ticks.js";

export interface Reading {
	/** The cell's values of the two axes. */
	place: string;
	/** The verdict, and how many seeds agree if there are several. */
	verdict: string;
	/** Distance and variety; empty if nothing is known. */
	measures: string;
	/** The presets that lie in the cell; empty if there are none. */
	presets: string;
}

export function readingOf(model: MapModel, cell: number, marks: readonly Mark[], words: Words): Reading {
	const own = languages[words.code];
	const { x, y } = model.grid.value;
	const spec = model.spec.value;
	const valued = ({ name }: Axis, value: number) => own.valued(axes[words.code][name], valueText(value));
	const place = own.beside(valued(spec.x, x[cell % x.length]), valued(spec.y, y[Math.floor(cell / x.length)]));
	const presets = marks.filter((mark) => mark.cell === cell).flatMap((mark) => mark.presets);
	const names = presets.map((name) => words.presets[name].name);
	const here = {
		place,
		presets: names.length === 0 ? "" : own.presetHere(names.reduce((text, name) => own.joined(text, name))),
	};
	const summary = model.summaries.value.get(cell);
	if (!summary) {
		return { ...here, verdict: own.notYet, measures: "" };
	}
	const { verdict, agreeing, runs, distance, variety } = summary;
	const agreed = runs > 1 ? ` (${own.agreeing(String(agreeing), String(runs))})` : "";
	const measures = Number.isFinite(distance) ? own.measured(roughly(distance), decimal(variety, 2)) : own.unmeasured;
	return { ...here, verdict: own.ends[verdict] + agreed, measures };
}

/** The same in one line, for those who hear it. */
export function spoken({ place, verdict, measures, presets }: Reading, own: (typeof languages)["en"]) {
	return [place, verdict, measures, presets].filter(Boolean).reduce((text, part) => own.joined(text, part));
}
