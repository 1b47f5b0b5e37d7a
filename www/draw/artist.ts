// Some of the artist's own curves, as the picture shows them.

import type { Run } from "../run/run.js";
import { artistRanges, type Ranges, widthOf } from "./ranges.js";

const CURVES = 5;

/** What was asked of the engine already, by the label of a class, or "any" of them. */
const known = new WeakMap<Run, Map<number | "any", Float32Array>>();

/**
 * A few curves of the artist's, one after the other: evenly spaced among all that the artist may paint, so that they are the same
 * at every step.
 * @param label of the class they are from, in a conditional run
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
	for (let i = 0; i < CURVES; i++) {
		curves.set(run.curve(within(ranges, (i + 0.5) / CURVES)), i * points);
	}
	return curves;
}

/** @param share of the way through the ranges */
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
