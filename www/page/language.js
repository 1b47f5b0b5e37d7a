// @ts-check
// The link to the page in its other language, which changes in place.

import { element } from "../dom/dom.js";
import { addressWith } from "../run/link.js";
import { languages } from "../words/index.js";

/** @param {import("../dom/dom.js").Speaker} speaker */
export function createLanguageLink(speaker) {
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

	/** @param {MouseEvent} event */
	function switchLanguage(event) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) {
			return;
		}
		event.preventDefault();
		history.replaceState(null, "", link.href);
		speaker.speak(other());
	}
}
