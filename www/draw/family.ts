// The family of the artist's curves about which the engine asks the critic: those that the artist paints, and others.

import type { Config, Run } from "../run/run.js";
import { artistRanges } from "./ranges.js";

/** The distance between two numbers below the drawing. */
const TICK = 0.5;

/** The a of the curves about which the engine asks the critic, at even distances. */
export interface Family {
	least: number;
	most: number;
	/** The a at which one class ends and the other begins. */
	boundary: number;
	/** The ranges of the artist's own curves. */
	ranges: { from: number; to: number }[];
	config: Config;
}

/** The family of a run. The a of a curve is 1 + u. */
export function familyOf(run: Run): Family {
	const { familyU, classBoundary } = run.facts;
	const [least, most] = familyU.map((u) => 1 + u);
	const { all } = artistRanges(run);
	const ranges = all.map(([from, to]) => ({ from: 1 + from, to: 1 + to }));
	return { least, most, boundary: 1 + classBoundary, ranges, config: run.config };
}

/** The critic's opinion over a, as lines. In a conditional run, a new line begins where the label changes. */
export function opinionLines(opinion: Float64Array, { least, most, boundary, config }: Family) {
	const lines: { a: number; value: number }[][] = [[]];
	opinion.forEach((value, i) => {
		const a = least + (i / (opinion.length - 1)) * (most - least);
		const before = lines[lines.length - 1].at(-1);
		if (config.conditional && before && a > boundary && before.a <= boundary) {
			lines.push([]);
		}
		lines[lines.length - 1].push({ a, value });
	});
	return lines;
}

export function ticksOf({ least, most }: Family) {
	return Array.from({ length: Math.floor((most - least) / TICK) + 1 }, (_, i) => least + i * TICK);
}

/** How far an a lies on the way from the least a to the largest. */
export function shareOf(a: number, { least, most }: Family) {
	return (a - least) / (most - least);
}

/** The a of the most telling curves: both ends, both bounds, and the boundary between the classes. */
export function tellingOf({ least, boundary, most }: Family) {
	return [least, 1, boundary, 2, most];
}

export function opinionAt(opinion: Float64Array, a: number, family: Family) {
	return opinion[Math.round(shareOf(a, family) * (opinion.length - 1))];
}
