// Other parts of a map: finer or wider ones, and the settings with which a map is computed live.

import { AXES, type Axis } from "../outcomes/axes.js";
import { exponentOf, tenTo } from "../outcomes/powers.js";
import type { MapSpec } from "../outcomes/spec.js";

/** The steps of a map that is computed before the reader's eyes, until the reader chooses others. */
export const LIVE_STEPS = 1000;
/** The ends of a part are rounded to so many digits, which keeps links short. */
const DIGITS = 3;

/** A part of a map: shares of its width and height, each from 0 … 1. */
export interface Part {
	x: readonly [from: number, to: number];
	y: readonly [from: number, to: number];
}

/** The map of a part, or of more if shares are beyond 0 … 1; undefined if the axes can't show less, or more. */
export function zoomed(spec: MapSpec, { x, y }: Part): MapSpec | undefined {
	const axes = { x: partOf(spec.x, x), y: partOf(spec.y, y) };
	const isSame = (["x", "y"] as const).every((name) => {
		const [before, after] = [spec[name], axes[name]];
		return before.from === after.from && before.to === after.to;
	});
	return isSame ? undefined : { ...spec, ...axes };
}

/** A part around a place: a half of the width and height, or twice as much. */
export function partAround(x: number, y: number, factor: number): Part {
	const around = (at: number): [number, number] => {
		// A finer part stays inside. A wider one has the same middle.
		const from = factor < 1 ? Math.min(Math.max(at - factor / 2, 0), 1 - factor) : (1 - factor) / 2;
		return [from, from + factor];
	};
	return { x: around(x), y: around(y) };
}

function partOf(axis: Axis, [from, to]: readonly [number, number]): Axis {
	const { widest, isWhole, isLogarithmic } = AXES[axis.name];
	const [first, last] = isLogarithmic ? [exponentOf(axis.from), exponentOf(axis.to)] : [axis.from, axis.to];
	const valueAt = (share: number) => {
		const at = first + share * (last - first);
		const value = isLogarithmic ? tenTo(at) : at;
		const rounded = isWhole ? Math.round(value) : Number(value.toPrecision(DIGITS));
		return Math.min(Math.max(rounded, widest[0]), widest[1]);
	};
	const part = { ...axis, from: valueAt(from), to: valueAt(to) };
	return part.from < part.to ? part : axis;
}
