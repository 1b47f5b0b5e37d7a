// The package's entry "element": the tag <gan-painter>, its wasm inside the script, and all that is public of its types. They stand in
// this one module, so that the package's types are no more than what users are promised.

import type { Config, Gan, RunEvent } from "../../../pkg/gan_painter.js";
import { GanPainter as Tag } from "../element.js";

/** How the run stands. The two numbers are undefined before the first step. */
export interface Stand {
	step: number;
	/** The tutorial's "D accuracy". */
	accuracy: number | undefined;
	/** The tutorial's "D score". */
	score: number | undefined;
}

/** What the tag tells. */
export interface GanPainterEventMap {
	/** There is a run. */
	ready: CustomEvent<Stand>;
	/** It has trained: once a frame. */
	step: CustomEvent<Stand>;
	/** It has stopped by itself, where it should. */
	done: CustomEvent<Stand>;
	/** Something was refused, or broke: the sentence that readers see. */
	error: CustomEvent<{ message: string }>;
}

/** What every method that makes a file takes. */
export interface TakeOptions {
	/** Gives it up: the promise rejects with the signal's reason. */
	signal?: AbortSignal;
	/** Is told the share that is done, from 0 to 1. */
	onProgress?: (share: number) => void;
}

/** How a picture or a film looks. */
export interface LookOptions {
	/** Of its words; the tag's if left out. */
	language?: "en" | "zh";
	/** "light" if left out. */
	theme?: "light" | "dark";
	/** The address of a page that shows the run, to be written under it; none if left out. */
	host?: string;
}

export interface GIFOptions extends TakeOptions, LookOptions {
	/** Its first step; the run's first if left out. */
	from?: number;
	/** Its last step; the run's last if left out. A step that was not reached yet is trained, in a copy of the run. */
	to?: number;
	/** How many, evenly from one step to the other: from 2 to 1,000, 200 if left out. */
	frames?: number;
	/** In pixels: from 320 to 1,280, 480 if left out. */
	width?: number;
	/** In pixels: from 200 to 960, 300 if left out. */
	height?: number;
}

export interface SVGOptions extends TakeOptions, LookOptions {
	/** The picture, if left out, or one of the charts. */
	of?: "picture" | "numbers" | "truth" | "histogram" | "opinion";
}

export interface PNGOptions extends SVGOptions {
	/** 480×300 pixels, if left out, 960×600, or 1200×630. */
	size?: "1x" | "2x" | "card";
}

export interface CSVOptions extends TakeOptions {
	/** Steps from row to row; a row for each moment that is kept of the run, if left out. */
	every?: number;
}

type SettingProperties = {
	-readonly [Field in keyof Omit<Config, "artist">]: Config[Field] | undefined;
} & {
	[Field in keyof Config["artist"] as `artist${Capitalize<Field>}`]-?: Config["artist"][Field] | undefined;
};

/**
 * A property for each attribute. Setting one sets the attribute, and undefined removes it; a bad value is told in the element, and by the
 * event `error`. Reading one gives what holds: the run's own value, or what was asked for as long as there is no run.
 */
export interface GanPainterProperties extends SettingProperties {
	/** All settings. Those that the object names are set; those that the one before named, and this one does not, go back. */
	get config(): Partial<Config>;
	set config(settings: Partial<Config> | null | undefined);
	/** The live changes, those by hand among them. */
	get events(): RunEvent[] | undefined;
	set events(events: readonly RunEvent[] | string | null | undefined);
	/** `Gan.presets()` names them. */
	preset: string | undefined;
	/** The step at which it stops by itself; Infinity if it does not. */
	until: number | undefined;
	controls: "none" | "basic" | "full" | undefined;
	panels: "" | "truth" | "numbers" | "truth numbers" | undefined;
	/** The lesson that is open. */
	lesson: string | undefined;
	/** Its step, from 1. */
	lessonStep: number | undefined;
	/** Steps per second; "auto" if nobody has chosen any. */
	speed: number | "auto" | undefined;
	autoplay: boolean | undefined;
	/** "light" or "dark", as the page is, if none was chosen. */
	theme: "system" | "light" | "dark" | undefined;
}

/** The tag `<gan-painter>`. Its methods wait until it is ready; where it is in no document they reject. */
export interface GanPainter extends HTMLElement, GanPainterProperties {
	/** The running Gan; undefined until it is ready. A reset makes another one. */
	readonly gan: Gan | undefined;
	readonly state: "loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed";
	play(): Promise<void>;
	pause(): Promise<void>;
	/** Trains some steps, one if left out, and pauses. Resolves to false if it was paused, sent elsewhere or stopped by a failure. */
	step(steps?: number): Promise<boolean>;
	/** Shows another step of the run, and pauses; one that was not reached yet is trained up to. Resolves as `step` does. */
	goto(step: number): Promise<boolean>;
	/** Starts again from step 0. Rejects if a setting is refused; the run then goes on as it was. */
	reset(config?: Partial<Config>): Promise<void>;
	/** The run as a film: the same run makes the same bytes in every browser. */
	toGIF(options?: GIFOptions): Promise<Blob>;
	/** The step on show as a picture, with its words. */
	toPNG(options?: PNGOptions): Promise<Blob>;
	toSVG(options?: SVGOptions): Promise<Blob>;
	/** The run's numbers, a row a step. */
	toCSV(options?: CSVOptions): Promise<Blob>;
	/** The whole run as a safetensors file: `Gan.restore` goes on from it to the same bits. */
	checkpoint(options?: TakeOptions): Promise<Blob>;

	addEventListener<Name extends keyof GanPainterEventMap>(
		type: Name,
		listener: (this: GanPainter, event: GanPainterEventMap[Name]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	addEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | AddEventListenerOptions,
	): void;
	removeEventListener<Name extends keyof GanPainterEventMap>(
		type: Name,
		listener: (this: GanPainter, event: GanPainterEventMap[Name]) => unknown,
		options?: boolean | EventListenerOptions,
	): void;
	removeEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | EventListenerOptions,
	): void;
}

export const GanPainter: { new (): GanPainter; prototype: GanPainter } = Tag;

/** generatorLearningRate is generator-learning-rate. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
	: Name;

/** What an attribute may be given for a setting, where it becomes its text. */
type Given<Value> = Value extends number
	? number | `${number}`
	: Value extends boolean
		? boolean | ""
		: Value extends ArrayLike<number>
			? string | Value
			: Value;

type AttributesOf<Settings, Prefix extends string = ""> = {
	[Field in keyof Settings & string as `${Prefix}${Kebab<Field>}`]?: Given<Settings[Field]>;
};

/** The tag's own attributes, for JSX. */
export interface GanPainterAttributes
	extends AttributesOf<Omit<Config, "artist">>, AttributesOf<Config["artist"], "artist-"> {
	/** A system or a lesson: `Gan.presets()` names them. */
	preset?: string;
	/** Live changes that take effect by themselves, in the place of the preset's: "300_loss_nonSaturating 500_freeze_generator". */
	events?: string;
	/** The step at which it stops by itself. */
	until?: Given<number>;
	/** Which of its controls are shown: "full" if left out. */
	controls?: "none" | "basic" | "full";
	panels?: "" | "truth" | "numbers" | "truth numbers";
	/** A lesson that opens under the picture, such as "mode-collapse". */
	lesson?: string;
	/** The step of the lesson, from 1; its first one if left out. */
	"lesson-step"?: Given<number>;
	/** Steps per second; Infinity is as fast as it can. */
	speed?: Given<number> | "Infinity";
	/** Trains when it is on the screen, but not where readers ask for less motion. */
	autoplay?: boolean | "";
	lang?: string;
	theme?: "system" | "light" | "dark";
}

declare global {
	interface HTMLElementTagNameMap {
		"gan-painter": GanPainter;
	}
}
