// Finds the artist's curve nearest to a painting. The engine knows it for the paintings of its own ideas (`truth()`), but not for others.

import type { Run } from "./run.js";

/** The a of the nearest curve by least squares. This is the fit of src/artist.rs, for the numbers on the page. */
export function nearestA({ lower, upper }: Pick<Run, "lower" | "upper">, painting: Float32Array | readonly number[]) {
	let [product, square] = [0, 0];
	painting.forEach((y, i) => {
		const span = upper[i] - lower[i];
		product += span * (y - lower[i]);
		square += span * span;
	});
	return 1 + product / square;
}
