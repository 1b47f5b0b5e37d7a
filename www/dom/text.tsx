// Texts that change. A browser's translator replaces text nodes with elements of its own. Code that holds on to a text node then
// writes into one that is no longer on the page. Therefore no text that changes is a child in JSX:
// - <p textContent={words.intro} /> for a text that changes with the language or when somebody does something;
// - <Live text={…} /> for a text that changes while the run goes on. It is written without a render.

import { effect, type ReadonlySignal } from "@preact/signals";
import { useNode } from "./node.js";

declare module "preact" {
	interface HTMLAttributes {
		textContent?: string;
	}
}

/** A text that is written whenever it changes, without rendering what is around it. */
export function Live({ text }: { text: ReadonlySignal<string> }) {
	const node = useNode<HTMLSpanElement>((node) => effect(() => setText(node, text.value)), [text]);
	return <span ref={node} />;
}

/** The text that was last written into each element. */
const told = new WeakMap<Element, string>();

/** Gives an element a text. Writing the same text again costs nothing and keeps its translation. */
export function setText(node: Element, text: string) {
	if (told.get(node) === text) {
		return;
	}
	told.set(node, text);
	const { firstChild } = node;
	if (firstChild?.nodeType === Node.TEXT_NODE && firstChild === node.lastChild) {
		// The text node stays, and most of its layout with it.
		firstChild.nodeValue = text;
	} else {
		node.textContent = text;
	}
}
