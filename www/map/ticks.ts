// Where values lie along an axis of the map, and which of them are written beside it.

import { AXES, type Axis, type AxisName } from "../outcomes/axes.js";
import { exponentOf } from "../outcomes/powers.js";
import { powerBelow } from "../draw/powers.js";
import { grouped } from "../words/grouped.js";

/** Powers of ten stand alone from this number on. Otherwise twice and five times the powers stand beside them. */
const ENOUGH = 3;
/** Up to so many whole numbers all stand beside their axis. */
const FEW = 8;
/** Of more whole numbers, so many do. */
const MOST = 6;
/** Numbers below this are written with a power of ten. */
const SMALL = 1e-5;

export interface Tick {
	value: number;
	/** Where it lies: 0 at the beginning of the first cell, 1 at the end of the last. */
	at: number;
	text: string;
}

export function ticksOf({ name }: Axis, values: readonly number[]): Tick[] {
	const { isWhole, isLogarithmic } = AXES[name];
	const shown = isLogarithmic && !isWhole ? roundValues(values[0], values[values.length - 1]) : spread(values);
	return shown.map((value) => ({ value, at: placeOf(name, values, value) ?? 0, text: tickText(value) }));
}

/** Where a value lies along an axis: 0 … 1; undefined if it is beyond the axis. */
export function placeOf(name: AxisName, values: readonly number[], value: number): number | undefined {
	const scaled = (value: number) => (AXES[name].isLogarithmic ? exponentOf(value) : value);
	const half = values.length > 1 ? (scaled(values[1]) - scaled(values[0])) / 2 : 0;
	const last = values.length - 1;
	if (scaled(value) < scaled(values[0]) - half || scaled(value) > scaled(values[last]) + half) {
		return undefined;
	}
	const after = Math.min(
		Math.max(
			values.findIndex((other) => other > value),
			1,
		),
		last,
	);
	const next = values.findIndex((other) => other > value) < 0 ? last : after;
	const [from, to] = [values[next - 1] ?? values[0], values[next]];
	const between = to === from ? 0 : (scaled(value) - scaled(from)) / (scaled(to) - scaled(from));
	return (Math.max(next - 1, 0) + between + 0.5) / values.length;
}

/** 1, 2 and 5 times the powers of ten in a range, or the powers alone if they are enough; the ends if there are hardly any. */
function roundValues(from: number, to: number): number[] {
	const found: number[] = [];
	for (let power = powerBelow(from); power <= to; power = Number((power * 10).toPrecision(1))) {
		found.push(...[1, 2, 5].map((digit) => Number((digit * power).toPrecision(1))));
	}
	const inside = found.filter((value) => value >= from && value <= to);
	const powers = inside.filter((value) => powerBelow(value) === value);
	const best = powers.length >= ENOUGH ? powers : inside;
	return best.length >= 2 ? best : [from, to];
}

/** Some of the values, at about equal distances, with both ends. */
function spread(values: readonly number[]) {
	const count = values.length <= FEW ? values.length : MOST;
	const places = Array.from({ length: count }, (_, i) =>
		Math.round((i * (values.length - 1)) / Math.max(count - 1, 1)),
	);
	return [...new Set(places)].map((place) => values[place]);
}

function tickText(value: number) {
	if (value >= SMALL) {
		return valueText(value);
	}
	const [digits, power] = value.toExponential().split("e-");
	const short = Number(Number(digits).toPrecision(3));
	return `${short === 1 ? "" : `${short}·`}10⁻${power.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)])}`;
}

/** A value of an axis in a sentence: at most three digits, written in full. */
export function valueText(value: number) {
	const short = Number(value.toPrecision(3));
	// Smaller numbers would be written with an exponent.
	const decimals = Math.max(2 - Number(short.toExponential().split("e")[1]), 0);
	return short < 1 ? short.toFixed(decimals).replace(/0+$/, "") : grouped(short);
}
