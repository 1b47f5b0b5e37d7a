// What the tag shows in a browser that is too old for it.

import { languages, pickLanguage } from "../words/index.js";

/** Shows a sentence with the oldest browsers that work, in the tag's language, and after it what the page has put into the tag. */
export function showTooOld(host: HTMLElement) {
	const code = pickLanguage(host.closest("[lang]")?.getAttribute("lang") ?? null, navigator.languages);
	const { tooOld } = languages[code];
	const sentence = document.createElement("p");
	sentence.lang = code;
	sentence.textContent = tooOld;
	host.attachShadow({ mode: "open" }).append(sentence, document.createElement("slot"));
	host.dispatchEvent(new CustomEvent("error", { detail: { message: tooOld } }));
}
