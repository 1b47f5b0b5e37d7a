// The stage's own settings, in a panel.

import { element } from "../dom/dom.js";
import { languages } from "../words/panels/settings.js";
import type { CreatePanel } from "./board.js";

/** @param settings what the stage fills */
export function settingsPanel(settings: HTMLElement): CreatePanel {
	return (_, speaker) => ({
		title: speaker.of(languages).text((words) => words.title),
		node: element("div", {}, settings),
		look() {},
	});
}
