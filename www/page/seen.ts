// What a reader of the page sees apart from the run, as the page's address names it.

import type { ReadonlySignal } from "@preact/signals";
import type { LessonPlace } from "../lessons/lesson.js";
import type { Look } from "../run/first-view.js";
import type { Shown } from "../run/plan.js";
import type { PagePanel } from "../run/page-view.js";
import type { THEMES } from "../run/spec.js";
import { pickLanguage, type Words } from "../words/index.js";

export interface Seen {
	words: ReadonlySignal<Words>;
	theme: ReadonlySignal<(typeof THEMES)[number]>;
	/** The panels that the reader has closed. */
	closed: ReadonlySignal<readonly PagePanel[]>;
	look: ReadonlySignal<Look>;
	/** The lesson that is open. */
	lesson: ReadonlySignal<LessonPlace | undefined>;
	/** What the reader has chosen to draw, while the view draws something else. */
	drawn: ReadonlySignal<Partial<Shown> | undefined>;
}

/** What is seen, by the address's keys. The value is undefined if the page would do the same without the key. */
export function writeSeen({ words, theme, closed, look, lesson }: Seen): Record<string, string | number | undefined> {
	const { code } = words.value;
	const isOwn = code === pickLanguage(null, navigator.languages);
	const isNamed = new URLSearchParams(location.search).has("lang");
	const { id, step } = lesson.value ?? {};
	return {
		// What the laboratory shows has its own keys.
		view: look.value === "calm" ? look.value : undefined,
		lesson: id,
		"lesson-step": step,
		lang: isOwn && !isNamed ? undefined : code,
		theme: theme.value === "system" ? undefined : theme.value,
		closed: closed.value.join(" ") || undefined,
	};
}
