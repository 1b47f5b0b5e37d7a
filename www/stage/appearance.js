// @ts-check
// The colours and the font that style sheets give to what is drawn on a canvas.

/** @typedef {Pick<CSSStyleDeclaration, "color" | "borderTopColor" | "fontFamily">} Style */

/**
 * Styles that are read once: to read one costs a layout of the page, if anything in it has changed. The style sheets make each
 * change of a colour a transition too short to see, whose end tells that they have to be read again.
 */
export class Appearance {
	/**
	 * @param {Element[]} nodes
	 * @param {() => void} changed
	 */
	constructor(nodes, changed) {
		/** @type {Map<Element, Style>} */
		this.known = new Map();
		/** @type {unknown} The time of the frame in which they changed: all of them do at once. */
		let noticed;
		const notice = () => {
			const now = document.timeline.currentTime;
			if (now !== noticed) {
				noticed = now;
				this.forget();
				changed();
			}
		};
		for (const node of nodes) {
			node.addEventListener("transitionend", notice);
		}
	}

	/**
	 * @param {Element} node
	 * @returns {Style}
	 */
	of(node) {
		let style = this.known.get(node);
		if (!style) {
			const { color, borderTopColor, fontFamily } = getComputedStyle(node);
			style = { color, borderTopColor, fontFamily };
			this.known.set(node, style);
		}
		return style;
	}

	forget() {
		this.known.clear();
	}
}
