// The data of a lesson. Its texts are apart from it, in words/lessons, under the same names.

import type { PagePanel } from "../run/page-view.js";
import type { PresetName, Shown } from "../run/plan.js";
import type { Config, LiveConfig, RunEvent, Truth } from "../run/run.js";
import type { NeverOn } from "../run/units.js";
import type { Part } from "../stage/parts.js";

/** The lessons in the order in which they are offered. */
export const LESSON_IDS = [
	"who-is-who",
	"watch-it-learn",
	"the-numbers-lie",
	"critic-too-strong",
	"the-other-loss",
	"mode-collapse",
	"inside-a-collapse",
	"no-resting-place",
	"ask-for-a-class",
	"why-detach",
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** A lesson and its step, counted from 1, as in an address, in a tag and on the reader's device. */
export interface LessonPlace {
	id: LessonId;
	step: number;
}

/** A lesson with more steps than this is too long. */
export const MOST_STEPS = 6;

export interface Lesson {
	id: LessonId;
	steps: readonly Step[];
}

export interface Step {
	/** The name under which the step's texts are found. */
	name: string;
	/** The run that starts when the step is opened. By default, the run of the step before continues. */
	setup?: Setup;
	/** What the step shows. By default, it shows only the picture. */
	sight?: Sight;
	/** What the reader has to guess first. */
	predict?: Prediction;
	/** The training step up to which the reader then runs, and at which the guess is judged. */
	until?: number;
	/** Judges a guess by the engine's numbers. A step with a prediction has a judge. */
	judge?: Judge;
	/** What the reader is to achieve, as a goal that run/goal.ts reads. Only the last step of a lesson has one. */
	challenge?: string;
}

/** A run, and the training step at which it is first shown. */
export interface Setup {
	preset: PresetName;
	/** Settings that differ from the preset's. The texts mention each of them. */
	config?: Partial<Config>;
	/** Live changes that differ from the preset's. */
	events?: RunEvent[];
	/** The training step at which the lesson's step begins, 0 by default. The run trains up to it in slices. */
	step?: number;
	/** The training step at which the run stops by itself, if it is not the preset's. */
	until?: number;
	shown?: Partial<Shown>;
}

export interface Sight {
	panels?: readonly Exclude<PagePanel, "settings">[];
	/** Settings on the card itself, together with what the text asks for. */
	settings?: readonly (keyof LiveConfig | keyof Shown)[];
	parts?: readonly Part[];
	/** The element that the text refers to. It is outlined. */
	target?: Target;
}

/** What a lesson can point at. The places are in targets.ts. */
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
	| "listing"
	| "strokes"
	| "never-on"
	| "plane";

export type Prediction =
	/** A choice of three, by the names of their texts. */
	| { kind: "choice"; choices: readonly [string, string, string] }
	/** A curve over the picture's points. */
	| { kind: "curve" }
	/** How often the painter paints each a, with this many bars made of the truth panel's histogram. */
	| { kind: "histogram"; bars: number };

export type Guess =
	| { kind: "choice"; choice: string }
	| { kind: "curve"; points: readonly number[] }
	/** Shares that sum to 1. */
	| { kind: "histogram"; shares: readonly number[] };

/** The engine's facts about a run at one step. */
export interface Facts {
	step: number;
	config: Config;
	events: readonly RunEvent[];
	accuracy: number | undefined;
	score: number | undefined;
	/** Undefined if the run's numbers are beyond float32. */
	truth: Truth | undefined;
	/** Undefined without hidden layers, or if the run's numbers are beyond float32. */
	strokes: StrokeFacts | undefined;
	/** The painting on show. */
	painting: Float32Array;
	lower: Float32Array;
	upper: Float32Array;
}

/** What the painter's last hidden layer does, whose units draw the strokes. */
export interface StrokeFacts extends NeverOn {
	/** The variety without the strongest stroke of the painting that the strokes' panel shows. */
	varietyWithout: number;
}

/** @param before the facts when the guess was made */
export type Judge = (guess: Guess, came: Facts, before: Facts) => Outcome;

export interface Outcome {
	isRight: boolean;
	/** The name of the reply's text. Every way to be wrong has its own name. */
	reply: string;
	/** For drawings: the distance between the guess and the result, in the picture's units. */
	gap?: number;
}

/** The values that a text may use. */
export interface Told {
	/** The facts at the step on show. */
	now: Facts;
	/** The facts when the guess was made. Before a guess these are the same as `now`. */
	before: Facts;
	outcome?: Outcome;
}

/** A text reads its numbers from the run. They are never written into it. */
export type Text = string | ((told: Told) => string);

export interface StepTexts {
	/** Two to four short sentences. They mention everything that the step's setup changes. */
	text: Text;
	/** The question of a prediction. */
	question?: string;
	choices?: Record<string, string>;
	/** Replies by the names that the judge gives. */
	replies?: Record<string, Text>;
	/** For a challenge: the task, a hint, and the text once it is met. */
	challenge?: string;
	hint?: string;
	met?: Text;
}

export interface LessonTexts {
	title: string;
	/** What the lesson teaches, in one line. */
	about: string;
	steps: Record<string, StepTexts>;
}
