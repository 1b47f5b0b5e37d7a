// A run as a PyTorch script.

import type { Language } from "../../words/languages.js";
import { partsOf } from "./parts.js";
import type { Source } from "./source.js";

/** The script in one piece. */
export function scriptOf(source: Source, language: Language) {
	const parts = partsOf(source, language, "script");
	return `${parts.map(({ says, lines }) => [`# ${says}`, ...lines].join("\n")).join("\n\n")}\n`;
}
