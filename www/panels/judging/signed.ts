// Numbers with their sign, also if they are above 0.

import { decimal } from "../../words/decimal.js";

export function signed(value: number, digits = 2) {
	const text = decimal(value, digits);
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
