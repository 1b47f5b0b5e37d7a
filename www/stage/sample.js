// @ts-check
// Samples of lines, for legends.

import { svgElement } from "../dom/dom.js";

/**
 * A short piece of a line as it is drawn; its colour is the element's.
 * @param {string} name a class
 * @param {{ width: number, dash: number[], opacity?: number }} line
 */
export function sample(name, { width, dash, opacity = 1 }) {
	const stroke = { "stroke-opacity": opacity, "stroke-width": width, "stroke-dasharray": dash.join(" ") };
	const path = svgElement("path", { d: "M0 4h32", ...stroke });
	return svgElement("svg", { class: `sample ${name}`, viewBox: "0 0 32 8", "aria-hidden": true }, path);
}
