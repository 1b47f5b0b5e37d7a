// A teacher's text. It is plain text, and short enough to be read before a run.

/** The most characters, counted as people do: a character beyond 16 bits counts as one. */
export const MOST_CHARACTERS = 300;
/** Invisible characters that would turn or break the surrounding text: all controls but the line break, and marks of direction. */
const INVISIBLE = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;

interface Task {
	/** The text as it is shown. */
	text: string;
	/** The number of characters that were given. */
	characters: number;
	/** A sentence if part of the text is left out. */
	problem: string | undefined;
}

export function readTask(given: string): Task {
	const clean = given
		.replace(/\r\n?/g, "\n")
		.replaceAll("\t", " ")
		.replace(INVISIBLE, "")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
	const characters = [...clean];
	const { length } = characters;
	const isLong = length > MOST_CHARACTERS;
	return {
		characters: length,
		text: isLong ? `${characters.slice(0, MOST_CHARACTERS).join("")}…` : clean,
		problem: isLong
			? `task must have at most ${MOST_CHARACTERS} characters, but ${length} were given: the rest is left out`
			: undefined,
	};
}
