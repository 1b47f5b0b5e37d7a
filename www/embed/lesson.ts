// The lesson that a tag's attributes ask for: its card under the stage, and what its steps bring into sight there.

import { pointAt } from "../dom/pointing.js";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { addLessons, type LessonAsked } from "../lessons/index.js";
import type { Sight } from "../lessons/lesson.js";
import { TARGETS } from "../lessons/targets.js";
import type { PagePanel } from "../run/page-view.js";
import type { StageHandle } from "../stage/stage.js";

/** What a step may bring into sight here. */
export const LESSON_PANELS = ["truth", "numbers"] as const satisfies readonly PagePanel[];
export type LessonPanel = (typeof LESSON_PANELS)[number];

export class TagLesson {
	/** What the step on show speaks of; undefined where no lesson is open. */
	readonly sight = signal<Sight | undefined>(undefined);
	readonly panels = computed(() => LESSON_PANELS.filter((name) => this.sight.value?.panels?.includes(name)));
	readonly end: () => void;

	/**
	 * @param box in which the card stands, and what it points at
	 * @param place of the card
	 * @param asked which is open: another one, or none, as the attributes change
	 */
	constructor(
		box: HTMLElement,
		place: HTMLElement,
		stage: StageHandle,
		asked: ReadonlySignal<LessonAsked | undefined>,
	) {
		/** By what it is, not by which object says it. */
		const name = computed(() => asked.value && `${asked.value.id} ${asked.value.step}`);
		const stopPointing = effect(() => {
			const target = this.sight.value?.target;
			return target && pointAt(box, TARGETS[target]);
		});
		const close = effect(() => {
			if (name.value !== undefined) {
				return addLessons({
					place,
					stage,
					words: stage.words,
					asked: asked.peek(),
					show: (sight) => {
						this.sight.value = sight;
					},
					tell: () => {},
					guest: { panels: LESSON_PANELS },
				});
			}
		});
		this.end = () => {
			close();
			stopPointing();
		};
	}
}
