// Numbers as text.

import type { Measures } from "../../pkg/gan_painter.js";
import { decimal } from "../words/decimal.js";
import type { Measured } from "../words/panels/truth.js";

/** What was measured of paintings. */
export function measured({ distance, variety, artistVariety }: Measures): Measured {
	return { distance: decimal(distance, 2), variety: decimal(variety, 2), artist: decimal(artistVariety, 2) };
}

/** For styles. */
export function percent(share: number) {
	return `${100 * share}%`;
}
