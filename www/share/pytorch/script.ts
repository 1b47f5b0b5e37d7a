// A run as a PyTorch script.

import type { Language } from "../../words/languages.js";
import { words } from "../../words/pytorch.js";
import { partsOf } from "./parts.js";
import { comment } from "./python.js";
import type { Source } from "./source.js";

/** The script: for each part a comment with its sentence, and its lines. */
export function scriptOf(source: Source, language: Language) {
	const { title, usage } = words[language];
	const head = [`# ${title}`, "#", ...usage.map((line) => `#     ${line}`)];
	const parts = partsOf(source, language, "script").map(({ name, says, lines }) =>
		name === "begin" ? lines : [...comment(says.replaceAll("`", "")), ...lines],
	);
	const blocks = [head, ...parts].map((lines) => lines.join("\n"));
	return `${blocks.reduce((before, block) => before + gap(before, block) + block)}\n`;
}

/** Two empty lines before and after a function. */
function gap(before: string, block: string) {
	const [lines, above] = [block.split("\n"), before.split("\n")];
	const begins = lines.find((line) => !line.startsWith("#"))?.startsWith("def ");
	const ends = above.findLast((line) => /^\S/.test(line))?.startsWith("def ");
	return begins || ends ? "\n\n\n" : "\n\n";
}
