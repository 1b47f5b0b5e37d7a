// Light or dark, as colours.css needs to know it in browsers without light-dark().

import { viewOf } from "./home.js";

const PROBE = "column-rule-color";

/**
 * Writes into an element's data-scheme whether its color-scheme is light or dark now, and again whenever that changes, wherever the
 * element inherits it from. A style sheet can't ask for the color-scheme in these browsers, but the system's colour CanvasText
 * depends on it. The element therefore gets CanvasText in a property that shows nowhere, with a transition whose end reports each
 * change. If the browser knows light-dark(), nothing is done.
 * @param element an element in a document
 * @returns a function that writes data-scheme anew, because a move into another document is not reported
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

/** Whether an element is light or dark. Its own style sheet must give it CanvasText, as above. */
export function schemeOf(element: Element) {
	return isLight(getComputedStyle(element).columnRuleColor) ? "dark" : "light";
}

/** @param colour in the form of computed styles: rgb(…) */
function isLight(colour: string) {
	const [red, green, blue] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
	return red + green + blue > 1.5 * 255;
}
