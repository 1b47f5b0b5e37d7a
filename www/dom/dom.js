// @ts-check
// Building elements, and telling them their words again when the language changes.

/**
 * An element with properties (`class` and names with a dash are attributes) and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
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

/**
 * An element of a drawing, with attributes and children.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Node} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svgElement(tag, attributes = {}, ...children) {
	const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
	for (const [name, value] of Object.entries(attributes)) {
		node.setAttribute(name, String(value));
	}
	node.append(...children);
	return node;
}

/**
 * Gives an element a text; the same text again costs nothing.
 * @param {Element} node
 * @param {string} text
 */
export function setText(node, text) {
	const { firstChild } = node;
	if (firstChild instanceof Text && firstChild === node.lastChild) {
		if (firstChild.data !== text) {
			// The node stays, and with it most of its layout.
			firstChild.data = text;
		}
	} else if (node.textContent !== text) {
		node.textContent = text;
	}
}

/** @typedef {import("../words/index.js").Words} Words */

/**
 * Holds the words of one part of the page, and everything that must change when they do.
 * @template {{ code: string }} [Spoken=Words]
 */
export class Speaker {
	/** @param {Spoken} words */
	constructor(words) {
		this.words = words;
		/** @type {(() => void)[]} */
		this.bindings = [];
	}

	/**
	 * A text that follows the language.
	 * @param {(words: Spoken) => string} read
	 */
	text(read) {
		const node = document.createTextNode("");
		this.bind(() => {
			node.data = read(this.words);
		});
		return node;
	}

	/**
	 * Does something now, and again whenever the language changes.
	 * @param {() => void} update
	 */
	bind(update) {
		this.bindings.push(update);
		update();
	}

	/**
	 * Another part's speaker, in the same language as this one for ever.
	 * @template {{ code: string }} Other
	 * @param {Record<string, Other>} languages
	 * @returns {Speaker<Other>}
	 */
	of(languages) {
		const other = new Speaker(languages[this.words.code]);
		this.bind(() => other.speak(languages[this.words.code]));
		return other;
	}

	/** @param {Spoken} words */
	speak(words) {
		this.words = words;
		for (const update of this.bindings) {
			update();
		}
	}
}
