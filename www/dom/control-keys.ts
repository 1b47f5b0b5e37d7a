// The keys that a control uses by itself, because browsers handle them.

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
const WAYS = [...ARROWS, "Home", "End", "PageUp", "PageDown"];
/** Any key that stands for a character, including the space bar. */
const CHARACTER = "a character";

const CONTROLS: readonly { is: string; uses: readonly string[] }[] = [
	{ is: "input[type=range]", uses: WAYS },
	{ is: "input[type=radio]", uses: [...ARROWS, " "] },
	{ is: "input[type=checkbox]", uses: [" "] },
	{ is: "button, summary, input[type=file]", uses: [" ", "Enter"] },
	{ is: "a[href]", uses: ["Enter"] },
	{ is: "video", uses: [...ARROWS, " "] },
	{ is: "select", uses: [...WAYS, CHARACTER, "Enter"] },
	// All other inputs take text.
	{ is: "input, textarea", uses: [...WAYS, CHARACTER, "Dead", "Backspace", "Delete", "Enter"] },
];

/** Whether a control uses a key. With Ctrl, Alt or Meta, the key belongs to the page or to the browser. */
export function usesKey(control: Element, event: KeyboardEvent) {
	const { key } = event;
	const uses = CONTROLS.find(({ is }) => control.matches(is))?.uses ?? [];
	const isCharacter = [...key].length === 1;
	return isCharacter && uses.includes(CHARACTER)
		? !isShortcut(event) || event.getModifierState("AltGraph")
		: uses.includes(key) && !isShortcut(event);
}

export function isShortcut({ ctrlKey, metaKey, altKey }: KeyboardEvent) {
	return ctrlKey || metaKey || altKey;
}
