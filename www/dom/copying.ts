// Copies a text to the clipboard, and says what became of it.

import { useState } from "preact/hooks";

type Outcome = "copied" | "selected";

/**
 * @param text that stands there to be copied
 * @param select shows and selects it, to be copied by hand, where the browser does not allow it or the page has no secure address
 * @returns what became of this text, and what copies it, or another one that is about to stand in its place
 */
export function useCopying(text: string, select: () => void): [Outcome | undefined, (now?: string) => Promise<void>] {
	const [last, setLast] = useState<{ text: string; outcome: Outcome }>();

	async function copy(now = text) {
		try {
			await navigator.clipboard.writeText(now);
			setLast({ text: now, outcome: "copied" });
		} catch {
			select();
			setLast({ text: now, outcome: "selected" });
		}
	}

	return [last?.text === text ? last.outcome : undefined, copy];
}
