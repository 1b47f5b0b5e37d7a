// The stage's keys: space, "." and r. The event of a key that the stage uses is stopped, because the page around may use the same
// key.

import { isShortcut, usesKey } from "../dom/control-keys.js";
import { isElement } from "../dom/tree.js";

type Action = "play" | "oneStep" | "reset";

/**
 * @param target the element that must contain the focus
 * @param ready whether there is anything to act on
 */
export function listenToKeys(
	target: HTMLElement,
	actions: Record<Action, () => void>,
	ready: () => boolean,
	signal: AbortSignal,
) {
	/** Keys that are down and were used. Their keyup events belong to the stage, too. */
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
 * The action of a key in a stage.
 * @param at the element with the focus, which keeps its own keys
 */
export function actionOf(event: KeyboardEvent, at: Element): Action | undefined {
	const { key, shiftKey } = event;
	if (isShortcut(event) || usesKey(at, event)) {
		return undefined;
	}
	if (key === " ") {
		// With Shift, the space bar scrolls back.
		return shiftKey ? undefined : "play";
	}
	return key === "." ? "oneStep" : key.toLowerCase() === "r" ? "reset" : undefined;
}
