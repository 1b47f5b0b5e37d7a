// What a picture shows, for those who can't see it.

import type { Run } from "../run/run.js";
import type { Chart } from "./charts.js";
import type { Look, Shot } from "./still.js";

export function stillAlt(_shot: Shot, _look: Look): string {
	throw new Error("not yet");
}

export function chartAlt(_name: Chart, _run: Run, _look: Look): string {
	throw new Error("not yet");
}

export function filmAlt(_first: Shot, _last: Shot, _look: Look): string {
	throw new Error("not yet");
}
