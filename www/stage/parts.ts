// The parts of a stage beside its picture and legend.

import type { Controls } from "../run/spec.js";

export const PARTS = [
	/** The step count. */
	"step",
	/** The tutorial's two numbers, and the class in a conditional run. */
	"numbers",
	/** The menu of runs. */
	"preset",
	/** Play and one step. */
	"play",
	/** Reset, new seed and undo. */
	"restart",
	/** The drawers under the buttons. */
	"drawers",
	/** The state of the run in a sentence. */
	"sentence",
	"timeline",
	/** Fields for a step and a seed that the reader knows. */
	"fields",
	/** The state, the seed and the hash. */
	"status",
	/** Explanations of the buttons. */
	"help",
	"settings",
] as const;
export type Part = (typeof PARTS)[number];

const NONE: readonly Part[] = ["step", "numbers", "sentence", "status"];
const BASIC: readonly Part[] = [...NONE, "play", "restart", "timeline"];

export const PARTS_OF: Record<Controls, readonly Part[]> = { none: NONE, basic: BASIC, full: PARTS };
