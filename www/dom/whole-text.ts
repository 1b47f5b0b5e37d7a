// Whole numbers as they are typed, and what is said of those that can't be.

import { grouped } from "../words/grouped.js";
import type { WholeWords } from "../words/whole.js";
import { shown } from "../run/arguments.js";

export interface Limits {
	least: number;
	most: number;
}

/** Undefined if it is none. Read kindly: full-width digits, spaces, and commas between thousands. */
export function wholeOf(text: string) {
	const plain = text.normalize("NFKC").replace(/\s/g, "");
	return /^[+-]?(\d+|\d{1,3}(,\d{3})+)$/.test(plain) ? Number(plain.replaceAll(",", "")) : undefined;
}

/** What is wrong with it, in some language's words; undefined if it is a whole number within the limits. */
export function refusalOf(text: string, { least, most }: Limits) {
	const number = wholeOf(text);
	if (number !== undefined && number >= least && number <= most) {
		return undefined;
	}
	const given = shown(text.trim()).replace(/^"|"$/g, "");
	const isTooLarge = number !== undefined && number > most;
	return (words: WholeWords, label: string) =>
		most === Number.MAX_SAFE_INTEGER && !isTooLarge
			? words.wholeFrom(label, grouped(least), given)
			: words.wholeIn(label, grouped(least), grouped(most), given);
}
