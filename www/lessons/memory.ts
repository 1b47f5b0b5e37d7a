// What is remembered of the lessons, in a few words: those that are done, and the reader's place in another one.

import { computed, signal } from "@preact/signals-core";
import { LESSON_IDS, type LessonId, type LessonPlace, MOST_STEPS } from "./lesson.js";

export interface Memory {
	done: readonly LessonId[];
	/** Undefined if no lesson was left in the middle. */
	at?: LessonPlace;
}

const NOTHING_DONE: Memory = { done: [] };
const AT = "at:";

/** A text such as `who-is-who watch-it-learn at:the-numbers-lie:2`. Undefined if there is nothing to remember. */
export function writeMemory({ done, at }: Memory): string | undefined {
	const words = [...done, ...(at ? [`${AT}${at.id}:${at.step}`] : [])];
	return words.length > 0 ? words.join(" ") : undefined;
}

/** Words that are not understood are left out, because an older page may have written the text. */
export function readMemory(text = ""): Memory {
	const words = text.split(" ");
	const done = LESSON_IDS.filter((id) => words.includes(id));
	const [, name, step] = words.find((word) => word.startsWith(AT))?.split(":") ?? [];
	const id = LESSON_IDS.find((each) => each === name);
	const isStep = Number.isInteger(Number(step)) && Number(step) >= 1 && Number(step) <= MOST_STEPS;
	return id && isStep ? { done, at: { id, step: Number(step) } } : { done };
}

/** Keeps the memory while the page is open, and can bring it back after it was forgotten. */
export class Book {
	readonly memory;
	readonly text = computed(() => writeMemory(this.memory.value));
	/** What was forgotten, until something new is done. */
	readonly forgotten = signal<Memory | undefined>(undefined);

	/** @param text the text that an earlier visit has left */
	constructor(text?: string) {
		this.memory = signal(readMemory(text));
	}

	/**
	 * @param done the lessons done in this visit
	 * @param at the lesson that is open
	 */
	follow(done: readonly LessonId[], at: LessonPlace | undefined) {
		const before = this.memory.peek();
		const all = LESSON_IDS.filter((id) => before.done.includes(id) || done.includes(id));
		const left = before.at && !all.includes(before.at.id) ? before.at : undefined;
		this.memory.value = { done: all, at: at ?? left };
		if (at) {
			this.forgotten.value = undefined;
		}
	}

	forget() {
		this.forgotten.value = this.memory.peek();
		this.memory.value = NOTHING_DONE;
	}

	undo() {
		this.memory.value = this.forgotten.peek() ?? this.memory.peek();
		this.forgotten.value = undefined;
	}
}
