// What a poster is drawn of: shapes in layers. From these, the SVG and the PNG are made.

import type { Shape } from "../../draw/shapes.js";

export interface Poster {
	width: number;
	height: number;
	/** See `stacked`. */
	layers: readonly (readonly Shape[])[];
}

/** The fonts of the reader's system. */
export const FONTS = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/**
 * The shapes of a layer in the order in which they are drawn: areas below lines, and these below dots and texts. Shapes that one path
 * can draw are together: a map has thousands, and between areas of one path no ground shows.
 */
export function stacked(layer: readonly Shape[]): Shape[][] {
	return (["area", "line", "dot", "text"] as const).flatMap((kind) =>
		alike(layer.filter((shape) => shape.kind === kind)),
	);
}

/** @param shapes of one kind */
function alike(shapes: readonly Shape[]): Shape[][] {
	const groups = new Map<string, Shape[]>();
	shapes.forEach((shape, i) => {
		const { kind, ink, opacity = 1 } = shape;
		const thickness = kind === "line" ? shape.width : kind === "dot" ? shape.radius : kind === "text" ? i : 0;
		const key = [ink, opacity, thickness].join(" ");
		const group = groups.get(key);
		if (group) {
			group.push(shape);
		} else {
			groups.set(key, [shape]);
		}
	});
	return [...groups.values()];
}
