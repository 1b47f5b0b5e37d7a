// Numbers with a few digits, the same in every language and in every engine.

import { grouped } from "./grouped.js";

/** Stands where there is no number. */
export const NOTHING = "–";
/** From here on a number's digits would fill the line. */
const LARGE = 1e5;
const VERY_LARGE = 1e6;

/**
 * With its thousands apart.
 * @param digits after the point
 */
export function decimal(value: number | null | undefined, digits: number) {
	if (value === undefined || value === null) {
		return NOTHING;
	}
	const text = Math.abs(value) < LARGE ? grouped(value, digits) : value.toExponential(1);
	// No "−0.000".
	return text.replace(/^-(?!.*[1-9])/, "").replaceAll("-", "−");
}

const MOST_DIGITS = 6;

/** As many digits, two at least, as it takes for a value to be seen on its own side of a limit that has as many. */
export function digitsBeside(value: number, limit: number) {
	const isTold = (digits: number) => value.toFixed(digits) !== limit.toFixed(digits);
	return [2, 3, 4, 5].find(isTold) ?? MOST_DIGITS;
}

/** With the three digits that count most. */
export function roughly(value: number) {
	const text = Math.abs(value) < VERY_LARGE ? grouped(Number(value.toPrecision(3))) : value.toExponential(2);
	return text.replaceAll("-", "−");
}
