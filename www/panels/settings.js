// @ts-check
// The stage's own settings, in a panel.

import { element } from "../dom/dom.js";
import { languages } from "../words/panels/settings.js";

/**
 * @param {HTMLElement} settings what the stage fills
 * @returns {import("./board.js").CreatePanel}
 */
export function settingsPanel(settings) {
	return (_, speaker) => ({
		title: speaker.of(languages).text((words) => words.title),
		node: element("div", {}, settings),
		look() {},
	});
}
