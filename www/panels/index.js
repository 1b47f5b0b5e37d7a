// @ts-check
// All panels of the page, and where they stand.

import { element } from "../dom.js";
import { addPanels } from "./board.js";
import { createCode } from "./code.js";
import { settingsPanel } from "./settings.js";

/**
 * @param {HTMLElement} main that holds the stage
 * @param {import("./board.js").Stage} stage
 * @param {import("./board.js").Speaker} speaker
 * @param {HTMLElement} settings
 */
export function addAllPanels(main, stage, speaker, settings) {
	const [beside, below] = [element("div", { class: "beside" }), element("div", { class: "below" })];
	main.append(beside, below);
	addPanels(beside, stage, speaker, [{ name: "code", create: createCode, open: false }]);
	addPanels(below, stage, speaker, [{ name: "settings", create: settingsPanel(settings) }]);
}
