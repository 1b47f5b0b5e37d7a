// Building elements, and telling them their words again when the language changes.

import type { Words } from "../words/index.js";

export type { Words };

/** An element with properties (`class` and names with a dash are attributes) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	properties: Record<string, unknown> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(properties)) {
		if (name === "class" || name.includes("-") || name === "role") {
			node.setAttribute(name, String(value));
		} else {
			Object.assign(node, { [name]: value });
		}
	}
	node.append(...children);
	return node;
}

/** An element of a drawing, with attributes and children. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, unknown> = {},
	...children: Node[]
): SVGElementTagNameMap[Tag] {
	const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
	for (const [name, value] of Object.entries(attributes)) {
		node.setAttribute(name, String(value));
	}
	node.append(...children);
	return node;
}

/** The text that each element was given last. */
const told = new WeakMap<Element, string>();

/**
 * Gives an element a text: the one way to write what changes while the page lives. A browser's translator puts elements of its own
 * in the place of text nodes, so nobody may keep one. The same text again costs nothing, and what it was translated to stays.
 */
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

/** Holds the words of one part of the page, and everything that must change when they do. */
export class Speaker<Spoken extends { code: string } = Words> {
	words: Spoken;
	bindings: (() => void)[] = [];

	constructor(words: Spoken) {
		this.words = words;
	}

	/** A text that follows the language. */
	text(read: (words: Spoken) => string) {
		return this.tell(element("span"), read);
	}

	/** Gives an element a text that follows the language. */
	tell<Told extends Element>(node: Told, read: (words: Spoken) => string) {
		this.bind(() => setText(node, read(this.words)));
		return node;
	}

	/** Does something now, and again whenever the language changes. */
	bind(update: () => void) {
		this.bindings.push(update);
		update();
	}

	/** Another part's speaker, in the same language as this one for ever. */
	of<Other extends { code: string }>(languages: Record<string, Other>): Speaker<Other> {
		const other = new Speaker(languages[this.words.code]);
		this.bind(() => other.speak(languages[this.words.code]));
		return other;
	}

	speak(words: Spoken) {
		this.words = words;
		for (const update of this.bindings) {
			update();
		}
	}
}
