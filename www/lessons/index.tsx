// The card that takes the reader through lessons: it comes into a place of the page's, or under the stage in a tag.

import type { ReadonlySignal } from "@preact/signals";
import type { StageHandle } from "../stage/stage.js";
import type { Words } from "../words/index.js";
import type { LessonId, Sight } from "./lesson.js";

/** What an address or a tag names of a lesson; the step from 1. */
export interface LessonAsked {
	id: LessonId;
	step: number;
}

export interface CardOptions {
	/** The card is rendered into it. */
	place: HTMLElement;
	stage: StageHandle;
	words: ReadonlySignal<Words>;
	/** What is open at first: none if left out. */
	asked?: LessonAsked;
	/** Opens what a step speaks of, and closes it again if undefined. */
	show: (sight: Sight | undefined) => void;
	/** Hears which lesson and step is open now; undefined if none is. */
	tell: (place: LessonAsked | undefined) => void;
}

/** @returns takes the card away; a lesson that is open is left */
export function addLessons(_options: CardOptions): () => void {
	return () => {};
}
