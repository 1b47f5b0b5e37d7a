// The picture of a run with its words: legend, step, both numbers, verdict, and the run's name. Films are made of it.

import type { Drawing } from "../draw/shapes.js";
import type { Scene } from "../draw/scene.js";
import type { Truth } from "../run/run.js";
import type { Language } from "../words/languages.js";

/** What is shown of a run at a step. */
export interface Shot {
	scene: Scene;
	step: number;
	/** Undefined before the first step. */
	accuracy: number | undefined;
	score: number | undefined;
	/** Undefined where its numbers are beyond float32. */
	truth: Truth | undefined;
	/** Of the painting on show, in a conditional run. */
	label: number | undefined;
}

/** How a drawing looks. */
export interface Look {
	/** In units of the drawing: a picture may have more pixels. */
	width: number;
	height: number;
	language: Language;
	/** The run in a line, such as `?preset=mode-collapse&seed=7`; see run-text.ts. */
	runText: string;
}

export function stillOf(_shot: Shot, _look: Look): Drawing {
	throw new Error("not yet");
}
