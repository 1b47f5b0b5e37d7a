// A poster as the text of an SVG file.

import { COLOURS } from "../../draw/colours.js";
import type { Shape, Theme } from "../../draw/shapes.js";
import { element, escaped } from "../../draw/svg.js";
import { FONTS, type Poster, stacked } from "./layers.js";

/** @param name what the poster shows, for those who can't see it */
export function posterSvg({ width, height, layers }: Poster, name: string, theme: Theme): string {
	const attributes = {
		xmlns: "http://www.w3.org/2000/svg",
		viewBox: `0 0 ${width} ${height}`,
		...{ width, height, role: "img", "font-family": FONTS },
	};
	const parts = [
		element("title", {}, [escaped(name)]),
		element("rect", { width, height, fill: COLOURS[theme].surface }),
		...layers.flatMap((layer) => stacked(layer).map((shapes) => elementOf(shapes, theme))),
	];
	return `${element("svg", attributes, ["\n", ...parts.map((part) => `${part}\n`)])}\n`;
}

function elementOf(shapes: readonly Shape[], theme: Theme): string {
	const [shape] = shapes;
	const colour = COLOURS[theme][shape.ink];
	const opacity = shape.opacity === 1 ? undefined : shape.opacity && rounded(shape.opacity);
	switch (shape.kind) {
		case "area": {
			// All areas are upright rectangles. With hard edges, no ground shows between two of them.
			const edges = { "shape-rendering": "crispEdges" };
			return element("path", { d: shapes.map((each) => `${pathOf(each)}z`).join(""), fill: colour, opacity, ...edges });
		}
		case "line":
			return element("path", {
				d: shapes.map(pathOf).join(""),
				fill: "none",
				stroke: colour,
				opacity,
				"stroke-width": rounded(shape.width),
			});
		case "dot":
			return element("path", { d: shapes.map(pathOf).join(""), fill: colour, opacity });
		case "text": {
			const { x, y, size, align, bold, text } = shape;
			const place = { x: rounded(x), y: rounded(y), "font-size": size };
			const font = {
				"font-weight": bold ? "bold" : undefined,
				"text-anchor": align === "start" ? undefined : align,
			};
			return element("text", { ...place, ...font, fill: colour, opacity }, [escaped(text)]);
		}
	}
}

function pathOf(shape: Shape) {
	switch (shape.kind) {
		case "area":
		case "line":
			return `M${shape.points.map(rounded).join(" ")}`;
		case "dot": {
			const radius = rounded(shape.radius);
			const half = (way: number) => `a${radius} ${radius} 0 1 0 ${way} 0`;
			return `M${rounded(shape.x - radius)} ${rounded(shape.y)}${half(2 * radius)}${half(-2 * radius)}`;
		}
		case "text":
			return "";
	}
}

function rounded(value: number) {
	return Math.round(value * 100) / 100;
}
