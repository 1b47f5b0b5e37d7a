// @ts-check
// What is said of a painting that can't be seen.

import { visibleRange } from "./picture.js";
import { paintingOf } from "./scene.js";

/**
 * Where the painting lies, if all of it lies outside the picture.
 * @param {import("./picture.js").Scene} scene
 * @param {import("../dom/dom.js").Words} words
 */
export function tellOutside(scene, words) {
	const [painting, { least, most }] = [paintingOf(scene), visibleRange(scene)];
	if (painting.some((value) => value >= least && value <= most)) {
		return "";
	}
	return words.outside(short(Math.min(...painting), words.code), short(Math.max(...painting), words.code));
}

/**
 * @param {number} value
 * @param {string} code
 */
function short(value, code) {
	const text =
		Math.abs(value) < 1e6 ? value.toLocaleString(code, { maximumSignificantDigits: 3 }) : value.toExponential(2);
	return text.replaceAll("-", "−");
}
