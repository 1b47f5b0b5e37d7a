// The stage's keys: space, "." and r. One that it uses goes no further, as the page around may use the same.

import { isShortcut, usesKey } from "../dom/control-keys.js";
import { isElement } from "../dom/tree.js";

type Action = "play" | "oneStep" | "reset";

/**
 * @param target in which the focus must be
 * @param ready whether there is anything to act on
 */
export function listenToKeys(
	target: HTMLElement,
	actions: Record<Action, () => void>,
	ready: () => boolean,
	signal: AbortSignal,
) {
	/** Keys that are down, and were used: their way up is the stage's, too. */
	const used = new Set<string>();
	target.addEventListener("keydown", onKey, { signal });
	target.addEventListener("keyup", (event) => used.delete(event.code) && event.stopPropagation(), { signal });

	function onKey(event: KeyboardEvent) {
		used.delete(event.code);
		const [at] = event.composedPath();
		const action = ready() && !event.defaultPrevented && isElement(at) ? actionOf(event, at) : undefined;
		if (action) {
			if (action === "oneStep" || !event.repeat) {
				actions[action]();
			}
			used.add(event.code);
			event.preventDefault();
			event.stopPropagation();
		}
	}
}

/**
 * What a key stands for in a stage.
 * @param at what has the focus; its own keys stay its own
 */
export function actionOf(event: KeyboardEvent, at: Element): Action | undefined {
	const { key, shiftKey } = event;
	if (isShortcut(event) || usesKey(at, event)) {
		return undefined;
	}
	if (key === " ") {
		// With Shift it scrolls back.
		return shiftKey ? undefined : "play";
	}
	return key === "." ? "oneStep" : key.toLowerCase() === "r" ? "reset" : undefined;
}
