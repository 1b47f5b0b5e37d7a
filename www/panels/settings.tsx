// A panel with the stage's own settings.

import { languages } from "../words/panels/settings.js";
import type { Panel } from "./board.js";
import { Holder } from "./column.js";

/** @param settings the element that the stage fills */
export function settingsPanel(settings: HTMLElement): Panel {
	return { name: "settings", words: languages, View: () => <Holder node={settings} /> };
}
