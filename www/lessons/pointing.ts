// The outline around what a step of a lesson means.

import type { Target } from "./lesson.js";
import { TARGETS } from "./targets.js";

/**
 * Outlines it, as soon as it is there.
 * @param within in which it stands
 * @param found hears where it is
 * @returns ends that
 */
export function pointAt(within: HTMLElement, target: Target, found: (node: HTMLElement) => void = () => {}) {
	let pointed: HTMLElement | undefined;
	const look = () => {
		pointed = [...within.querySelectorAll<HTMLElement>(TARGETS[target])].find((node) => node.offsetParent !== null);
		if (pointed) {
			waiting.disconnect();
			pointed.dataset.pointed = "";
			found(pointed);
		}
	};
	const waiting = new MutationObserver(look);
	waiting.observe(within, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open"] });
	look();
	return () => {
		waiting.disconnect();
		delete pointed?.dataset.pointed;
	};
}
