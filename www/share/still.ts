// The picture of a run with its words: legend, step, both numbers, verdict, and the run's name. Films are made of it.

import type { Advice } from "../draw/advice.js";
import { visibleRange } from "../draw/axes.js";
import { widthOf } from "../draw/glyphs.js";
import type { Drawing, Shape } from "../draw/shapes.js";
import { paintingOf, type Scene, sceneOf } from "../draw/scene.js";
import { BELOW, BESIDE_RIGHT, type Box, leftOf, shapesOf } from "../draw/scene-shapes.js";
import { DEFAULT_SPEED, type Shown } from "../run/plan.js";
import type { Run, Truth } from "../run/run.js";
import { roughly } from "../words/decimal.js";
import { drawn } from "../words/drawn.js";
import type { Language } from "../words/languages.js";
import { footOf, footShapes } from "./foot.js";
import { headOf, headShapes } from "./head.js";
import { EDGE } from "./run-lines.js";

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

/** Between the axis' numbers and the legend. */
const GAP = 4;
const OUTSIDE = { size: 12, row: 17, padding: 6 };

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

/** Where the picture of a shot and its words stand: in all pictures of a run the same. */
export function layoutOf(shot: Shot, look: Look) {
	const head = headOf(shot, look);
	const foot = footOf(shot, look);
	const footTop = look.height - foot.height;
	const box: Box = {
		left: EDGE + leftOf(shot.scene),
		right: look.width - EDGE - BESIDE_RIGHT,
		top: head.height,
		bottom: footTop - BELOW - GAP,
	};
	return { head, foot, footTop, box };
}

export function stillOf(shot: Shot, look: Look): Drawing {
	const { width, height } = look;
	const { head, foot, footTop, box } = layoutOf(shot, look);
	const shapes = [
		...headShapes(head),
		...shapesOf(shot.scene, box),
		...outsideIn(shot.scene, box, look),
		...footShapes(foot, footTop),
	];
	return { width, height, ground: "surface", shapes };
}

/** What is said of a painting that can't be seen. */
function outsideIn(scene: Scene, { left, right, bottom }: Box, { language }: Look): Shape[] {
	const [painting, { least, most }] = [paintingOf(scene), visibleRange(scene)];
	if (painting.some((value) => value >= least && value <= most)) {
		return [];
	}
	const words = drawn[language];
	const from = words.outsideFrom(roughly(Math.min(...painting)), roughly(Math.max(...painting)));
	const middle = (left + right) / 2;
	const half = Math.max(...[words.outside, from].map((text) => widthOf(text, OUTSIDE.size))) / 2 + OUTSIDE.padding;
	const [top, end] = [bottom - 2 * OUTSIDE.row - 2 * OUTSIDE.padding, bottom - OUTSIDE.padding];
	const text = { kind: "text", x: middle, size: OUTSIDE.size, align: "middle", ink: "ink" } as const;
	return [
		{
			kind: "area",
			points: [middle - half, top, middle + half, top, middle + half, end, middle - half, end],
			ink: "surface",
		},
		{ ...text, y: end - OUTSIDE.row - OUTSIDE.padding, text: words.outside },
		{ ...text, y: end - OUTSIDE.padding, text: from },
	];
}
