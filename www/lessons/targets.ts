// Where on the page and in a tag to find what a lesson points at.

import type { Target } from "./lesson.js";

const panel = (name: string, part = "") => `[data-panel=${name}] ${part}`.trim();

/** Selectors. If several elements match, the first visible one counts. */
export const TARGETS: Record<Target, string> = {
	picture: ".gan-stage .frame",
	numbers: ".gan-stage .numbers",
	accuracy: ".gan-stage .numbers .accuracy",
	score: ".gan-stage .numbers .score",
	sentence: ".gan-stage .sentence",
	timeline: ".gan-stage .timeline",
	play: ".gan-stage .play",
	truth: panel("truth"),
	histogram: panel("truth", ".histogram"),
	advice: ".gan-stage .frame",
	listing: panel("code", ".code"),
	strokes: panel("strokes"),
	"never-on": panel("strokes", ".never"),
	plane: panel("plane"),
};
