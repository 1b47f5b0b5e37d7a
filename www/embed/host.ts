// The page that a tag stands in: whether it is light or dark. Many dark pages set no color-scheme, but all of them have light text.

import { parentOf } from "../dom/tree.js";

export type Scheme = "light" | "dark";

/** Relative luminances of text: darker than the first is on a light ground for sure, lighter than the second on a dark one. */
const DARK_TEXT = 0.1;
const LIGHT_TEXT = 0.4;
/** A ground with this luminance has the same contrast with black and with white. */
const MIDDLE = 0.18;

/**
 * Tells whether the host is light or dark now, and again whenever that changes. Whoever moves the host has to begin anew.
 * @param root the host's
 * @returns ends that
 */
export function followHost(host: HTMLElement, root: ShadowRoot, tell: (scheme: Scheme) => void) {
	// It has the host's text colour. Its style sheet makes each change of that a transition, whose end is told.
	const probe = document.createElement("span");
	probe.className = "probe";
	root.append(probe);
	const follow = () => tell(schemeOf(probe, host));
	probe.addEventListener("transitionend", follow);
	follow();
	return () => probe.remove();
}

function schemeOf(probe: Element, host: Element): Scheme {
	const text = luminance(getComputedStyle(probe).color) ?? 0;
	if (text < DARK_TEXT) {
		return "light";
	}
	if (text > LIGHT_TEXT) {
		return "dark";
	}
	const ground = groundOf(host) ?? 1;
	return ground > MIDDLE ? "light" : "dark";
}

/** The luminance of what an element stands on; undefined if nothing around it has a ground of its own. */
function groundOf(element: Element | null): number | undefined {
	if (!element) {
		return undefined;
	}
	// What is slotted is seen where its slot is.
	return luminance(getComputedStyle(element).backgroundColor) ?? groundOf(element.assignedSlot ?? parentOf(element));
}

/**
 * WCAG's relative luminance, from 0 to 1; undefined for a colour that lets more through than it covers.
 * @param colour as computed styles have it
 */
function luminance(colour: string) {
	const { data } = paint(colour);
	const [red, green, blue] = [...data].map((value) =>
		value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
	);
	return data[3] < 128 ? undefined : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

let pixel: CanvasRenderingContext2D | undefined;

/** One pixel of a colour: computed styles may name one in any colour space. */
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
