// The stage's keys: space, "." and r.

/** @param ready whether there is anything to act on */
export function listenToKeys(
	target: HTMLElement | Document,
	actions: Record<"play" | "oneStep" | "reset", () => void>,
	ready: () => boolean,
	signal: AbortSignal,
) {
	target.addEventListener("keydown", onKey, { signal });

	function onKey(event: Event) {
		const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event as KeyboardEvent;
		const [target] = event.composedPath();
		if (!ready() || event.defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof Element)) {
			return;
		}
		const writes = target.matches("select, textarea, input:not([type=range], [type=checkbox])");
		if (writes || (target instanceof HTMLElement && target.isContentEditable)) {
			return;
		}
		if (key === " ") {
			// On these the space bar has a meaning of its own; with Shift it scrolls back.
			if (shiftKey || target.matches("button, summary, [type=checkbox]")) {
				return;
			}
			if (!repeat) {
				actions.play();
			}
		} else if (key === ".") {
			actions.oneStep();
		} else if (key.toLowerCase() === "r") {
			if (!repeat) {
				actions.reset();
			}
		} else {
			return;
		}
		event.preventDefault();
	}
}
