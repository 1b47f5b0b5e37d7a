// @ts-check
// Terms that explain themselves: by pointer, touch and keyboard.

import { element } from "./dom.js";
import { makePopover } from "./popover.js";
import { explained, glossary } from "../words/glossary.js";

/**
 * @typedef {import("./dom.js").Speaker<{ code: string }>} AnySpeaker
 * @typedef {keyof typeof glossary.en} Term
 */

/** Between a term and its explanation, and around both. */
const GAP = 6;
/** What terms stand for, in whole: a number with its name and its scale. An explanation covers none of it. */
const EXPLAINED = ".numbers > div, .gauge, .answer, .head, li, p:not(.answer p)";

/**
 * A word that shows its glossary entry when it is pressed.
 * @param {AnySpeaker} speaker
 * @param {Term} name
 * @param {() => string} [label] the entry's own name if left out
 */
export function term(speaker, name, label) {
	const text = speaker.text((words) => label?.() ?? entry(words.code, name).term);
	const button = element("button", { type: "button", class: "term", "data-term": name }, text);
	speaker.bind(() => {
		const { code } = speaker.words;
		button.setAttribute("aria-label", explained[/** @type {keyof typeof explained} */ (code)](text.data));
	});
	return button;
}

/**
 * Explains the terms in a part of the page.
 * @param {HTMLElement} container
 * @param {AnySpeaker} speaker
 */
export function explainTerms(container, speaker) {
	const title = element("strong");
	const text = element("p");
	const note = element("div", { class: "note", role: "note", tabIndex: -1 }, title, text);
	container.append(note);
	const { isShown, show, hide } = makePopover(note);
	/** @type {HTMLElement | undefined} The term that the note explained last. */
	let explaining;
	/** @type {HTMLElement | undefined} The term that the note explained when the last press began: a press hides the note. */
	let pressedUnder;
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
		const { term, text: explanation } = entry(speaker.words.code, /** @type {Term} */ (button.dataset.term));
		title.textContent = term;
		text.textContent = explanation;
		explaining = button;
		show();
		place(note, button);
		note.focus();
	});
}

/**
 * Under what the term stands for, or above it, or beside it: where there is room. Otherwise at the foot of the window.
 * @param {HTMLElement} note
 * @param {HTMLElement} button
 */
function place(note, button) {
	const { offsetWidth: width, offsetHeight: height } = note;
	const { clientWidth, clientHeight } = document.documentElement;
	const { left } = button.getBoundingClientRect();
	const around = (button.closest(EXPLAINED) ?? button).getBoundingClientRect();
	const inWindow = (/** @type {number} */ x) => Math.max(Math.min(x, clientWidth - width - GAP), GAP);
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

/**
 * The whole glossary as a list.
 * @param {AnySpeaker} speaker
 */
export function createGlossary(speaker) {
	const names = /** @type {Term[]} */ (Object.keys(glossary.en));
	const part = (/** @type {Term} */ name, /** @type {"term" | "text"} */ part) =>
		speaker.text((words) => entry(words.code, name)[part]);
	return element(
		"dl",
		{ class: "glossary" },
		...names.map((name) =>
			element("div", {}, element("dt", {}, part(name, "term")), element("dd", {}, part(name, "text"))),
		),
	);
}

/**
 * @param {string} code
 * @param {Term} name
 */
function entry(code, name) {
	return glossary[/** @type {keyof typeof glossary} */ (code)][name];
}
