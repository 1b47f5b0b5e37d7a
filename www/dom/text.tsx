// Texts that change. A browser's translator replaces text nodes by elements of its own, and whoever holds on to a text node then writes
// into one that is no longer on the page. Therefore no text that changes is a child in JSX:
// - <p textContent={words.intro} /> where it changes with the language or when somebody does something;
// - <Live text={…} /> where it changes while the run goes on: it is written without a render.

import { effect, type ReadonlySignal } from "@preact/signals";
import { useNode } from "./node.js";

declare module "preact" {
	interface HTMLAttributes {
		textContent?: string;
	}
}

/** A text that is written whenever it is another, without rendering what is around it. */
export function Live({ text }: { text: ReadonlySignal<string> }) {
	const node = useNode<HTMLSpanElement>((node) => effect(() => setText(node, text.value)), [text]);
	return <span ref={node} />;
}

/** What was written into an element last. */
const told = new WeakMap<Element, string>();

/** Gives an element a text. The same text again costs nothing, and what it was translated to stays. */
export function setText(node: Element, text: string) {
	if (told.get(node) === text) {
		return;
	}
	told.set(node, text);
	const { firstChild } = node;
	if (firstChild instanceof Text && firstChild === node.lastChild) {
		// The node stays, and with it most of its layout.
		firstChild.data = text;
	} else {
		node.textContent = text;
	}
}
