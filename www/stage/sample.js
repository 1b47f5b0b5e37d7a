// @ts-check
// Samples of lines, for legends.

const SVG = "http://www.w3.org/2000/svg";

/**
 * A short piece of a line as it is drawn; its colour is the element's.
 * @param {string} name a class
 * @param {{ width: number, dash: number[], opacity?: number }} line
 */
export function sample(name, { width, dash, opacity = 1 }) {
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("class", `sample ${name}`);
	svg.setAttribute("viewBox", "0 0 32 8");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS(SVG, "path");
	path.setAttribute("d", "M0 4h32");
	path.setAttribute("stroke-opacity", String(opacity));
	path.setAttribute("stroke-width", String(width));
	path.setAttribute("stroke-dasharray", dash.join(" "));
	svg.append(path);
	return svg;
}
