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
/** Of the window's height: so much of what is large is brought into it. */
const SHARE = 0.4;
/** Less than this is not seen. */
const LEAST = 100;

/** @returns shows what a step speaks of in the place of what the last one did; nothing of it if undefined */
export function bringIntoSight({ main, sight, panels }: SightOptions) {
	let withdraw = () => {};
	return (now: Sight | undefined) => {
		withdraw();
		sight.value = now;
		if (now?.panels?.length) {
			panels();
		}
		withdraw = now?.target ? pointAt(main, TARGETS[now.target], (node) => bringUp(node, main)) : () => {};
	};
}

/** Scrolls only if next to nothing of it is on the screen, and no further than the card's heading stays there. */
function bringUp(node: HTMLElement, main: HTMLElement) {
	if (!matchMedia(WIDE).matches) {
		return;
	}
	const { top, bottom, height } = node.getBoundingClientRect();
	const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
	if (seen >= Math.min(height, LEAST)) {
		return;
	}
	const wanted = Math.min(height, SHARE * innerHeight);
	const heading = main.querySelector(".lesson-card h2")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
	const down = Math.min(Math.max(top + wanted - innerHeight, 0), Math.max(heading.top, 0));
	const up = Math.max(Math.min(bottom - wanted, 0), Math.min(heading.bottom - innerHeight, 0));
	scrollBy({ top: down + up });
}
