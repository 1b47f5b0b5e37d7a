// What a lesson's file in this folder says, as `export default`: what the lesson teaches, and how its challenge is met.

import type { Facts, Guess } from "../../../www/lessons/lesson.js";
import type { Config, LiveConfig } from "../../../www/run/run.js";

export interface LessonPromise {
	/** By the names of the steps, one for each that predicts: the guess that the judge must call right. A choice by its name. */
	expected: Record<string, string | Guess>;
	/** What a text asserts where no guess is judged, by the step's name: at its end, and as it was opened. */
	says?: Record<string, (now: Facts, before: Facts) => boolean>;
	/** Of the challenge, from its setup on; after the last move the run trains to its end. Left out where there is none. */
	solution?: readonly Move[];
}

export type Move =
	/** The run goes to that step, and there settings change. */
	| { step: number; change: Partial<LiveConfig> }
	/** It begins again from step 0, with other settings than the challenge's setup. */
	| { restart: Partial<Config> };
