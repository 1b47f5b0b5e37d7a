// The default export of a lesson's file in this folder: what the lesson teaches, and how its challenge is met.

import type { Facts, Guess } from "../../../www/lessons/lesson.js";
import type { Config, LiveConfig } from "../../../www/run/run.js";

export interface LessonPromise {
	/** For each step with a prediction, by its name, the guess that the judge must call right. A choice is given by its name. */
	expected: Record<string, string | Guess>;
	/** What a text asserts without a judged guess, by the step's name, about the facts at the step's end and at its beginning. */
	says?: Record<string, (now: Facts, before: Facts) => boolean>;
	/**
	 * The solution of the challenge, from its setup on. After the last move, the run trains to its end. Absent without a challenge.
	 */
	solution?: readonly Move[];
}

export type Move =
	/** The run goes to this step, and there settings change. */
	| { step: number; change: Partial<LiveConfig> }
	/** The run begins again from step 0, with settings that differ from the challenge's setup. */
	| { restart: Partial<Config> };
