// Loaded when the run is there and the page is calm: the card of the lessons, and what brings the subject of a step into sight.

import { readLesson } from "../lessons/asked.js";
import { addLessons, type CardOptions } from "../lessons/index.js";
import type { LessonPlace } from "../lessons/lesson.js";
import type { Asked } from "../run/spec.js";
import { bringIntoSight, type SightOptions } from "./sight.js";

interface Options extends Omit<CardOptions, "show" | "asked">, SightOptions {
	/** The lesson to open, or an address that may ask for one. */
	asked: LessonPlace | Asked | undefined;
	/** Called with a sentence about something bad that was left out. */
	complain: (problem: string) => void;
}

/** @returns a function that removes the card and leaves an open lesson */
export function openCard({ asked, complain, main, sight, panels, ...card }: Options) {
	const { lesson, problem } = asked === undefined || "id" in asked ? { lesson: asked } : readLesson(asked);
	if (problem !== undefined) {
		complain(problem);
	}
	const show = bringIntoSight({ main, sight, panels });
	const close = addLessons({ ...card, asked: lesson, show });
	// The page's style needs the height of the card.
	const measuring = new ResizeObserver(() => main.style.setProperty("--card-height", `${card.place.offsetHeight}px`));
	measuring.observe(card.place);
	return () => {
		measuring.disconnect();
		close();
		show(undefined);
	};
}
