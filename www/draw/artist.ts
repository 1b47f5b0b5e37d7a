// Some of the artist's own curves for the picture.

import type { Run } from "../run/run.js";
import { artistRanges, type Ranges, widthOf } from "./ranges.js";

const CURVES = 5;

/** The curves already asked for, by the label of a class, or by "any" for all classes. */
const known = new WeakMap<Run, Map<number | "any", Float32Array>>();

/**
 * A few curves of the artist, one after the other. They are evenly spaced among all that the artist may paint, so they are the same
 * at every step.
 * @param label the class of the curves, in a conditional run
 */
export function artistCurves(run: Run, label: number | "any") {
	const ofRun = known.get(run) ?? new Map<number | "any", Float32Array>();
	known.set(run, ofRun);
	const curves = ofRun.get(label) ?? read(run, label);
	ofRun.set(label, curves);
	return curves;
}

function read(run: Run, label: number | "any") {
	const { points } = run.config;
	const { all, classes } = artistRanges(run);
	const ranges = label === "any" ? all : classes[label];
	const curves = new Float32Array(CURVES * points);
	exampleU(ranges).forEach((u, i) => curves.set(run.curve(u), i * points));
	return curves;
}

/** The u of a few curves that are evenly spaced within the ranges. */
export function exampleU(ranges: Ranges) {
	return Array.from({ length: CURVES }, (_, i) => within(ranges, (i + 0.5) / CURVES));
}

/** @param share how far along the ranges the number lies */
function within(ranges: Ranges, share: number) {
	let left = share * widthOf(ranges);
	for (const [from, to] of ranges) {
		if (left <= to - from) {
			return from + left;
		}
		left -= to - from;
	}
	return ranges[ranges.length - 1][1];
}
