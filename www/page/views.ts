// The page's two views of one stage, and the ways between them: the calm view with the lessons, and the laboratory with everything.

import { batch, computed, effect, type Signal, signal } from "@preact/signals";
import { recall, remember } from "../dom/device.js";
import type { LessonPlace } from "../lessons/lesson.js";
import type { LessonId, Sight } from "../lessons/lesson.js";
import { type Look, readFirstView } from "../run/first-view.js";
import type { PagePanel } from "../run/page-view.js";
import type { Shown } from "../run/plan.js";
import type { Player } from "../run/player.js";
import type { Asked } from "../run/spec.js";
import type { Part } from "../stage/parts.js";

/** The name of the reader's choice on the device. */
const CHOICE = "view";
/** The parts on show beside the picture and its legend. */
const CALM_PARTS: readonly Part[] = ["step", "play"];
const CALM_SHOWN: Partial<Shown> = { artist: true, batch: false, advice: "none" };

export interface Laboratory {
	panels: readonly PagePanel[];
	parts: readonly Part[];
}

/** Shows the card, with a lesson open if one is named. Returns a function that removes the card. */
export type OpenCard = (asked: Asked | LessonPlace | undefined) => () => void;

export class Views {
	readonly look: Signal<Look>;
	/** The lesson that is open. */
	readonly lesson = signal<LessonPlace | undefined>(undefined);
	/** What a lesson's step shows. */
	readonly sight = signal<Sight | undefined>(undefined);
	readonly panels = computed(() =>
		this.look.value === "calm" ? (this.sight.value?.panels ?? []) : this.#laboratory.panels,
	);
	readonly parts = computed(() => {
		const { parts = [] } = this.sight.value ?? {};
		return this.look.value === "calm" ? [...CALM_PARTS, ...parts] : this.#laboratory.parts;
	});
	/** What the reader has chosen to draw, while the calm view draws something else. Undefined in the laboratory. */
	readonly drawn = signal<Partial<Shown> | undefined>(undefined);
	/** What is wrong with the address. */
	readonly problems: readonly string[];
	readonly #laboratory;
	readonly #isFramed;
	#openCard: OpenCard | undefined;
	#closeCard: (() => void) | undefined;

	constructor(asked: Asked, isFramed: boolean, laboratory: Laboratory) {
		this.#isFramed = isFramed;
		this.#laboratory = laboratory;
		const { look, problems } = readFirstView(asked, this.#around);
		this.look = signal(look);
		this.problems = problems;
	}

	get #around() {
		return { isFramed: this.#isFramed, remembered: recall(CHOICE) };
	}

	/** Draws only some of the artist's curves and little else in the calm view, and what the reader has chosen in the laboratory. */
	showFew(player: Player) {
		effect(() => {
			const isCalm = this.look.value === "calm";
			const own = this.drawn.peek();
			if (isCalm && !own) {
				const { artist, batch, advice } = player.shown.peek();
				this.drawn.value = { artist, batch, advice };
				player.show(CALM_SHOWN);
			} else if (!isCalm && own) {
				this.drawn.value = undefined;
				player.show(own);
			}
		});
	}

	/**
	 * Shows the card from now on whenever the page is calm.
	 * @param asked the address's settings
	 */
	begin(asked: Asked, openCard: OpenCard) {
		this.#openCard = openCard;
		if (this.look.peek() === "calm") {
			this.#closeCard = openCard(asked);
		}
	}

	toEverything() {
		remember(CHOICE, "everything" satisfies Look);
		this.#show("everything");
	}

	toCalm() {
		remember(CHOICE, "calm" satisfies Look);
		this.#show("calm");
	}

	/** Opens the calm view with a lesson. The reader's choice of the view stays as it was. */
	toLesson(id: LessonId) {
		this.#show("calm", { id, step: 1 });
	}

	/** Opens the view and the lesson that an address asks for now. */
	goTo(asked: Asked) {
		const { id, step } = this.lesson.peek() ?? {};
		if (id !== undefined && asked.getAttribute("lesson") === id && asked.getAttribute("lesson-step") === String(step)) {
			return;
		}
		this.#show(readFirstView(asked, this.#around).look, asked.getAttribute("lesson") === null ? undefined : asked);
	}

	/** Called with the open lesson. */
	hear(lesson: LessonPlace | undefined) {
		const { id, step } = this.lesson.peek() ?? {};
		if (lesson?.id !== id || lesson?.step !== step) {
			this.lesson.value = lesson;
		}
	}

	/** Leaves an open lesson first, so that the reader's own run is back. */
	#show(look: Look, lesson?: Asked | LessonPlace) {
		const isOpen = this.lesson.peek() !== undefined;
		if (look === this.look.peek() && lesson === undefined && !isOpen) {
			return;
		}
		batch(() => {
			this.#closeCard?.();
			this.#closeCard = undefined;
			this.sight.value = undefined;
			this.look.value = look;
			this.lesson.value = lesson && "id" in lesson ? lesson : undefined;
		});
		if (look === "calm") {
			this.#closeCard = this.#openCard?.(lesson);
		}
	}
}
