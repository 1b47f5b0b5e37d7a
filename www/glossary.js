// @ts-check
// Terms that explain themselves: by pointer, touch and keyboard.

import { element } from "./dom.js";
import { makePopover } from "./popover.js";
import { explained, glossary } from "./words/glossary.js";

/**
 * @typedef {import("./dom.js").Speaker<{ code: string }>} AnySpeaker
 * @typedef {keyof typeof glossary.en} Term
 */

/** Between a term and its explanation, and around both. */
const GAP = 6;

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
	const show = makePopover(note);
	container.addEventListener("click", ({ target }) => {
		const button = target instanceof Element && target.closest(".term");
		if (!(button instanceof HTMLElement)) {
			return;
		}
		const { term, text: explanation } = entry(speaker.words.code, /** @type {Term} */ (button.dataset.term));
		title.textContent = term;
		text.textContent = explanation;
		show();
		place(note, button.getBoundingClientRect());
		note.focus();
	});
}

/**
 * Under the term, or above it where there is no room.
 * @param {HTMLElement} note
 * @param {DOMRect} anchor
 */
function place(note, { left, top, bottom }) {
	const { offsetWidth: width, offsetHeight: height } = note;
	const { clientWidth, clientHeight } = document.documentElement;
	const fits = bottom + GAP + height <= clientHeight;
	// Its place is counted from the window's corner, or, where it is no real popover, from its container's.
	Object.assign(note.style, { left: "0", top: "0" });
	const origin = note.getBoundingClientRect();
	note.style.left = `${Math.max(Math.min(left, clientWidth - width - GAP), GAP) - origin.left}px`;
	note.style.top = `${(fits ? bottom + GAP : Math.max(top - GAP - height, GAP)) - origin.top}px`;
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
