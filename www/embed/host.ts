// Whether the page around a tag is light or dark. Many dark pages set no color-scheme, but all of them have light text.

import { viewOf } from "../dom/home.js";
import { parentOf } from "../dom/tree.js";

export type Scheme = "light" | "dark";

/**
 * Relative luminances of text. Text darker than the first is surely on a light ground, text lighter than the second on a dark one.
 */
const DARK_TEXT = 0.1;
const LIGHT_TEXT = 0.4;
/** A ground with this luminance has the same contrast with black and with white. */
const MIDDLE = 0.18;

/**
 * Calls `tell` with the host's scheme now, and again whenever it changes. If the host is moved, this must begin anew.
 * @param root shadow root of the host
 * @returns a function that ends this
 */
export function followHost(host: HTMLElement, root: ShadowRoot, tell: (scheme: Scheme) => void) {
	// The probe has the host's text colour. Its style sheet makes each change of the colour a transition, whose end is reported.
	const probe = document.createElement("span");
	probe.className = "probe";
	root.append(probe);
	const follow = () => tell(schemeOf(probe, host));
	probe.addEventListener("transitionend", follow);
	follow();
	return () => probe.remove();
}

function schemeOf(probe: Element, host: Element): Scheme {
	const text = luminance(colours(probe).color) ?? 0;
	if (text < DARK_TEXT) {
		return "light";
	}
	if (text > LIGHT_TEXT) {
		return "dark";
	}
	const ground = groundOf(host) ?? 1;
	return ground > MIDDLE ? "light" : "dark";
}

/** The luminance of the ground behind an element. Undefined if nothing around the element has its own ground. */
function groundOf(element: Element | null): number | undefined {
	if (!element) {
		return undefined;
	}
	// A slotted element is seen where its slot is.
	return luminance(colours(element).backgroundColor) ?? groundOf(element.assignedSlot ?? parentOf(element));
}

function colours(element: Element) {
	return viewOf(element).getComputedStyle(element);
}

/**
 * WCAG's relative luminance, from 0 to 1. Undefined for a colour that lets more light through than it covers.
 * @param colour in the form of computed styles
 */
function luminance(colour: string) {
	const { data } = paint(colour);
	const [red, green, blue] = [...data].map((value) =>
		value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
	);
	return data[3] < 128 ? undefined : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

let pixel: CanvasRenderingContext2D | undefined;

/** Paints one pixel in a colour, because computed styles may name the colour in any colour space. */
function paint(colour: string) {
	if (!pixel) {
		const canvas = document.createElement("canvas");
		Object.assign(canvas, { width: 1, height: 1 });
		pixel = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
	}
	pixel.clearRect(0, 0, 1, 1);
	pixel.fillStyle = colour;
	pixel.fillRect(0, 0, 1, 1);
	return pixel.getImageData(0, 0, 1, 1);
}
