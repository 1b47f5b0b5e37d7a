// A curve as a whole.

export function mean(curve: Float32Array) {
	return curve.reduce((sum, value) => sum + value, 0) / curve.length;
}

/**
 * Moves a curve up or down, to this mean.
 * @param curve changed in place
 */
export function shift(curve: Float32Array, height: number) {
	const difference = height - mean(curve);
	curve.forEach((value, p) => (curve[p] = value + difference));
}
