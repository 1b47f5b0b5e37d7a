// A drawing as the text of an SVG file, with its ground and words.

import { COLOURS } from "./colours.js";
import { widthOf } from "./glyphs.js";
import type { Drawing, Ink, Shape, Theme } from "./shapes.js";

/** The fonts of the reader's system. */
const FONTS = "system-ui, sans-serif";

/** The number of characters that fit in any font. */
const SHORT = 2;

/** The attributes of an element. Undefined ones are not written. */
type Attributes = Record<string, string | number | undefined>;

export function svgOf({ width, height, ground, shapes }: Drawing, theme: Theme): string {
	const colours = COLOURS[theme];
	const content = [
		element("rect", { width, height, fill: colours[ground] }),
		...shapes.map((shape) => elementOf(shape, colours)),
	];
	return svgElement(width, height, content);
}

/** @param content elements */
export function svgElement(width: number, height: number, content: string[]) {
	const viewBox = `0 0 ${width} ${height}`;
	const attributes = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox, "font-family": FONTS };
	return `${element("svg", attributes, ["\n", ...content.filter((each) => each !== "").map((each) => `${each}\n`)])}\n`;
}

export function elementOf(shape: Shape, colours: Record<Ink, string>) {
	const { ink, opacity } = shape;
	const colour = colours[ink];
	switch (shape.kind) {
		case "line":
			return element("polyline", {
				points: listed(shape.points),
				fill: "none",
				stroke: colour,
				"stroke-width": rounded(shape.width),
				"stroke-linejoin": shape.points.length > 4 ? "round" : undefined,
				"stroke-dasharray": shape.dash?.length ? shape.dash.join(" ") : undefined,
				opacity: opacityOf(opacity),
			});
		case "area":
			return element("polygon", { points: listed(shape.points), fill: colour, opacity: opacityOf(opacity) });
		case "dot": {
			const { x, y, radius } = shape;
			const place = { cx: rounded(x), cy: rounded(y), r: rounded(radius) };
			return element("circle", { ...place, fill: colour, opacity: opacityOf(opacity) });
		}
		case "text": {
			const { text, size, bold } = shape;
			// Other fonts are wider or narrower, so the length is fixed to keep words in place.
			const length = text.length > SHORT ? rounded(widthOf(text, size, bold)) : undefined;
			return element(
				"text",
				{
					x: rounded(shape.x),
					y: rounded(shape.y),
					"font-size": size,
					"font-weight": bold ? "bold" : undefined,
					"text-anchor": shape.align === "start" ? undefined : shape.align,
					textLength: length,
					lengthAdjust: length === undefined ? undefined : "spacingAndGlyphs",
					fill: colour,
					opacity: opacityOf(opacity),
				},
				[escaped(text)],
			);
		}
	}
}

/** @param parts elements and escaped texts */
export function element(name: string, attributes: Attributes, parts: readonly string[] = []) {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`);
	const content = parts.join("");
	return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

function opacityOf(opacity = 1) {
	return opacity === 1 ? undefined : rounded(opacity);
}

function listed(points: readonly number[]) {
	return points.map(rounded).join(" ");
}

/** Rounds to at most two decimals. */
function rounded(value: number) {
	return Math.round(value * 100) / 100;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string) {
	return text.replace(/[&<>"]/g, (character) => ESCAPES[character]);
}
