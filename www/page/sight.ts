// Brings into sight what a step of a lesson speaks of: its panels, parts of the stage, and an outline around what it means.

import { pointAt } from "../dom/pointing.js";
import type { Signal } from "@preact/signals";
import type { Sight } from "../lessons/lesson.js";
import { TARGETS } from "../lessons/targets.js";

export interface SightOptions {
	/** In which all of it stands. */
	main: HTMLElement;
	/** What the page shows follows it. */
	sight: Signal<Sight | undefined>;
	/** Has the panels loaded: asked once more it does nothing. */
	panels: () => void;
}

/** On a phone nothing scrolls by itself: the card would go. */
const WIDE = "(min-width: 1000px)";
/** Of the window's height: so much of what is large is brought into it, and the card stays. */
const SHARE = 0.4;

/** @returns shows what a step speaks of in the place of what the last one did; nothing of it if undefined */
export function bringIntoSight({ main, sight, panels }: SightOptions) {
	let withdraw = () => {};
	return (now: Sight | undefined) => {
		withdraw();
		sight.value = now;
		if (now?.panels?.length) {
			panels();
		}
		withdraw = now?.target ? pointAt(main, TARGETS[now.target], bringUp) : () => {};
	};
}

/** Scrolls only if it is not on the screen, and no further than it has to. */
function bringUp(node: HTMLElement) {
	if (!matchMedia(WIDE).matches) {
		return;
	}
	const { top, bottom, height } = node.getBoundingClientRect();
	const wanted = Math.min(height, SHARE * innerHeight);
	const missing = Math.max(top + wanted - innerHeight, 0) + Math.min(bottom - wanted, 0);
	if (missing !== 0) {
		scrollBy({ top: missing });
	}
}
