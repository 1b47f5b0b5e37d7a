// The words of a part of the page, in the present language. What is rendered with them is rendered again when the language changes.

import type { ReadonlySignal } from "@preact/signals";
import { type ComponentChild, createContext, render } from "preact";
import { useContext } from "preact/hooks";
import { en } from "../words/en.js";
import type { Words } from "../words/index.js";

/** The words of the nearest stage or page. */
export const Speech = createContext<ReadonlySignal<Words>>({ value: en } as ReadonlySignal<Words>);

/** The present words, for components that render no more often than the words change. */
export function useWords(): Words {
	return useContext(Speech).value;
}

/** A part's own words, in the same language. */
export function useOwn<Own>(languages: Record<Words["code"], Own>): Own {
	return languages[useWords().code];
}

/**
 * Renders a view into an element that otherwise belongs to somebody else.
 * @returns a function that removes the view
 */
export function renderInto(place: Element, words: ReadonlySignal<Words>, view: ComponentChild) {
	render(<Speech.Provider value={words}>{view}</Speech.Provider>, place);
	return () => render(null, place);
}
