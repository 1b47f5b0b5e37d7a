// The stage's keys: space, "." and r. One that it uses goes no further, as the page around may use the same.

/**
 * @param target in which the focus must be
 * @param ready whether there is anything to act on
 */
export function listenToKeys(
	target: HTMLElement,
	actions: Record<"play" | "oneStep" | "reset", () => void>,
	ready: () => boolean,
	signal: AbortSignal,
) {
	/** Keys that are down, and were used: their way up is the stage's, too. */
	const used = new Set<string>();
	target.addEventListener("keydown", onKey, { signal });
	target.addEventListener("keyup", (event) => used.delete(event.code) && event.stopPropagation(), { signal });

	function onKey(event: KeyboardEvent) {
		used.delete(event.code);
		if (ready() && use(event)) {
			used.add(event.code);
			event.preventDefault();
			event.stopPropagation();
		}
	}

	/** Does what the key stands for. Returns whether it stands for something. */
	function use(event: KeyboardEvent) {
		const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
		const [target] = event.composedPath();
		if (event.defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof Element)) {
			return false;
		}
		const writes = target.matches("select, textarea, input:not([type=range], [type=checkbox])");
		if (writes || (target instanceof HTMLElement && target.isContentEditable)) {
			return false;
		}
		if (key === " ") {
			// On these the space bar has a meaning of its own; with Shift it scrolls back.
			if (shiftKey || target.matches("button, summary, [type=checkbox]")) {
				return false;
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
			return false;
		}
		return true;
	}
}
