// A slider under a finger. Browsers set a slider as soon as a finger touches it, although most fingers that land on one are about to
// scroll the page. Here only a sideways move or a tap changes it.

import { type View, viewOf } from "./home.js";

/** The distance that a finger moves before its direction is clear, in pixels. */
const SLOP = 8;
/** How long after the page last scrolled a touch only stops the scrolling, in milliseconds. */
const STOPS_SCROLLING = 150;

let lastScroll = Number.NEGATIVE_INFINITY;
/** The documents whose scrolling is followed. */
const heard = new WeakSet<Document>();

/** What a finger on a slider has done so far. */
interface Gesture {
	/** The place where the gesture began. */
	x: number;
	y: number;
	/** The slider's value when the gesture began. */
	value: string;
	kind: "undecided" | "sideways" | "none";
	/** The value at the place of the touch. */
	touched?: string;
}

/** A ref for an input of type range. */
export function guardTouch(slider: HTMLInputElement | null) {
	if (!slider) {
		return;
	}
	listenToScrolling(viewOf(slider));
	let gesture: Gesture | undefined;

	slider.addEventListener("pointerdown", ({ pointerType, isPrimary, clientX: x, clientY: y }) => {
		if (pointerType === "touch" && isPrimary) {
			const kind = performance.now() - lastScroll < STOPS_SCROLLING ? "none" : "undecided";
			gesture = { x, y, value: slider.value, kind };
		}
	});
	slider.addEventListener("pointermove", ({ clientX, clientY }) => {
		if (gesture?.kind === "undecided") {
			const [across, along] = [Math.abs(clientX - gesture.x), Math.abs(clientY - gesture.y)];
			if (Math.max(across, along) > SLOP) {
				gesture.kind = across > along ? "sideways" : "none";
			}
		}
	});
	slider.addEventListener("pointerup", () => {
		const { kind, touched } = gesture ?? {};
		gesture = undefined;
		if (kind === "undecided" && touched !== undefined) {
			slider.value = touched;
			slider.dispatchEvent(new Event("input", { bubbles: true }));
		}
	});
	// The page takes over the finger to scroll.
	slider.addEventListener("pointercancel", () => {
		gesture = undefined;
	});
	const undo = (event: Event) => {
		if (gesture && gesture.kind !== "sideways") {
			gesture.touched = slider.value;
			slider.value = gesture.value;
			event.stopImmediatePropagation();
		}
	};
	slider.addEventListener("input", undo, { capture: true });
}

/** Follows when a window scrolls. */
export function listenToScrolling(view: View) {
	if (!heard.has(view.document)) {
		heard.add(view.document);
		view.addEventListener("scroll", () => (lastScroll = performance.now()), { capture: true, passive: true });
	}
}
