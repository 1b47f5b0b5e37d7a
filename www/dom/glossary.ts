// Terms that explain themselves: by pointer, touch and keyboard.

import { element, setText, type Speaker } from "./dom.js";
import { makePopover } from "./popover.js";
import { explained, glossary, type Term } from "../words/glossary.js";

export type { Term };
export type AnySpeaker = Speaker<{ code: string }>;

/** Between a term and its explanation, and around both. */
const GAP = 6;
/** What terms stand for, in whole: a number with its name and its scale. An explanation covers none of it. */
const EXPLAINED = ".numbers > div, .gauge, .answer, .head, li, p:not(.answer p)";

/**
 * A word that shows its glossary entry when it is pressed.
 * @param label the entry's own name if left out
 */
export function term(speaker: AnySpeaker, name: Term, label?: () => string) {
	const button = element("button", { type: "button", class: "term", "data-term": name });
	speaker.bind(() => {
		const { code } = speaker.words;
		const text = label?.() ?? entry(code, name).term;
		setText(button, text);
		button.setAttribute("aria-label", explained[code](text));
	});
	return button;
}

/** Explains the terms in a part of the page. */
export function explainTerms(container: HTMLElement, speaker: AnySpeaker) {
	const title = element("strong");
	const text = element("p");
	const note = element("div", { class: "note", role: "note", tabIndex: -1 }, title, text);
	container.append(note);
	const { isShown, show, hide } = makePopover(note);
	/** The term that the note explained last. */
	let explaining: HTMLElement | undefined;
	/** The term that the note explained when the last press began: a press hides the note. */
	let pressedUnder: HTMLElement | undefined;
	const explainedNow = () => (isShown() ? explaining : undefined);
	container.addEventListener("pointerdown", () => (pressedUnder = explainedNow()), { capture: true });
	container.addEventListener("click", ({ target }) => {
		const button = target instanceof Element && target.closest(".term");
		if (!(button instanceof HTMLElement)) {
			return;
		}
		const isSecondPress = button === (pressedUnder ?? explainedNow());
		pressedUnder = undefined;
		if (isSecondPress) {
			hide();
			return;
		}
		const { term, text: explanation } = entry(speaker.words.code, button.dataset.term as Term);
		setText(title, term);
		setText(text, explanation);
		explaining = button;
		show();
		place(note, button);
		note.focus();
	});
}

/** Under what the term stands for, or above it, or beside it: where there is room. Otherwise at the foot of the window. */
function place(note: HTMLElement, button: HTMLElement) {
	const { offsetWidth: width, offsetHeight: height } = note;
	const { clientWidth, clientHeight } = document.documentElement;
	const { left } = button.getBoundingClientRect();
	const around = (button.closest(EXPLAINED) ?? button).getBoundingClientRect();
	const inWindow = (x: number) => Math.max(Math.min(x, clientWidth - width - GAP), GAP);
	let [x, y] = [inWindow(left), clientHeight - GAP - height];
	if (around.bottom + GAP <= y) {
		y = around.bottom + GAP;
	} else if (around.top - GAP - height >= GAP) {
		y = around.top - GAP - height;
	} else if (around.right + GAP + width + GAP <= clientWidth) {
		x = around.right + GAP;
	} else if (around.left - GAP - width >= GAP) {
		x = around.left - GAP - width;
	}
	// Its place is counted from the window's corner, or, where it is no real popover, from its container's.
	Object.assign(note.style, { left: "0", top: "0" });
	const origin = note.getBoundingClientRect();
	note.style.left = `${x - origin.left}px`;
	note.style.top = `${Math.max(y, GAP) - origin.top}px`;
}

/** The whole glossary as a list. */
export function createGlossary(speaker: AnySpeaker) {
	const names = Object.keys(glossary.en) as Term[];
	const part = (name: Term, part: "term" | "text") => speaker.text((words) => entry(words.code, name)[part]);
	return element(
		"dl",
		{ class: "glossary" },
		...names.map((name) =>
			element("div", {}, element("dt", {}, part(name, "term")), element("dd", {}, part(name, "text"))),
		),
	);
}

function entry(code: string, name: Term) {
	return glossary[code][name];
}
