// Copies a text to the clipboard, and says what became of it.

import { useState } from "preact/hooks";

type Outcome = "copied" | "selected";

/**
 * @param text the text on show that can be copied
 * @param select shows and selects the text to be copied by hand, if the browser forbids copying or the page's address is not secure
 * @returns the outcome for this text, and a function that copies it, or copies another text that is about to replace it
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
