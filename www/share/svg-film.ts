// A run as an SVG that moves by itself: it needs no script, and opens alone, as an <img> and in an article of WeChat.

import type { Theme } from "../draw/shapes.js";
import type { Look, Shot } from "./still.js";

/** @param shots one a frame, in the order of their steps */
export function svgFilmOf(_shots: readonly Shot[], _look: Look, _theme: Theme): string {
	throw new Error("not yet");
}
