// Terms that explain themselves: by pointer, touch and keyboard.

import { useState } from "preact/hooks";
import { glossary, type Term as Name } from "../words/glossary.js";
import { showEntry } from "./glossary.js";
import { useNode } from "./node.js";
import { makePopover } from "./popover.js";
import { renderNow } from "./rendering.js";
import { isElement } from "./tree.js";
import { useWords } from "./words.js";

export type { Name };

/** Between a term and its explanation, and around both. */
const GAP = 6;
/** What terms stand for, in whole: a number with its name and its scale. An explanation covers none of it. */
const EXPLAINED = ".numbers > div, .gauge, .answer, .head, li, p:not(.answer p)";

/**
 * A word that shows its glossary entry when it is pressed: a Note beside it, or beside what it stands in, listens.
 * @param label the entry's own name if left out
 */
export function Term({ name, label, hidden }: { name: Name; label?: string; hidden?: boolean }) {
	const { code, explained } = useWords();
	const text = label ?? glossary[code][name].term;
	const spoken = explained(text);
	return <button type="button" class="term" data-term={name} aria-label={spoken} hidden={hidden} textContent={text} />;
}

/** Explains the terms in its parent. */
export function Note() {
	const { code, inGlossary } = useWords();
	/** What it explains, or explained last: rendered anew, it knows whether the page has a glossary by then. */
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
 * Shows the note at each term in the container that is pressed.
 * @param tell puts a term's entry into the note
 * @returns ends that
 */
function explain(container: HTMLElement, note: HTMLElement, tell: (name: Name) => void) {
	const listening = new AbortController();
	const { signal } = listening;
	const { isShown, show, hide } = makePopover(note);
	/** The term that the note explained last. */
	let explaining: HTMLElement | undefined;
	/** The term that the note explained when the last press began: a press hides the note. */
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
		// Its length decides where it finds room.
		renderNow();
		explaining = button;
		show();
		place(note, button);
		note.focus();
	}
}

/** Under what the term stands for, or above it, or beside it: where there is room. Otherwise at the foot of the window. */
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
	// Its place is counted from the window's corner, or, where it is no real popover, from its container's.
	Object.assign(note.style, { left: "0", top: "0" });
	const origin = note.getBoundingClientRect();
	note.style.left = `${x - origin.left}px`;
	note.style.top = `${Math.max(y, GAP) - origin.top}px`;
}
