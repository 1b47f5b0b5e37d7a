// The stage's own settings, in a panel.

import { languages } from "../words/panels/settings.js";
import type { Panel } from "./board.js";
import { Holder } from "./column.js";

/** @param settings what the stage fills */
export function settingsPanel(settings: HTMLElement): Panel {
	return { name: "settings", words: languages, View: () => <Holder node={settings} /> };
}
