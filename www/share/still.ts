// The picture of a run with its words: legend, step, both numbers, verdict, and the run's name. Films are made of it.

import type { Advice } from "../draw/advice.js";
import { isSeen, visibleRange } from "../draw/axes.js";
import { widthOf } from "../draw/glyphs.js";
import type { Drawing, Ink, Shape } from "../draw/shapes.js";
import { paintingOf, type Scene, sceneOf } from "../draw/scene.js";
import { BELOW, BESIDE_RIGHT, type Box, leftOf, shapesOf } from "../draw/scene-shapes.js";
import type { Shown } from "../run/plan.js";
import type { Run, Truth } from "../run/run.js";
import { roughly } from "../words/decimal.js";
import { drawn } from "../words/drawn.js";
import type { Language } from "../words/languages.js";
import { footOf, legendShapes, withoutLegend } from "./foot.js";
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
/** Of the height: what is drawn has at least so much. */
const LEAST_SHARE = 1 / 3;
const OUTSIDE = { size: 12, row: 17, padding: 6 };

/** What it is drawn on. */
export const GROUND = "surface" satisfies Ink;

/**
 * What there is to see of a run now: it stays as it is when the run goes on.
 * @param advice the same one for all pictures of a film, so that its arrows have one scale
 */
export function shotOf(run: Run, advice: Advice, shown: Shown): Shot {
	const scene = sceneOf(run, shown, advice);
	const { stepCount: step, accuracy, score, truth, classes } = run;
	const label = classes?.labels[scene.shown ?? 0];
	return { scene: { ...scene, paintings: scene.paintings.slice() }, step, accuracy, score, truth, label };
}

/** Where the picture of a shot and its words stand: in all pictures of a run the same. */
export function layoutOf(shot: Shot, look: Look) {
	const head = headOf(shot, look);
	const foot = footOf(shot, look);
	const room = look.height - head.height - BELOW - GAP;
	// A small picture has no legend.
	const { height, rows, run } = room - foot.height < LEAST_SHARE * look.height ? withoutLegend(foot) : foot;
	const box: Box = {
		left: EDGE + leftOf(shot.scene),
		right: look.width - EDGE - BESIDE_RIGHT,
		top: head.height,
		bottom: head.height + room - height,
	};
	return { head, foot: [...legendShapes(rows, look.height - height), ...run], box };
}

export function stillOf(shot: Shot, look: Look): Drawing {
	const { width, height } = look;
	const { head, foot, box } = layoutOf(shot, look);
	const shapes = [
		...headShapes(head),
		...shapesOf(shot.scene, box),
		...outsideIn(shot.scene, box, notesOf(shot.scene, look)),
		...foot,
	];
	return { width, height, ground: GROUND, shapes };
}

/** What is said of a painting that can't be seen. */
function notesOf(scene: Scene, { language }: Look) {
	const words = drawn[language];
	const painting = paintingOf(scene);
	return [words.outside, words.outsideFrom(roughly(Math.min(...painting)), roughly(Math.max(...painting)))];
}

/** A sign with these words in the middle, if the painting can't be seen. */
export function outsideIn(scene: Scene, { left, right, bottom }: Box, notes: readonly string[]): Shape[] {
	if (isSeen(paintingOf(scene), visibleRange(scene))) {
		return [];
	}
	const { size, row, padding } = OUTSIDE;
	const middle = (left + right) / 2;
	const half = Math.max(...notes.map((text) => widthOf(text, size))) / 2 + padding;
	const end = bottom - padding;
	const top = end - notes.length * row - padding;
	const corners = [middle - half, top, middle + half, top, middle + half, end, middle - half, end];
	return [
		{ kind: "area", points: corners, ink: "surface" },
		...notes.map((text, i): Shape => {
			const y = end - padding - (notes.length - 1 - i) * row;
			return { kind: "text", x: middle, y, text, size, align: "middle", ink: "ink" };
		}),
	];
}
