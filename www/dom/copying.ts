// Copies a text to the clipboard, and says what became of it.

import { useLayoutEffect, useState } from "preact/hooks";

type Outcome = "copied" | "selected" | undefined;

/**
 * @param select shows and selects the text, to be copied by hand, where the browser does not allow it or the page has no secure address
 * @returns what became of this text, and what copies it
 */
export function useCopying(text: string, select: () => void): [Outcome, () => Promise<void>] {
	const [outcome, setOutcome] = useState<Outcome>();
	useLayoutEffect(() => setOutcome(undefined), [text]);

	async function copy() {
		try {
			await navigator.clipboard.writeText(text);
			setOutcome("copied");
		} catch {
			select();
			setOutcome("selected");
		}
	}

	return [outcome, copy];
}
