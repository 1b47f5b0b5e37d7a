// The colour and the pattern of each way in which a run can end, the same on the map of outcomes and wherever else ends are shown.

import type { End } from "../outcomes/cell.js";
import type { Ink } from "./shapes.js";

/** The colour of each verdict. */
export const INKS: Record<End, Ink> = {
	healthy: "painting",
	learning: "edge",
	collapsed: "upper",
	criticTooStrong: "lower",
	runAway: "advice",
	stopped: "muted",
};

/** The pattern of each verdict, which tells it from the others without colours. Healthy cells are plain. */
export type Pattern = "plain" | "dots" | "lines" | "rising" | "falling" | "crosses";
export const PATTERNS: Record<End, Pattern> = {
	healthy: "plain",
	learning: "dots",
	collapsed: "lines",
	criticTooStrong: "rising",
	runAway: "falling",
	stopped: "crosses",
};
