// A run as a PyTorch script.

import type { Language } from "../../words/languages.js";
import { words } from "../../words/pytorch.js";
import { partsOf } from "./parts.js";
import { comment } from "./python.js";
import type { Source } from "./source.js";

/** The script: for each part a comment with its sentence, and its lines. */
export function scriptOf(source: Source, language: Language) {
	const { title, usage } = words[language];
	const head = [title, "", ...usage.map((line) => `    ${line}`)].map((line) => `# ${line}`.trimEnd());
	const parts = partsOf(source, language, "script").map(({ name, says, lines }) =>
		name === "begin" ? lines : [...comment(says), ...lines],
	);
	return `${[head, ...parts].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
