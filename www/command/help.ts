// The text of --help, built from the tables of options.

import { type Command, COMMANDS } from "./commands.js";
import type { Section } from "./task.js";

/** The help for the command as a whole. */
export function overview() {
	return lines(
		"gan-painter: a GAN that learns to paint. It trains here, and what comes of it is written to a file.",
		"",
		"  gan-painter COMMAND [--preset NAME] [--seed N] [--steps N] [--out FILE] …",
		"",
		...table(COMMANDS.map(({ name, what }) => [name, what])),
		"",
		'"gan-painter gif --help" names the options of gif, and so for each.',
	);
}

/** The help for one command. */
export function helpOf({ name, what }: Command, sections: Section[]) {
	return lines(`gan-painter ${name}: ${what}`, ...sections.flatMap(linesOf));
}

function linesOf({ title, options }: Section) {
	const named = options.filter(({ refusal }) => refusal === undefined);
	const rows = named.map(({ name, value, help }) => [`--${name}${value ? ` ${value}` : ""}`, help]);
	return ["", title, ...table(rows)];
}

/** Aligns rows in two columns. */
function table(rows: string[][]) {
	const width = Math.max(...rows.map(([first]) => first.length)) + 2;
	return rows.map(([first, second]) => `  ${first.padEnd(width)}${second}`);
}

function lines(...texts: string[]) {
	return `${texts.join("\n")}\n`;
}
