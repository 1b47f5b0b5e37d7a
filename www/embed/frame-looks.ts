// The theme and the language of the page in a frame, as its host may set them.

import type { Signal } from "@preact/signals";
import { shown } from "../run/arguments.js";
import { THEMES } from "../run/spec.js";
import { languages, type Words } from "../words/index.js";
import { LANGUAGES } from "../words/languages.js";

export interface Looks {
	theme: Signal<(typeof THEMES)[number]>;
	words: Signal<Words>;
}

/**
 * Sets the theme or the language, unless the value is not allowed.
 * @returns why the value is refused, or "" if it is not
 */
export function setLook({ theme, words }: Looks, name: "theme" | "lang", given: unknown) {
	if (name === "theme") {
		const asked = THEMES.find((each) => each === given);
		theme.value = asked ?? theme.value;
		return asked ? "" : `theme must be one of ${THEMES.join(", ")}, but ${shown(given)} was given`;
	}
	// A page's own language often has a region: "zh-CN".
	const code = typeof given === "string" ? given.toLowerCase().split("-")[0] : undefined;
	const asked = LANGUAGES.find((each) => each === code);
	words.value = asked ? languages[asked] : words.value;
	return asked ? "" : `lang must be one of ${LANGUAGES.join(", ")}, but ${shown(given)} was given`;
}
