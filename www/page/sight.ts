// Brings the subject of a lesson's step into sight: its panels, parts of the stage, and an outline around its target.

import { pointAt } from "../dom/pointing.js";
import type { Signal } from "@preact/signals";
import type { Sight } from "../lessons/lesson.js";
import { TARGETS } from "../lessons/targets.js";

export interface SightOptions {
	/** The element that contains all of it. */
	main: HTMLElement;
	/** Set to what the step shows. The page follows this signal. */
	sight: Signal<Sight | undefined>;
	/** Loads the panels. Calling it again does nothing. */
	panels: () => void;
}

/** On a phone nothing scrolls by itself, because the card would scroll away. */
const WIDE = "(min-width: 1000px)";
/** A large target is brought into view by this share of the window's height. */
const SHARE = 0.4;
/** A target counts as seen if at least this many pixels of it are on the screen. */
const LEAST = 100;

/** @returns a function that shows a step's subject instead of the last one's, or nothing if it is undefined */
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

/** Scrolls only if almost nothing of the target is on the screen, and only so far that the card's heading stays in view. */
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
