// @ts-check
// Numbers as text.

/** From here on a number's digits would fill the line. */
const LARGE = 1e5;

/**
 * @param {number} value
 * @param {number} digits after the point
 */
export function decimal(value, digits) {
	const text = Math.abs(value) < LARGE ? value.toFixed(digits) : value.toExponential(1);
	return text.replaceAll("-", "−");
}
