// What a stage shows beside its picture and legend, part by part.

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
	/** Reset, new seed, undo. */
	"restart",
	/** What opens under the buttons. */
	"drawers",
	/** How the run stands, in a sentence. */
	"sentence",
	"timeline",
	/** Where a step and a seed that one knows can be written. */
	"fields",
	/** The state, the seed and the hash. */
	"status",
	/** What the buttons do. */
	"help",
	"settings",
] as const;
export type Part = (typeof PARTS)[number];

const NONE: readonly Part[] = ["step", "numbers", "sentence", "status"];
const BASIC: readonly Part[] = [...NONE, "play", "restart", "timeline"];

export const PARTS_OF: Record<Controls, readonly Part[]> = { none: NONE, basic: BASIC, full: PARTS };
