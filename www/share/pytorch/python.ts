// Writes Python: numbers, lists, comments, and lines of at most WIDTH columns.

const WIDTH = 88;
const STEP = "    ";

/** A line of a program. */
export interface Row {
	code: string;
	/** The comment behind it. */
	says?: string;
}

export function row(code: string, says?: string): Row {
	return { code, says };
}

/** Rows as lines, with their comments under each other. If one does not fit, it stands above its line. */
export function aligned(rows: Row[]): string[] {
	const widest = Math.max(...rows.map(({ code, says }) => (says === undefined ? 0 : code.length)));
	const column = 4 * Math.ceil((widest + 2) / 4);
	return rows.flatMap(({ code, says }) => {
		if (says === undefined) {
			return [code];
		}
		const [near, far] = [`${code}  # ${says}`, `${code.padEnd(column)}# ${says}`];
		if (!fits(near)) {
			const indent = code.length - code.trimStart().length;
			return [...comment(says, indent), code];
		}
		return [fits(far) ? far : near];
	});
}

/** Rows as lines. The comments between two empty lines stand under each other. */
export function paragraphs(rows: Row[]) {
	const groups: Row[][] = [[]];
	for (const each of rows) {
		if (each.code === "") {
			groups.push([]);
		} else {
			groups[groups.length - 1].push(each);
		}
	}
	return groups.flatMap((group, i) => (i === 0 ? aligned(group) : ["", ...aligned(group)]));
}

/** Rows without comments. */
export function plain(...codes: string[]): Row[] {
	return codes.map((code) => ({ code }));
}

/** Moves rows to the right, into a block. */
export function indented(rows: Row[]): Row[] {
	return rows.map(({ code, says }) => ({ code: code === "" ? "" : STEP + code, says }));
}

/** A text as lines of a comment. */
export function comment(text: string, indent = 0) {
	return wrapped(text, WIDTH - indent - 2).map((line) => `${" ".repeat(indent)}# ${line}`);
}

/** The number as Python reads it, the same to the last bit. */
export function number(value: number) {
	return Object.is(value, -0) ? "-0.0" : String(value);
}

/** Assigns a list or a call's items, in one line or in several. */
export function listing(before: string, items: string[], after: string) {
	const line = before + items.join(", ") + after;
	if (fits(line)) {
		return [line];
	}
	const lines: string[] = [];
	for (const item of items) {
		const longer = `${lines.at(-1)} ${item},`;
		if (lines.length > 0 && longer.length <= WIDTH) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(`${STEP}${item},`);
		}
	}
	return [before, ...lines, after];
}

export function fits(line: string) {
	return widthOf(line) <= WIDTH;
}

/** A character that takes two columns. */
const WIDE = "[\u2e80-\u9fff\uff00-\uffef]";
/** What a line may be broken behind: a word, or a wide character with the punctuation that belongs to it. */
const PIECES = new RegExp(`（?(?:${WIDE}|(?:(?!${WIDE})\\S)+)[，。；：、）！？]*\\s*`, "gu");

function widthOf(text: string) {
	return text.length + (text.match(new RegExp(WIDE, "gu"))?.length ?? 0);
}

function wrapped(text: string, width: number) {
	const lines = [""];
	for (const [piece] of text.matchAll(PIECES)) {
		const longer = lines[lines.length - 1] + piece;
		if (widthOf(longer.trimEnd()) <= width) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(piece);
		}
	}
	return lines.map((line) => line.trimEnd());
}
