// Numbers with a few digits, written the same in every language and every engine.

import { grouped } from "./grouped.js";

/** Stands in place of a missing number. */
export const NOTHING = "–";
/** Numbers from here on have too many digits for their line. */
const LARGE = 1e5;
const VERY_LARGE = 1e6;

/**
 * A number with separated thousands.
 * @param digits the digits after the point
 */
export function decimal(value: number | null | undefined, digits: number) {
	if (value === undefined || value === null) {
		return NOTHING;
	}
	const text = Math.abs(value) < LARGE ? grouped(value, digits) : value.toExponential(1);
	// "−0.000" is written without its sign.
	return text.replace(/^-(?!.*[1-9])/, "").replaceAll("-", "−");
}

const MOST_DIGITS = 6;

/** The fewest digits, at least two, with which a value and a limit are written differently. */
export function digitsBeside(value: number, limit: number) {
	const isTold = (digits: number) => value.toFixed(digits) !== limit.toFixed(digits);
	return [2, 3, 4, 5].find(isTold) ?? MOST_DIGITS;
}

/** A number with its three most significant digits. */
export function roughly(value: number) {
	const text = Math.abs(value) < VERY_LARGE ? grouped(Number(value.toPrecision(3))) : value.toExponential(2);
	return text.replaceAll("-", "−");
}
