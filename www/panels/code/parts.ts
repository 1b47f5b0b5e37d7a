// The parts of a step, each of which is one line of the script or several: what is given, painting, judging, losses, gradients, updates.

import type { Line, Move } from "./line.js";
import type { Stop } from "./walk.js";

const PARTS = {
	rest: "given",
	paint: "paint",
	judgeReal: "judgeReal",
	judgePainted: "judgePainted",
	judgeDetached: "judgePainted",
	loss: "loss",
	zeroD: "gradient",
	zeroG: "gradient",
	backwardDThrough: "gradient",
	backwardDDetached: "gradient",
	backwardG: "gradient",
	stepD: "update",
	stepG: "update",
	trainD: "update",
	trainG: "update",
} as const satisfies Record<Move, string>;
export type Part = (typeof PARTS)[Move] | "label";

/** The part of a step that a line is about. */
export function partOf({ move, makes: [made = ""] }: Line): Part {
	return made.startsWith("D_inputs") ? "label" : PARTS[move];
}

/** The indices of the stops at which a part is complete. */
export function endsOfParts(stops: readonly Stop[]) {
	const nameOf = ({ line, round }: Stop) => [partOf(line), line.learner, round].join();
	return stops.flatMap((stop, i) => (i + 1 < stops.length && nameOf(stops[i + 1]) === nameOf(stop) ? [] : [i]));
}
