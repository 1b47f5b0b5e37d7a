// On a phone the calm page keeps the picture in sight, and what steers it: its style has to know how much of the stage stands above.

import { effect, type ReadonlySignal } from "@preact/signals";
import type { Look } from "../run/first-view.js";

/** @param column holds the stage */
export function keepPicture(column: HTMLElement, look: ReadonlySignal<Look>) {
	const { style } = document.documentElement;
	const measure = () => {
		const stage = column.getBoundingClientRect();
		const above = (column.querySelector(".pictures")?.getBoundingClientRect().top ?? stage.top) - stage.top;
		column.style.setProperty("--above", `${above}px`);
		style.setProperty("--kept", `${stage.height - above}px`);
	};
	const observer = new ResizeObserver(measure);
	// What has scrolled away above the picture comes back for whoever goes there by key.
	const comeBack = ({ target }: FocusEvent) => {
		if (target instanceof HTMLElement && target.getBoundingClientRect().top < 0) {
			column.parentElement?.scrollIntoView();
		}
	};
	effect(() => {
		if (look.value !== "calm") {
			style.removeProperty("--kept");
			return undefined;
		}
		observer.observe(column);
		column.addEventListener("focusin", comeBack);
		return () => {
			observer.disconnect();
			column.removeEventListener("focusin", comeBack);
		};
	});
}
