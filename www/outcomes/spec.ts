// A map of outcomes as data: which settings it varies, and what each of its cells trains.

import type { Config, Engine, RunEvent } from "../run/run.js";
import { type Axis, valuesOf, withBounds, withValue } from "./axes.js";

export interface MapSpec {
	/** The settings of every run but for those of the two axes. Its seed is the first one. */
	config: Config;
	x: Axis;
	y: Axis;
	/** The most columns and rows. */
	size: number;
	/** The step at which the verdict is given. */
	steps: number;
	/** How many runs a cell has, with one seed after the other. */
	seeds: number;
}

/** The map with the artist's bounds as numbers if an axis varies how far they are apart: `jobOf` needs them then. */
export function withNeededBounds(Engine: Engine, spec: MapSpec): MapSpec {
	const needsBounds = [spec.x.name, spec.y.name].includes("artistSpan");
	return needsBounds ? { ...spec, config: withBounds(Engine, spec.config) } : spec;
}

/** A map's columns and rows. Row 0 has the smallest y. */
export interface Grid {
	x: number[];
	y: number[];
}

export function gridOf({ x, y, size }: MapSpec): Grid {
	return { x: valuesOf(x, size), y: valuesOf(y, size) };
}

/** One run of a map. */
export interface Job {
	/** The cell: row · columns + column. */
	cell: number;
	config: Config;
	/** Live changes that take effect on the way. */
	events?: RunEvent[];
	/** The last step. */
	steps: number;
	/** The steps, in rising order and not beyond the last, at which the run is measured for its course. */
	looks?: readonly number[];
}

/**
 * @param spec with the bounds that its axes need, see `withNeededBounds`
 * @param nth which of the cell's runs, from 0
 */
export function jobOf(spec: MapSpec, grid: Grid, cell: number, nth = 0): Job {
	const [column, row] = [cell % grid.x.length, Math.floor(cell / grid.x.length)];
	const alongX = withValue(spec.config, spec.x.name, grid.x[column]);
	const config = withValue(alongX, spec.y.name, grid.y[row]);
	return { cell, config: { ...config, seed: spec.config.seed + nth }, steps: spec.steps };
}
