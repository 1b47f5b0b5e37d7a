// What comes when the run is there, and the page is calm: the card of the lessons, and what brings into sight what they speak of.

import { readLesson } from "../lessons/asked.js";
import { addLessons, type CardOptions } from "../lessons/index.js";
import type { LessonPlace } from "../lessons/lesson.js";
import type { Asked } from "../run/spec.js";
import { bringIntoSight, type SightOptions } from "./sight.js";

interface Options extends Omit<CardOptions, "show" | "asked">, SightOptions {
	/** Which lesson is open, or an address that may ask for one. */
	asked: LessonPlace | Asked | undefined;
	/** Hears a sentence about what is bad, and was left out. */
	complain: (problem: string) => void;
}

/** @returns takes the card away; a lesson that is open is left */
export function openCard({ asked, complain, main, sight, panels, ...card }: Options) {
	const { lesson, problem } = asked === undefined || "id" in asked ? { lesson: asked } : readLesson(asked);
	if (problem !== undefined) {
		complain(problem);
	}
	const show = bringIntoSight({ main, sight, panels });
	const close = addLessons({ ...card, asked: lesson, show });
	// Of which its style has to know.
	const measuring = new ResizeObserver(() => main.style.setProperty("--card-height", `${card.place.offsetHeight}px`));
	measuring.observe(card.place);
	return () => {
		measuring.disconnect();
		close();
		show(undefined);
	};
}
