// Checks a whole number in the menu.

import { type Limits, refusalOf } from "../../dom/whole-text.js";
import type { Own } from "../../words/take-away.js";

/** A problem with a field. */
export interface Problem {
	/** The name of the field's option. */
	field: string;
	/** The problem as a sentence in the menu's present language. */
	tell: (own: Own) => string;
}

/** The problem; undefined if the text is a whole number within the limits. */
export function problemOf(
	field: string,
	label: (own: Own) => string,
	text: string,
	limits: Limits,
): Problem | undefined {
	const refusal = refusalOf(text, limits);
	return refusal && { field, tell: (own) => refusal(own, label(own)) };
}
