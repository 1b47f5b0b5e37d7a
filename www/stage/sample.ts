// Samples of lines, for legends.

import { svgElement } from "../dom/dom.js";

export interface Stroke {
	width: number;
	dash: number[];
	opacity?: number;
}

/**
 * A short piece of a line as it is drawn; its colour is the element's.
 * @param name a class
 */
export function sample(name: string, { width, dash, opacity = 1 }: Stroke) {
	const stroke = { "stroke-opacity": opacity, "stroke-width": width, "stroke-dasharray": dash.join(" ") };
	const path = svgElement("path", { d: "M0 4h32", ...stroke });
	return svgElement("svg", { class: `sample ${name}`, viewBox: "0 0 32 8", "aria-hidden": true }, path);
}
