// The content of a scene's legend.

import { grouped } from "../words/grouped.js";
import type { Line } from "./lines.js";
import type { Scene } from "./scene.js";

/** The parts of a scene that its legend shows. */
export type Legended = Pick<
	Scene,
	"lower" | "upper" | "middle" | "artist" | "examples" | "showBatch" | "earlier" | "arrows"
>;

/** Scales from here on are written as a power of ten. */
const LARGE_SCALE = 1e6;
/** The scale with the longest text, for which room is kept. */
export const WIDEST_SCALE = 500_000;

export function linesOf({ showBatch, artist, examples, middle, earlier = [], arrows = [] }: Legended): Line[] {
	return [
		"painting",
		"upper",
		"lower",
		...arrows.map(({ line }) => line),
		...(showBatch ? (["batch"] as const) : []),
		...(artist ? (["artist"] as const) : []),
		...(examples ? (["examples"] as const) : []),
		...(middle ? (["middle"] as const) : []),
		...(earlier.length > 0 ? (["earlier"] as const) : []),
	];
}

/** Whether a line stands for arrows, which have a scale. */
export function isOfArrows(line: Line) {
	return line === "minimax" || line === "nonSaturating";
}

/**
 * Writes a scale such as 1,000, or 2·10¹² in place of 2,000,000,000,000.
 * @param scale 1, 2 or 5 times a power of ten
 */
export function scaleText(scale: number) {
	if (scale < LARGE_SCALE) {
		return grouped(scale);
	}
	const [digits, power] = scale.toExponential(0).split("e+");
	return `${digits}·10${power.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)])}`;
}
