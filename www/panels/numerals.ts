// Numbers as text.

import type { Measures } from "../../pkg/gan_painter.js";
import type { Measured } from "../words/panels/truth.js";

/** Stands where there is no number. */
const NOTHING = "–";
/** From here on a number's digits would fill the line. */
const LARGE = 1e5;

/** @param digits after the point */
export function decimal(value: number | null | undefined, digits: number) {
	if (value === undefined || value === null) {
		return NOTHING;
	}
	const text = Math.abs(value) < LARGE ? value.toFixed(digits) : value.toExponential(1);
	return text.replaceAll("-", "−");
}

/** What was measured of paintings. */
export function measured({ distance, variety, artistVariety }: Measures): Measured {
	return { distance: decimal(distance, 2), variety: decimal(variety, 2), artist: decimal(artistVariety, 2) };
}

/** For styles. */
export function percent(share: number) {
	return `${100 * share}%`;
}
