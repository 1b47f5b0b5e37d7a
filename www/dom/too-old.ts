// What the tag shows in a browser that is too old for it.

import { element } from "./dom.js";
import { languages, pickLanguage } from "../words/index.js";

/** Shows a sentence with the oldest browsers that work, in the tag's language, and after it what the page has put into the tag. */
export function showTooOld(host: HTMLElement) {
	const code = pickLanguage(host.closest("[lang]")?.getAttribute("lang") ?? null, navigator.languages);
	const { tooOld } = languages[code];
	host.attachShadow({ mode: "open" }).append(element("p", { lang: code }, tooOld), element("slot"));
	host.dispatchEvent(new CustomEvent("error", { detail: { message: tooOld } }));
}
