/**
 * @typedef {object} Spread
 * @property {number} lower the lower quartile
 * @property {number} median
 * @property {number} upper the upper quartile
 */

/**
 * @param {number[]} values
 * @returns {Spread}
 */
export function spread(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const [lower, median, upper] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
	return { lower, median, upper };
}

/** @param {number[]} values */
export function median(values) {
	return spread(values).median;
}

/**
 * A quantile of values in rising order. It is interpolated between two values, as in numpy.
 * @param {number[]} sorted
 * @param {number} part
 */
export function quantile(sorted, part) {
	const place = part * (sorted.length - 1);
	const below = Math.floor(place);
	const above = Math.ceil(place);
	return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
