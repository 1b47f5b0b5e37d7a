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

/** With the three digits that count most. */
export function roughly(value: number) {
	const text = Math.abs(value) < VERY_LARGE ? grouped(Number(value.toPrecision(3))) : value.toExponential(2);
	return text.replaceAll("-", "−");
}
