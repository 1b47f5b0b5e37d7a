// What is wrong with a whole number of the menu.

import { type Limits, refusalOf } from "../../dom/whole-text.js";
import type { Own } from "../../words/take-away.js";

/** What is wrong with a field. */
export interface Problem {
	/** As an option. */
	field: string;
	/** In the menu's words of now. */
	tell: (own: Own) => string;
}

/** Undefined if it is a whole number within the limits. */
export function problemOf(
	field: string,
	label: (own: Own) => string,
	text: string,
	limits: Limits,
): Problem | undefined {
	const refusal = refusalOf(text, limits);
	return refusal && { field, tell: (own) => refusal(own, label(own)) };
}
