// How names, numbers and lists stand in an attribute.

/** A setting's name in kebab case. */
export function attributeOf(field: string) {
	return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The setting of such a name. */
export function fieldOf(attribute: string) {
	return attribute.replace(/-[a-z]/g, ([, letter]) => letter.toUpperCase());
}

/** The number, or what was given instead of one. */
export function numberOr(text: string) {
	const number = Number(text);
	return text.trim() === "" || Number.isNaN(number) ? text : number;
}

/** A list is read so far: the engine takes none so long, and says what is wrong with it. */
export const LONGEST_LIST = 1000;

/**
 * A value as it is written.
 * @param like a value of the kind that is asked for, a switch excepted
 */
export function valueOf(text: string, like: unknown) {
	if (Array.isArray(like)) {
		return listOf(text, LONGEST_LIST).map(numberOr);
	}
	return typeof like === "number" ? numberOr(text) : text;
}

/** What stands in a list with spaces or commas between, or the first so many of it. */
export function listOf(text: string, most?: number) {
	return text.split(/[\s,]+/, most).filter(Boolean);
}
