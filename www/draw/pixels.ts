// A drawing as pixels. Only + − × ÷ and √ are used, so that the same drawing has the same pixels in every engine.

import type { Drawing, Theme } from "./shapes.js";

export interface Pixels {
	width: number;
	height: number;
	/** Red, green, blue and 255 of each pixel, row by row. */
	data: Uint8ClampedArray<ArrayBuffer>;
}

/** @param scale pixels to a unit of the drawing */
export function paint(_drawing: Drawing, _theme: Theme, _scale: number): Pixels {
	throw new Error("not yet");
}
