// Whole numbers as people type them, and the reply to those that can't be used.

import { grouped } from "../words/grouped.js";
import type { WholeWords } from "../words/whole.js";
import { shown } from "../run/arguments.js";

export interface Limits {
	least: number;
	most: number;
}

/** The number in a text, or undefined. Full-width digits, spaces, and commas between thousands are accepted. */
export function wholeOf(text: string) {
	const plain = text.normalize("NFKC").replace(/\s/g, "");
	return /^[+-]?(\d+|\d{1,3}(,\d{3})+)$/.test(plain) ? Number(plain.replaceAll(",", "")) : undefined;
}

/** What is wrong with the text, for a language's words. Undefined if it is a whole number within the limits. */
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
