// The page's charts as drawings.

import type { Drawing } from "../draw/shapes.js";
import type { Run } from "../run/run.js";
import type { Look } from "./still.js";

export const CHARTS = ["numbers", "truth", "histogram", "opinion"] as const;
export type Chart = (typeof CHARTS)[number];

export function chartOf(_name: Chart, _run: Run, _look: Look): Drawing {
	throw new Error("not yet");
}
