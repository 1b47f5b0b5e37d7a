// @ts-check
// All panels of the page, and where they stand.

import { element } from "../dom.js";
import { addPanels } from "./board.js";
import { createChart } from "./chart.js";
import { numbersPanel } from "./numbers.js";
import { settingsPanel } from "./settings.js";
import { truthPanel } from "./truth.js";

/**
 * @param {HTMLElement} main that holds the stage
 * @param {import("./board.js").Stage} stage
 * @param {import("./board.js").Speaker} speaker
 * @param {HTMLElement} settings
 */
export function addAllPanels(main, stage, speaker, settings) {
	const [beside, below] = [element("div", { class: "beside" }), element("div", { class: "below" })];
	main.append(beside, below);
	const panels = [
		{ name: "truth", create: truthPanel },
		{ name: "numbers", create: numbersPanel },
	];
	addPanels(beside, stage, speaker, panels, createChart);
	addPanels(below, stage, speaker, [{ name: "settings", create: settingsPanel(settings) }]);
}
