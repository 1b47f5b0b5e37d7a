// Numbers as text.

/** From here on a number's digits would fill the line. */
const LARGE = 1e5;

/** @param digits after the point */
export function decimal(value: number, digits: number) {
	const text = Math.abs(value) < LARGE ? value.toFixed(digits) : value.toExponential(1);
	return text.replaceAll("-", "−");
}
