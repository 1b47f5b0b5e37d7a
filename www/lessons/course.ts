// The way through a lesson: what the reader has been asked, has guessed and has seen. Knows no screen: tested in Node.

import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Player } from "../run/player.js";
import type { Facts, Guess, Lesson, LessonId, Outcome, Sight } from "./lesson.js";

/** Where in a lesson the reader is. */
export interface Place {
	lesson: Lesson;
	/** Of the step, from 0. */
	index: number;
}

export type Phase =
	/** On the way to the step of training from which it begins. */
	| "settingUp"
	/** The guess is due. */
	| "asking"
	/** It was made; the run is the reader's to start. */
	| "guessed"
	| "running"
	/** What came is on show, and what is said of the guess. */
	| "answered"
	/** Nothing is asked. */
	| "free"
	/** A challenge that is not met yet, and one that is. */
	| "challenged"
	| "met";

export interface Answer {
	guess: Guess;
	outcome: Outcome;
	before: Facts;
	came: Facts;
}

export interface CourseOptions {
	player: Player;
	/** Opens what a step speaks of; undefined when the lesson is left: all is as it was before. */
	show: (sight: Sight | undefined) => void;
	/** What was done in earlier visits. */
	done?: readonly LessonId[];
}

export class Course {
	/** Undefined where no lesson is open. */
	readonly place: ReadonlySignal<Place | undefined> = signal(undefined);
	readonly phase: ReadonlySignal<Phase> = signal("free");
	/** What was guessed in the step on show, from "guessed" on. */
	readonly guess: ReadonlySignal<Guess | undefined> = signal(undefined);
	/** In the phase "answered". */
	readonly answer: ReadonlySignal<Answer | undefined> = signal(undefined);
	/** The lessons whose last step was met or passed. */
	readonly done: ReadonlySignal<readonly LessonId[]>;

	constructor({ done = [] }: CourseOptions) {
		this.done = signal(done);
	}

	/**
	 * Opens a lesson at a step. What ran before is set aside, as it stood, until the lesson is left.
	 * @param index of the step, from 0
	 */
	async open(_id: LessonId, _index = 0): Promise<void> {}

	/** The next step; after the last one the lesson is done and left. */
	async next(): Promise<void> {}

	async back(): Promise<void> {}

	/** Sets the step up again. */
	async again(): Promise<void> {}

	/** Says what the reader expects; it may be changed until the run has begun. */
	predict(_guess: Guess) {}

	/** Trains up to the step at which the guess is judged, and judges it. Pressing pause on the way stops it; this goes on. */
	async run(): Promise<void> {}

	/** Puts everything back as it was before the lesson was opened. */
	leave() {}

	/** Nothing that was done is remembered any more. */
	forget() {}
}
