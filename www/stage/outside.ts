// What is said of a painting that can't be seen.

import type { Words } from "../words/index.js";
import { visibleRange } from "../draw/axes.js";
import { paintingOf, type Scene } from "../draw/scene.js";

/** Where the painting lies, if all of it lies outside the picture. */
export function tellOutside(scene: Scene, words: Words) {
	const [painting, { least, most }] = [paintingOf(scene), visibleRange(scene)];
	if (painting.some((value) => value >= least && value <= most)) {
		return "";
	}
	return words.outside(short(Math.min(...painting), words.code), short(Math.max(...painting), words.code));
}

function short(value: number, code: string) {
	const text =
		Math.abs(value) < 1e6 ? value.toLocaleString(code, { maximumSignificantDigits: 3 }) : value.toExponential(2);
	return text.replaceAll("-", "−");
}
