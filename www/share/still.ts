// The picture of a run with its words: legend, step, both numbers, verdict, and the run's name. Films are made of it.

import type { Advice } from "../draw/advice.js";
import type { Drawing } from "../draw/shapes.js";
import { type Scene, sceneOf } from "../draw/scene.js";
import { DEFAULT_SPEED, type Shown } from "../run/plan.js";
import type { Run, Truth } from "../run/run.js";
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

const USUAL: Shown = { speed: DEFAULT_SPEED, batch: true, advice: "own", earlier: false, label: "any" };

/**
 * What there is to see of a run now: it stays as it is when the run goes on.
 * @param advice the same one for all pictures of a film, so that its arrows have one scale
 */
export function shotOf(run: Run, advice: Advice, shown: Shown = USUAL): Shot {
	const scene = sceneOf(run, shown, advice);
	const { stepCount: step, accuracy, score, truth, classes } = run;
	const label = classes?.labels[scene.shown ?? 0];
	return { scene: { ...scene, paintings: scene.paintings.slice() }, step, accuracy, score, truth, label };
}

export function stillOf(_shot: Shot, _look: Look): Drawing {
	throw new Error("not yet");
}
