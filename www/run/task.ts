// A teacher's text: plain, and of no more characters than are read before a run.

/** Counted as people do: what is beyond 16 bits is one. */
export const MOST_CHARACTERS = 300;
/** What can't be seen and would turn or break the text around it: all controls but the line break, and marks of direction. */
const INVISIBLE = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;

interface Task {
	/** As it is shown. */
	text: string;
	/** How many characters were given. */
	characters: number;
	/** A sentence if something of it is left out. */
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
