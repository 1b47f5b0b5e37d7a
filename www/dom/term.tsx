// Terms that explain themselves by pointer, touch and keyboard.

import { useState } from "preact/hooks";
import { glossary, type Term as Name } from "../words/glossary.js";
import { showEntry } from "./glossary.js";
import { useNode } from "./node.js";
import { makePopover } from "./popover.js";
import { renderNow } from "./rendering.js";
import { isElement } from "./tree.js";
import { useWords } from "./words.js";

export type { Name };

/** The gap between a term and its explanation, and around both. */
const GAP = 6;
/** The whole things that terms name, such as a number with its name and its scale. An explanation covers no part of them. */
const EXPLAINED = ".numbers > div, .gauge, .answer, .head, li, p:not(.answer p)";

/**
 * A word that shows its glossary entry when it is pressed. A Note beside the word, or beside an element around it, listens for the
 * press.
 * @param label text of the word, by default the entry's own name
 */
export function Term({ name, label, hidden }: { name: Name; label?: string; hidden?: boolean }) {
	const { code, explained } = useWords();
	const text = label ?? glossary[code][name].term;
	const spoken = explained(text);
	return <button type="button" class="term" data-term={name} aria-label={spoken} hidden={hidden} textContent={text} />;
}

/** Explains the terms in its parent element. */
export function Note() {
	const { code, inGlossary } = useWords();
	/**
	 * The term that is or was last explained. When it changes, the note is rendered again and notices whether the page has a glossary.
	 */
	const [name, tell] = useState<Name>();
	const entry = name && glossary[code][name];
	const note = useNode<HTMLDivElement>((node) => explain(node.parentElement ?? node, node, tell), []);
	return (
		<div class="note" role="note" tabIndex={-1} ref={note}>
			<strong textContent={entry?.term ?? ""} />
			<p textContent={entry?.text ?? ""} />
			<button type="button" class="to-glossary" hidden={!showEntry.peek()} textContent={inGlossary} />
		</div>
	);
}

/**
 * Shows the note at each term that is pressed in the container.
 * @param tell puts a term's entry into the note
 * @returns a function that ends this
 */
function explain(container: HTMLElement, note: HTMLElement, tell: (name: Name) => void) {
	const listening = new AbortController();
	const { signal } = listening;
	const { isShown, show, hide } = makePopover(note);
	/** The term that the note explained last. */
	let explaining: HTMLElement | undefined;
	/** The term under explanation when the last press began. It is kept because the press itself hides the note. */
	let pressedUnder: HTMLElement | undefined;
	const explainedNow = () => (isShown() ? explaining : undefined);
	container.addEventListener("pointerdown", () => (pressedUnder = explainedNow()), { capture: true, signal });
	container.addEventListener("click", onClick, { signal });
	return () => listening.abort();

	function onClick({ target }: Event) {
		if (!isElement(target)) {
			return;
		}
		if (target.closest(".to-glossary") && explaining) {
			hide();
			showEntry.value?.(explaining.dataset.term as Name);
			return;
		}
		const button = target.closest<HTMLElement>(".term");
		if (!button) {
			return;
		}
		const isSecondPress = button === (pressedUnder ?? explainedNow());
		pressedUnder = undefined;
		if (isSecondPress) {
			hide();
			return;
		}
		tell(button.dataset.term as Name);
		// The length of the new text decides where the note finds room.
		renderNow();
		explaining = button;
		show();
		place(note, button);
		note.focus();
	}
}

/** Places the note below, above or beside what the term names, wherever there is room, or else at the foot of the window. */
function place(note: HTMLElement, button: HTMLElement) {
	const { offsetWidth: width, offsetHeight: height } = note;
	const { clientWidth, clientHeight } = note.ownerDocument.documentElement;
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
	// The place is relative to the window's corner, or to the container's corner if the note is no real popover.
	Object.assign(note.style, { left: "0", top: "0" });
	const origin = note.getBoundingClientRect();
	note.style.left = `${x - origin.left}px`;
	note.style.top = `${Math.max(y, GAP) - origin.top}px`;
}
