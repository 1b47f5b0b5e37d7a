// The tag's content in a browser that is too old for it.

import { languages, pickLanguage } from "../words/index.js";
import { followLanguage } from "./language.js";

/**
 * Shows a sentence with the oldest supported browsers, in the tag's language, followed by the content that the page has put into the
 * tag.
 * @returns a function that ends following the language
 */
export function showTooOld(host: HTMLElement) {
	const sentence = document.createElement("p");
	const end = followLanguage(host, (lang) => {
		const code = pickLanguage(lang, navigator.languages);
		sentence.lang = code;
		sentence.textContent = languages[code].tooOld;
	});
	if (!host.shadowRoot) {
		host.attachShadow({ mode: "open" });
		host.dispatchEvent(new CustomEvent("error", { detail: { message: sentence.textContent } }));
	}
	host.shadowRoot?.replaceChildren(sentence, document.createElement("slot"));
	return end;
}
