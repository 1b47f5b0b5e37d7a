// Numbers as text.

import type { Limits, Measures } from "../../pkg/gan_painter.js";
import { decimal, digitsBeside } from "../words/decimal.js";
import type { Measured } from "../words/panels/truth.js";

/** The measures of paintings, beside the limits that decide the verdict. */
export function measured({ distance, variety, artistVariety }: Measures, limits: Limits): Measured {
	return {
		distance: decimal(distance, digitsBeside(distance, limits.distance)),
		variety: decimal(variety, 2),
		artist: decimal(artistVariety, 2),
	};
}

/** The name of an idea of the painter's. */
export function ideaName(idea: number) {
	return `z${idea + 1}`;
}

/** A percentage for styles. */
export function percent(share: number) {
	return `${100 * share}%`;
}
