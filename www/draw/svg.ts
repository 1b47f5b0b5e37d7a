// A drawing as the text of an SVG file, with its ground and words.

import type { Drawing, Theme } from "./shapes.js";

export function svgOf(_drawing: Drawing, _theme: Theme): string {
	throw new Error("not yet");
}
