// On a phone, the calm page keeps the picture and its controls in sight. Its style needs the height of the stage above them.

import { effect, type ReadonlySignal } from "@preact/signals";
import type { Look } from "../run/first-view.js";

/** The widths at which the picture is kept in sight, as in calm.css. */
const NARROW = "(max-width: 999px)";

/**
 * @param column the element that holds the stage
 * @param card the lessons' card, whose new step is read from its heading on
 */
export function keepPicture(column: HTMLElement, card: HTMLElement, look: ReadonlySignal<Look>) {
	const { style } = document.documentElement;
	const measure = () => {
		const stage = column.getBoundingClientRect();
		const above = (column.querySelector(".pictures")?.getBoundingClientRect().top ?? stage.top) - stage.top;
		column.style.setProperty("--above", `${above}px`);
		style.setProperty("--kept", `${stage.height - above}px`);
	};
	const observer = new ResizeObserver(measure);
	// Brings back what has scrolled away above the picture when the focus goes there by key.
	const comeBack = ({ target }: FocusEvent) => {
		if (target instanceof HTMLElement && target.getBoundingClientRect().top < 0) {
			column.parentElement?.scrollIntoView();
		}
	};
	const bringUp = ({ target }: FocusEvent) => {
		if (target instanceof HTMLHeadingElement && matchMedia(NARROW).matches) {
			// In the second frame, the picture has the height for this step.
			requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
		}
	};
	effect(() => {
		if (look.value !== "calm") {
			style.removeProperty("--kept");
			return undefined;
		}
		observer.observe(column);
		column.addEventListener("focusin", comeBack);
		card.addEventListener("focusin", bringUp);
		return () => {
			observer.disconnect();
			column.removeEventListener("focusin", comeBack);
			card.removeEventListener("focusin", bringUp);
		};
	});
}
