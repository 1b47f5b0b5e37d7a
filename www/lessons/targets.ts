// Where what a lesson points at is found, on the page and in a tag.

import type { Target } from "./lesson.js";

const panel = (name: string, part = "") => `[data-panel=${name}] ${part}`.trim();

/** By selectors: of several elements the first that can be seen. */
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
};
