// The link to the page in its other language, which changes in place.

import { element, type Speaker } from "../dom/dom.js";
import { addressWith } from "./address.js";
import { languages } from "../words/index.js";

export function createLanguageLink(speaker: Speaker) {
	const other = () => (speaker.words === languages.en ? languages.zh : languages.en);
	const link = element(
		"a",
		{ class: "language", onclick: switchLanguage },
		speaker.text((words) => words.language),
	);
	speaker.bind(() => {
		document.documentElement.lang = speaker.words.code;
		link.lang = other().code;
		link.href = addressWith("lang", other().code);
	});
	return link;

	function switchLanguage(event: MouseEvent) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) {
			return;
		}
		event.preventDefault();
		history.replaceState(null, "", link.href);
		speaker.speak(other());
	}
}
