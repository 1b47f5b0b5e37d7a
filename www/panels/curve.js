// @ts-check
// A curve as a whole.

/** @param {Float32Array} curve */
export function mean(curve) {
	return curve.reduce((sum, value) => sum + value, 0) / curve.length;
}

/**
 * Moves a curve up or down, to this mean.
 * @param {Float32Array} curve changed in place
 * @param {number} height
 */
export function shift(curve, height) {
	const difference = height - mean(curve);
	curve.forEach((value, p) => (curve[p] = value + difference));
}
