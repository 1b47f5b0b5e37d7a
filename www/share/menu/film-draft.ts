// The values of the film section's fields.

import type { Run } from "../../run/run.js";
import { type Limits, wholeOf } from "../../dom/whole-text.js";
import { grouped } from "../../words/grouped.js";
import { FRAME, filmSteps, LAST_FRAME } from "../film.js";
import { OPTIONS } from "../options.js";
import { SECONDS } from "../svg-film.js";
import { type Problem, problemOf } from "./whole.js";

export type Kind = "gif" | "svg-film" | "mp4" | "webm";
export const FILM_SIZES = {
	"480×300": [480, 300],
	"640×400": [640, 400],
	"800×500": [800, 500],
	"600×600": [600, 600],
} as const;
export type FilmSize = keyof typeof FILM_SIZES;
export const FILM_NUMBERS = ["from", "to", "frames"] as const;
type FilmNumber = (typeof FILM_NUMBERS)[number];

export interface FilmDraft {
	kind: Kind;
	size: FilmSize;
	/** The typed values. What is left out follows the run. */
	written: Partial<Record<FilmNumber, string>>;
}

export const NEW_FILM: FilmDraft = { kind: "gif", size: "480×300", written: {} };

/** The steps of a film if the run has no end of its own. */
const ON = 1000;

/** The values that the fields show. */
export function filmValues(run: Run | undefined, { kind, written }: FilmDraft): Record<FilmNumber, string> {
	const usual = usualOf(run, kind);
	return { from: written.from ?? usual.from, to: written.to ?? usual.to, frames: written.frames ?? usual.frames };
}

/** The default range, from the first step to the last. A run that is still at its first step is filmed to its end. */
function usualOf(run: Run | undefined, kind: Kind) {
	const frames = String(optionsOf(kind).frames.usual);
	if (!run) {
		return { from: "", to: "", frames };
	}
	const { firstStep: from, lastStep, goal } = run;
	const end = goal > from && Number.isFinite(goal) ? goal : from + ON;
	return { from: String(from), to: String(lastStep > from ? lastStep : end), frames };
}

function optionsOf(kind: Kind) {
	return OPTIONS[kind === "svg-film" ? kind : "gif"];
}

/** The problem of the first bad field. */
export function filmProblem(run: Run, draft: FilmDraft): Problem | undefined {
	const values = filmValues(run, draft);
	const { firstStep } = run;
	const [from, to] = [wholeOf(values.from), wholeOf(values.to)];
	if (firstStep > 0 && from !== undefined && from < firstStep) {
		return { field: "from", tell: (own) => own.beginsLater(grouped(firstStep), grouped(from)) };
	}
	const { from: step, frames } = optionsOf(draft.kind);
	const limits: Record<FilmNumber, Limits> = { from: { ...step, least: firstStep }, to: step, frames };
	for (const name of FILM_NUMBERS) {
		const problem = problemOf(name, (own) => own[name], values[name], limits[name]);
		if (problem) {
			return problem;
		}
	}
	return Number(from) < Number(to)
		? undefined
		: { field: "from", tell: (own) => own.notBelow(grouped(Number(from)), grouped(Number(to))) };
}

/** The options for the forms. The fields must be right. */
export function filmOptions(run: Run, draft: FilmDraft) {
	const values = filmValues(run, draft);
	const [width, height] = FILM_SIZES[draft.size];
	const [from, to, frames] = FILM_NUMBERS.map((name) => Number(wholeOf(values[name])));
	return { from, to, frames, width, height };
}

/** The duration of the film to a tenth of a second. The fields must be right. */
export function filmSeconds(run: Run, draft: FilmDraft) {
	const { from, to, frames } = filmOptions(run, draft);
	const milliseconds = (filmSteps(from, to, frames).length - 1) * FRAME + LAST_FRAME;
	return draft.kind === "svg-film" ? SECONDS : Math.round(milliseconds / 100) / 10;
}
