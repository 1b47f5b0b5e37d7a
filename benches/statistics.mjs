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

/** Between two values it is interpolated, as numpy does. */
function quantile(sorted, part) {
	const place = part * (sorted.length - 1);
	const below = Math.floor(place);
	const above = Math.ceil(place);
	return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
