// How wide texts are, roughly, in whatever font the reader's system has, and how they are broken into lines.

/** From this character on, a character is as wide as it is high: Chinese ones, and their punctuation. */
const FIRST_WIDE = "⺀";
/** The width of another character, on average, as a share of its size. */
const NARROW = 0.5;

/** Where lines begin, and where they end at the latest. */
export interface Room {
	left: number;
	right: number;
}

export function widthOf(text: string, size: number) {
	const widths = Array.from(text, (character) => (character >= FIRST_WIDE ? 1 : NARROW));
	return size * widths.reduce((sum, width) => sum + width, 0);
}

/** Puts parts into lines, with a separator between two parts of a line. */
export function wrapped(parts: readonly string[], separator: string, size: number, { left, right }: Room) {
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines[lines.length - 1];
		const longer = `${last}${separator}${part}`;
		if (last !== undefined && widthOf(longer, size) <= right - left) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(part);
		}
	}
	return lines;
}

/** Breaks a text that has no spaces. */
export function broken(text: string, size: number, room: Room) {
	return wrapped([...text], "", size, room);
}
