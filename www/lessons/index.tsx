// The card that takes the reader through lessons. It is put into a place on the page, or under the stage in a tag.

import { effect, type ReadonlySignal } from "@preact/signals";
import { recall, remember } from "../dom/device.js";
import { renderInto } from "../dom/words.js";
import type { PagePanel } from "../run/page-view.js";
import type { StageHandle } from "../stage/stage.js";
import { createAdoption } from "../stage/styles.js";
import type { Words } from "../words/index.js";
import { Card } from "./card.js";
import css from "./card.css?inline";
import { Course } from "./course.js";
import type { LessonPlace, Sight } from "./lesson.js";
import { Book } from "./memory.js";

const adoptStyles = createAdoption(css);
/** The name of the lessons' data on the reader's device. */
const NAME = "lessons";

export interface CardOptions {
	/** The element into which the card is rendered. */
	place: HTMLElement;
	stage: StageHandle;
	words: ReadonlySignal<Words>;
	/** The lesson that is open at first, if any. */
	asked?: LessonPlace;
	/** Opens what a step speaks of. Undefined closes it again. */
	show: (sight: Sight | undefined) => void;
	/** Called with the lesson and step that are now open, or with undefined if none is. */
	tell: (place: LessonPlace | undefined) => void;
	/** Set in somebody else's page. There, only these panels exist, lessons have no addresses, and nothing is kept on the device. */
	guest?: { panels: readonly PagePanel[] };
}

/** @returns a function that removes the card and leaves an open lesson */
export function addLessons({ place, stage, words, asked, show, tell, guest }: CardOptions): () => void {
	const book = new Book(guest ? undefined : recall(NAME));
	const course = new Course({ player: stage.player, show, done: book.memory.peek().done });
	let isOpen = false;
	const endings = [
		adoptStyles(place.getRootNode() as Document | ShadowRoot),
		effect(() => {
			const now = course.place.value;
			const at = now && { id: now.lesson.id, step: now.index + 1 };
			book.follow(course.done.value, at);
			if (at || isOpen) {
				tell(at);
			}
			isOpen = at !== undefined;
		}),
		effect(() => {
			if (!guest) {
				remember(NAME, book.text.value);
			}
		}),
		renderInto(place, words, <Card stage={stage} course={course} book={book} guest={guest} />),
	];
	if (asked) {
		void stage.ready.then(() => stage.run && course.open(asked.id, asked.step - 1));
	}
	return () => {
		course.leave();
		endings.reverse().forEach((end) => end());
	};
}
