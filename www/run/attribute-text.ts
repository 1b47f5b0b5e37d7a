// Writes and reads names, numbers and lists in an attribute.

/** A setting's name in kebab case. */
export function attributeOf(field: string) {
	return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The setting that an attribute's name stands for. */
export function fieldOf(attribute: string) {
	return attribute.replace(/-[a-z]/g, ([, letter]) => letter.toUpperCase());
}

/** The number that a text stands for, or the text itself if it is none. */
export function numberOr(text: string) {
	const number = Number(text);
	return text.trim() === "" || Number.isNaN(number) ? text : number;
}

/** How many items of a list are read. The engine accepts no list this long, and says what is wrong with it. */
export const LONGEST_LIST = 1000;

/**
 * Reads a value from its text.
 * @param like a value of the expected kind, which is not a switch
 */
export function valueOf(text: string, like: unknown) {
	if (Array.isArray(like)) {
		return listOf(text, LONGEST_LIST).map(numberOr);
	}
	return typeof like === "number" ? numberOr(text) : text;
}

/** The items of a list that spaces or commas separate, at most the given number of them. */
export function listOf(text: string, most?: number) {
	return text.split(/[\s,]+/, most).filter(Boolean);
}
