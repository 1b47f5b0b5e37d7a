// The picture of a run with its words: legend, step, both numbers, verdict, and the run in a line. Films are made of these pictures.

import { isSeen, visibleRange } from "../draw/axes.js";
import { widthOf } from "../draw/glyphs.js";
import type { Drawing, Ink, Shape } from "../draw/shapes.js";
import { paintingOf, type Scene } from "../draw/scene.js";
import { BELOW, BESIDE_RIGHT, type Box, leftOf, shapesOf } from "../draw/scene-shapes.js";
import { roughly } from "../words/decimal.js";
import { drawn } from "../words/drawn.js";
import { footOf, legendShapes, withoutLegend } from "./foot.js";
import { headOf, headShapes } from "./head.js";
import type { Look } from "./look.js";
import { EDGE } from "./run-lines.js";
import type { Shot } from "./shot.js";

/** The gap between the numbers of the axis and the legend. */
const GAP = 4;
/** The least share of the height that the drawing gets. */
const LEAST_SHARE = 1 / 3;
const OUTSIDE = { size: 12, row: 17, padding: 6 };

/** The ground of the picture. */
export const GROUND = "surface" satisfies Ink;

/** The layout of a shot's picture and its words. It is the same in all pictures of a run. */
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

/** The notes about a painting that can't be seen. */
function notesOf(scene: Scene, { language }: Look) {
	const words = drawn[language];
	const painting = paintingOf(scene);
	return [words.outside, words.outsideFrom(roughly(Math.min(...painting)), roughly(Math.max(...painting)))];
}

/** A sign with these notes in the middle, if the painting can't be seen. */
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
