// What a lesson is: data. Its texts stand apart, in words/lessons, by the same names.

import type { PagePanel } from "../run/page-view.js";
import type { PresetName, Shown } from "../run/plan.js";
import type { Config, LiveConfig, RunEvent, Truth } from "../run/run.js";
import type { Part } from "../stage/parts.js";

/** In the order in which they are offered. */
export const LESSON_IDS = [
	"who-is-who",
	"watch-it-learn",
	"the-numbers-lie",
	"critic-too-strong",
	"the-other-loss",
	"mode-collapse",
	"no-resting-place",
	"ask-for-a-class",
	"why-detach",
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** A lesson and its step, from 1: as an address, a tag and the reader's device name it. */
export interface LessonPlace {
	id: LessonId;
	step: number;
}

/** More steps than these make a lesson too long. */
export const MOST_STEPS = 6;

export interface Lesson {
	id: LessonId;
	steps: readonly Step[];
}

export interface Step {
	/** By which its texts are found. */
	name: string;
	/** What runs when the step is opened. Left out, the run goes on as the step before has left it. */
	setup?: Setup;
	/** What comes into sight for this step; nothing but the picture if left out. */
	sight?: Sight;
	/** What the reader is to say before it is seen. */
	predict?: Prediction;
	/** The step of training up to which the reader then runs it, and at which the guess is judged. */
	until?: number;
	/** What came of a guess, by the engine's numbers. A step that predicts has one. */
	judge?: Judge;
	/** What the reader is to bring about, as a goal that run/goal.ts reads. Only the last step of a lesson has one. */
	challenge?: string;
}

/** A run, and the step of it that is on show at first. */
export interface Setup {
	preset: PresetName;
	/** Other settings than the preset's: the texts say each of them. */
	config?: Partial<Config>;
	/** Other live changes than the preset's. */
	events?: RunEvent[];
	/** It goes there in slices; 0 if left out. */
	step?: number;
	/** The step at which the run stops by itself, if not the preset's. */
	until?: number;
	shown?: Partial<Shown>;
}

export interface Sight {
	panels?: readonly Exclude<PagePanel, "settings">[];
	/** On the card itself, beside what the text asks for. */
	settings?: readonly (keyof LiveConfig | keyof Shown)[];
	parts?: readonly Part[];
	/** What the text means: it is outlined. */
	target?: Target;
}

/** What can be pointed at; where it is found, targets.ts knows. */
export type Target =
	| "picture"
	| "numbers"
	| "accuracy"
	| "score"
	| "sentence"
	| "timeline"
	| "play"
	| "truth"
	| "histogram"
	| "advice"
	| "listing";

export type Prediction =
	/** One of three, by the names of their texts. */
	| { kind: "choice"; choices: readonly [string, string, string] }
	/** A curve over the picture's points. */
	| { kind: "curve" }
	/** How often the painter paints each a: so many bars of the truth panel's histogram. */
	| { kind: "histogram"; bars: number };

export type Guess =
	| { kind: "choice"; choice: string }
	| { kind: "curve"; points: readonly number[] }
	/** Shares that sum to 1. */
	| { kind: "histogram"; shares: readonly number[] };

/** What the engine says of a run at a step. */
export interface Facts {
	step: number;
	config: Config;
	events: readonly RunEvent[];
	accuracy: number | undefined;
	score: number | undefined;
	/** Undefined where the run's numbers are beyond float32. */
	truth: Truth | undefined;
	/** The painting on show. */
	painting: Float32Array;
	lower: Float32Array;
	upper: Float32Array;
}

/** @param before the facts when the guess was made */
export type Judge = (guess: Guess, came: Facts, before: Facts) => Outcome;

export interface Outcome {
	isRight: boolean;
	/** The name of the reply's text: every way to be wrong has its own. */
	reply: string;
	/** Between what was drawn and what came, in the picture's units; for drawings. */
	gap?: number;
}

/** What a text is told. */
export interface Told {
	/** At the step on show. */
	now: Facts;
	/** When the guess was made; as now before. */
	before: Facts;
	outcome?: Outcome;
}

/** A number in a text is read from the run, never written. */
export type Text = string | ((told: Told) => string);

export interface StepTexts {
	/** Two to four short sentences. Where the step has a setup, all that it changes is said. */
	text: Text;
	/** Of a prediction. */
	question?: string;
	choices?: Record<string, string>;
	/** By the names that the judge gives. */
	replies?: Record<string, Text>;
	/** Of a challenge: what is to be brought about, a hint, and what is said once it is met. */
	challenge?: string;
	hint?: string;
	met?: Text;
}

export interface LessonTexts {
	title: string;
	/** What one learns by it, in a line. */
	about: string;
	steps: Record<string, StepTexts>;
}
