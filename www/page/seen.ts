// What a reader of the page sees beside the run, as its address holds it.

import type { ReadonlySignal } from "@preact/signals";
import type { PagePanel } from "../run/page-view.js";
import type { THEMES } from "../run/spec.js";
import { pickLanguage, type Words } from "../words/index.js";

export interface Seen {
	words: ReadonlySignal<Words>;
	theme: ReadonlySignal<(typeof THEMES)[number]>;
	/** The panels that the reader has closed. */
	closed: ReadonlySignal<readonly PagePanel[]>;
}

/** By the address's keys; undefined where one is as it is anyway. */
export function writeSeen({ words, theme, closed }: Seen): Record<string, string | undefined> {
	const { code } = words.value;
	const isOwn = code === pickLanguage(null, navigator.languages);
	const isNamed = new URLSearchParams(location.search).has("lang");
	return {
		lang: isOwn && !isNamed ? undefined : code,
		theme: theme.value === "system" ? undefined : theme.value,
		closed: closed.value.join(" ") || undefined,
	};
}
