// The package's entry "element": the tag <gan-painter> with its wasm inside the script, and all of its public types. The types are
// in this one module, so that the package's types contain no more than users are promised.

import type { Config, Gan, RunEvent } from "../../../pkg/gan_painter.js";
import { GanPainter as Tag } from "../element.js";

/** The state of the run. The two numbers are undefined before the first step. */
export interface Stand {
	step: number;
	/** The tutorial's "D accuracy". */
	accuracy: number | undefined;
	/** The tutorial's "D score". */
	score: number | undefined;
}

/** The tag's events. */
export interface GanPainterEventMap {
	/** There is a run. */
	ready: CustomEvent<Stand>;
	/** The run has trained. This event comes once a frame. */
	step: CustomEvent<Stand>;
	/** The run has stopped by itself where it should. */
	done: CustomEvent<Stand>;
	/** Something was refused or has failed. The message is the sentence that readers see. */
	error: CustomEvent<{ message: string }>;
}

/** Options of every method that makes a file. */
export interface TakeOptions {
	/** Cancels the work. The promise then rejects with the signal's reason. */
	signal?: AbortSignal;
	/** Called with the share that is done, from 0 to 1. */
	onProgress?: (share: number) => void;
}

/** The look of a picture or a film. */
export interface LookOptions {
	/** The language of the words, by default the tag's. */
	language?: "en" | "zh";
	/** By default "light". */
	theme?: "light" | "dark";
	/** The address of a page that shows the run. It is written below the picture. By default there is none. */
	host?: string;
}

export interface GIFOptions extends TakeOptions, LookOptions {
	/** The first step of the film, by default the run's first step. */
	from?: number;
	/**
	 * The last step of the film, by default the run's last step. If the run has not reached this step yet, a copy of the run is trained
	 * up to it.
	 */
	to?: number;
	/** The number of frames, spread evenly over the steps: from 2 to 1,000, by default 200. */
	frames?: number;
	/** The width in pixels: from 320 to 1,280, by default 480. */
	width?: number;
	/** The height in pixels: from 200 to 960, by default 300. */
	height?: number;
}

export interface SVGOptions extends TakeOptions, LookOptions {
	/** The picture, which is the default, or one of the charts. */
	of?: "picture" | "numbers" | "truth" | "histogram" | "opinion";
}

export interface PNGOptions extends SVGOptions {
	/** The size in pixels: 480×300, which is the default, 960×600 or 1200×630. */
	size?: "1x" | "2x" | "card";
}

export interface CSVOptions extends TakeOptions {
	/** The number of steps from one row to the next. By default there is a row for each moment of the run that is kept. */
	every?: number;
}

export interface PyTorchOptions extends TakeOptions {
	/** The language of the comments and of what is printed, by default the tag's. */
	language?: "en" | "zh";
}

export interface BatchesOptions extends TakeOptions {
	/** The number of steps after the one on show, by default 20. */
	steps?: number;
}

type SettingProperties = {
	-readonly [Field in keyof Omit<Config, "artist">]: Config[Field] | undefined;
} & {
	[Field in keyof Config["artist"] as `artist${Capitalize<Field>}`]-?: Config["artist"][Field] | undefined;
};

/**
 * A property for each attribute. Setting a property sets its attribute, and undefined removes the attribute. If a value is bad, the
 * element and the event `error` say so. Reading a property gives the value in force: the run's own value or, while there is no run,
 * the value that was asked for.
 */
export interface GanPainterProperties extends SettingProperties {
	/**
	 * All settings. The settings that the object names are set. Those that the object before named, and this one does not, are
	 * restored.
	 */
	get config(): Partial<Config>;
	set config(settings: Partial<Config> | null | undefined);
	/** The live changes, including those made by hand. */
	get events(): RunEvent[] | undefined;
	set events(events: readonly RunEvent[] | string | null | undefined);
	/** The name of a preset. `Gan.presets()` lists them. */
	preset: string | undefined;
	/** The step at which the run stops by itself, or Infinity if it does not. */
	until: number | undefined;
	controls: "none" | "basic" | "full" | undefined;
	panels: "" | "truth" | "numbers" | "truth numbers" | undefined;
	/** The lesson that is open. */
	lesson: string | undefined;
	/** The step of the lesson, counted from 1. */
	lessonStep: number | undefined;
	/** Steps per second, or "auto" if nobody has chosen a speed. */
	speed: number | "auto" | undefined;
	autoplay: boolean | undefined;
	/** If no theme was chosen, this is the page's: "light" or "dark". */
	theme: "system" | "light" | "dark" | undefined;
}

/** The tag `<gan-painter>`. Its methods wait until it is ready. While it is in no document, they reject. */
export interface GanPainter extends HTMLElement, GanPainterProperties {
	/** The running Gan. Undefined until the tag is ready. A reset makes another one. */
	readonly gan: Gan | undefined;
	readonly state: "loading" | "ready" | "training" | "paused" | "done" | "failed" | "crashed" | "disposed";
	play(): Promise<void>;
	pause(): Promise<void>;
	/**
	 * Trains this many steps, by default one, and pauses. Resolves to false if the run was paused, sent elsewhere or stopped by a
	 * failure.
	 */
	step(steps?: number): Promise<boolean>;
	/**
	 * Shows another step of the run, and pauses. If the run has not reached the step yet, it is trained up to it. Resolves as `step`
	 * does.
	 */
	goto(step: number): Promise<boolean>;
	/** Starts again from step 0. If a setting is refused, this rejects and the run goes on as it was. */
	reset(config?: Partial<Config>): Promise<void>;
	/** Makes a film of the run. The same run makes the same bytes in every browser. */
	toGIF(options?: GIFOptions): Promise<Blob>;
	/** Makes a picture of the step on show, with its words. */
	toPNG(options?: PNGOptions): Promise<Blob>;
	toSVG(options?: SVGOptions): Promise<Blob>;
	/** The run's numbers, with one row per step. */
	toCSV(options?: CSVOptions): Promise<Blob>;
	/** Makes a Python script that trains the same run in PyTorch, from the run's first step to its last. */
	toPyTorch(options?: PyTorchOptions): Promise<Blob>;
	/** The same as a notebook for Jupyter and Colab. */
	toNotebook(options?: PyTorchOptions): Promise<Blob>;
	/** The batches that the run draws in its next steps, as a safetensors file for the script's option `--batches`. */
	toBatches(options?: BatchesOptions): Promise<Blob>;
	/** The whole run as a safetensors file. `Gan.restore` goes on from it to the same bits. */
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

/** Turns generatorLearningRate into generator-learning-rate. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
	: Name;

/** The values that JSX accepts for a setting. Each becomes the attribute's text. */
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
	/** The name of a system or a lesson. `Gan.presets()` lists them. */
	preset?: string;
	/** Live changes that take effect by themselves, instead of the preset's: "300_loss_nonSaturating 500_freeze_generator". */
	events?: string;
	/** The step at which the run stops by itself. */
	until?: Given<number>;
	/** The controls that are shown, by default "full". */
	controls?: "none" | "basic" | "full";
	panels?: "" | "truth" | "numbers" | "truth numbers";
	/** A lesson that opens under the picture, such as "mode-collapse". */
	lesson?: string;
	/** The step of the lesson, counted from 1, by default the first. */
	"lesson-step"?: Given<number>;
	/** Steps per second. Infinity means as fast as possible. */
	speed?: Given<number> | "Infinity";
	/** Trains while the tag is on the screen, unless the reader asks for less motion. */
	autoplay?: boolean | "";
	lang?: string;
	theme?: "system" | "light" | "dark";
}

declare global {
	interface HTMLElementTagNameMap {
		"gan-painter": GanPainter;
	}
}
