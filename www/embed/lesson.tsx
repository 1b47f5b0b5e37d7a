// The lesson that a tag's attributes ask for: its card under the stage, and what its steps show there.

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { pointAt } from "../dom/pointing.js";
import { renderInto, useWords } from "../dom/words.js";
import type { LessonPlace, Sight } from "../lessons/lesson.js";
import { TARGETS } from "../lessons/targets.js";
import { PANELS } from "../run/spec.js";
import { linkTo } from "../stage/link.js";
import type { StageHandle } from "../stage/stage.js";

export class TagLesson {
	/** What the step on show speaks of. Undefined if no lesson is open. */
	readonly sight = signal<Sight | undefined>(undefined);
	/** The step's panels, as far as a tag has them. */
	readonly panels = computed(() => PANELS.filter((name) => this.sight.value?.panels?.includes(name)));
	/** The reader's place. Undefined if no lesson is open. */
	readonly place = signal<LessonPlace | undefined>(undefined);
	readonly end: () => void;
	/** How often the same lesson and step were opened again. */
	readonly #turn = signal(0);
	readonly #asked;

	/**
	 * @param box the element that contains the card and everything that it points at
	 * @param place the place of the card
	 * @param asked the lesson to open. It changes, or becomes undefined, with the attributes.
	 */
	constructor(
		box: HTMLElement,
		place: HTMLElement,
		stage: StageHandle,
		asked: ReadonlySignal<LessonPlace | undefined>,
	) {
		this.#asked = asked;
		/** Identifies the lesson by its content, not by the object that holds it. */
		const name = computed(() => asked.value && `${asked.value.id} ${asked.value.step} ${this.#turn.value}`);
		const stopPointing = effect(() => {
			const target = this.sight.value?.target;
			return target && pointAt(box, TARGETS[target]);
		});
		const late = new Late(() => import("./lesson-card.js"));
		const close = effect(() => {
			const isAsked = name.value !== undefined;
			this.place.value = asked.peek();
			if (!isAsked) {
				return undefined;
			}
			const missing = document.createElement("div");
			place.append(missing);
			const endings = [() => missing.remove(), renderInto(missing, stage.words, <Missing late={late} stage={stage} />)];
			let isOver = false;
			late.load();
			void late.here.then(({ addLessons }) => {
				if (!isOver) {
					const card = document.createElement("div");
					place.append(card);
					const words = stage.words;
					const show = (sight: Sight | undefined) => {
						this.sight.value = sight;
					};
					const tell = (at: LessonPlace | undefined) => {
						this.place.value = at;
					};
					const guest = { panels: PANELS };
					endings.push(
						() => card.remove(),
						addLessons({ place: card, stage, words, asked: asked.peek(), show, tell, guest }),
					);
				}
			});
			return () => {
				isOver = true;
				endings.reverse().forEach((end) => end());
			};
		});
		this.end = () => {
			close();
			stopPointing();
		};
	}

	/** Returns to the place that the attributes ask for, if the reader has left it. */
	return() {
		const [place, asked] = [this.place.peek(), this.#asked.peek()];
		if (asked && (place?.id !== asked.id || place.step !== asked.step)) {
			this.#turn.value++;
		}
	}
}

function Missing({ late, stage }: { late: Pick<Late<unknown>, "state" | "again">; stage: StageHandle }) {
	return <LateNotice late={late} what={useWords().late.lessons} link={() => linkTo(location.href, stage.player)} />;
}
