// Which of the artist's curves is nearest to a painting. The engine tells that of its own ideas' paintings (`truth()`), and not of any other.

import type { Run } from "./run.js";

/** The a of the nearest curve, by least squares: the fit of src/artist.rs, for numbers as they are on the page. */
export function nearestA({ lower, upper }: Pick<Run, "lower" | "upper">, painting: Float32Array | readonly number[]) {
	let [product, square] = [0, 0];
	painting.forEach((y, i) => {
		const span = upper[i] - lower[i];
		product += span * (y - lower[i]);
		square += span * span;
	});
	return 1 + product / square;
}
