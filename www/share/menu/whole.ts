// Whole numbers as they are typed, and what is said of those that can't be.

import { shown } from "../../run/arguments.js";
import { grouped } from "../../words/grouped.js";
import type { Own } from "../../words/take-away.js";

export interface Limits {
	least: number;
	most: number;
}

/** What is wrong with a field. */
export interface Problem {
	/** As an option. */
	field: string;
	/** In the menu's words of now. */
	tell: (own: Own) => string;
}

/** Undefined if it is none. Read kindly: full-width digits, spaces, and commas between thousands. */
export function wholeOf(text: string) {
	const plain = text.normalize("NFKC").replace(/\s/g, "");
	return /^[+-]?(\d+|\d{1,3}(,\d{3})+)$/.test(plain) ? Number(plain.replaceAll(",", "")) : undefined;
}

/** Undefined if it is a whole number within the limits. */
export function problemOf(
	field: string,
	label: (own: Own) => string,
	text: string,
	{ least, most }: Limits,
): Problem | undefined {
	const number = wholeOf(text);
	if (number !== undefined && number >= least && number <= most) {
		return undefined;
	}
	const given = shown(text.trim()).replace(/^"|"$/g, "");
	const tell = (own: Own) =>
		most === Number.MAX_SAFE_INTEGER
			? own.wholeFrom(label(own), grouped(least), given)
			: own.wholeIn(label(own), grouped(least), grouped(most), given);
	return { field, tell };
}
