// Light or dark, for browsers without light-dark(): what colours.css needs to know in them.

import { viewOf } from "./home.js";

const PROBE = "column-rule-color";

/**
 * Writes into an element's data-scheme whether its color-scheme is light or dark now, and again whenever that changes, wherever the
 * element inherits it from. A style sheet can't ask for the color-scheme in these browsers, but the system's colour CanvasText
 * depends on it: the element gets it in a property that shows nowhere, with a transition whose end reports each change.
 * Where light-dark() is known, nothing is done.
 * @param element in a document
 * @returns writes it anew: the element has come into another document, which is not reported
 */
export function followScheme(element: HTMLElement) {
	if (CSS.supports("color", "light-dark(red, red)")) {
		return () => {};
	}
	element.style.columnRuleColor = "CanvasText";
	element.style.transition = `${PROBE} 1ms`;
	const follow = () => {
		element.dataset.scheme = isLight(viewOf(element).getComputedStyle(element).columnRuleColor) ? "dark" : "light";
	};
	element.addEventListener("transitionend", ({ target, propertyName }) => {
		if (target === element && propertyName === PROBE) {
			follow();
		}
	});
	follow();
	return follow;
}

/** Whether an element shows itself light or dark: its own style sheet has to give it CanvasText, as above. */
export function schemeOf(element: Element) {
	return isLight(getComputedStyle(element).columnRuleColor) ? "dark" : "light";
}

/** @param colour as computed styles have it: rgb(…) */
function isLight(colour: string) {
	const [red, green, blue] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
	return red + green + blue > 1.5 * 255;
}
