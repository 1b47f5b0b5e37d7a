// The outline around the element that a text refers to.

import { viewOf } from "./home.js";

/**
 * Outlines the element as soon as it is there.
 * @param within the element that contains it
 * @param selector finds the element. If several match, the first visible one counts.
 * @param found called with the element
 * @returns a function that removes the outline
 */
export function pointAt(within: HTMLElement, selector: string, found: (node: HTMLElement) => void = () => {}) {
	let pointed: HTMLElement | undefined;
	const look = () => {
		pointed = [...within.querySelectorAll<HTMLElement>(selector)].find((node) => node.offsetParent !== null);
		if (pointed) {
			waiting.disconnect();
			pointed.dataset.pointed = "";
			found(pointed);
		}
	};
	const waiting = new (viewOf(within).MutationObserver)(look);
	waiting.observe(within, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open"] });
	look();
	return () => {
		waiting.disconnect();
		delete pointed?.dataset.pointed;
	};
}
