// A sentence about a painting that can't be seen.

import { roughly } from "../words/decimal.js";
import type { Words } from "../words/index.js";
import { isSeen, visibleRange } from "../draw/axes.js";
import { paintingOf, type Scene } from "../draw/scene.js";

/** Where the painting lies, if all of it is outside the picture. */
export function tellOutside(scene: Scene, words: Words) {
	const painting = paintingOf(scene);
	if (isSeen(painting, visibleRange(scene))) {
		return "";
	}
	return words.outside(roughly(Math.min(...painting)), roughly(Math.max(...painting)));
}
