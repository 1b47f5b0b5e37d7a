// The tag's methods that make a file of its run.

import { check, checkFunction, checkSettings } from "../run/arguments.js";
import type { FORMS } from "../share/forms.js";
import type { StageHandle } from "../stage/stage.js";
import type { TakeOptions } from "./npm/element.js";

/**
 * Makes a file of the run on show.
 * @param stage a stage that is ready
 */
export async function take(stage: StageHandle, name: keyof typeof FORMS, given: TakeOptions = {}) {
	checkSettings("options", given);
	const { signal = new AbortController().signal, onProgress = () => {}, ...options } = given;
	check(signal instanceof AbortSignal, "signal", "an AbortSignal", signal);
	checkFunction("onProgress", onProgress);
	const forms = (await import("./take-away.js")).FORMS;
	signal.throwIfAborted();
	const { content, type } = await forms[name](stage.player, options, { signal, progress: onProgress });
	return new Blob([content], { type });
}

/** The files with words. */
type Worded = "gif" | "png" | "svg" | "pytorch" | "notebook";

/** Makes a file with words. They are in the stage's language, unless the options name another one. */
export async function takeLook(stage: StageHandle, name: Worded, given: TakeOptions = {}) {
	checkSettings("options", given);
	return take(stage, name, { language: stage.words.peek().code, ...given } as TakeOptions);
}
