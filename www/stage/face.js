// @ts-check
// All that a stage shows, and where it stands.

import { element } from "../dom/dom.js";
import { createButtons } from "./controls.js";
import { createFailure } from "./failure.js";
import { createPresetMenu } from "./presets.js";
import { createLegend, createNumbers } from "./readouts.js";
import { createScrubber } from "./scrubber.js";
import { createSentence } from "./sentence.js";

/**
 * Nothing but the picture and what is said of it; how the run goes; or its settings too.
 * @typedef {"none" | "basic" | "full"} Controls
 */

/**
 * @param {import("../dom/dom.js").Speaker} speaker
 * @param {object} on
 * @param {Parameters<typeof createButtons>[1]} on.actions
 * @param {(step: number) => void} on.goto
 * @param {(name: import("./presets.js").PresetName) => void} on.choosePreset
 * @param {import("./presets.js").PresetName} preset the one that is chosen
 * @param {HTMLElement} [settings] where its settings go; beside the picture if left out
 */
export function createFace(speaker, { actions, goto, choosePreset }, preset, settings) {
	const legend = createLegend(speaker);
	const numbers = createNumbers(speaker);
	const failure = createFailure(speaker);
	const sentence = createSentence(speaker);
	const canvas = element("canvas", { role: "img" });
	const outside = element("p", { class: "outside" });
	const notice = element("p", { class: "notice", role: "alert" });
	const controls = createButtons(speaker, actions);
	const scrubber = createScrubber(speaker, goto);
	const presets = createPresetMenu(speaker, preset, choosePreset);
	const status = element("p", { class: "status" });
	const seed = element("span", { class: "seed" });
	const side = settings ?? element("div", { class: "side" });
	const main = element(
		"div",
		{ class: "main" },
		numbers.node,
		presets.node,
		presets.help,
		legend.node,
		element("div", { class: "frame" }, canvas, outside, failure.node),
		notice,
		controls.buttons,
		sentence.node,
		sentence.spoken,
		scrubber.node,
		element("div", { class: "line" }, status, seed),
		controls.help,
	);
	const node = element("div", { class: "gan-painter gan-stage", role: "group", tabIndex: -1 }, main);
	if (!settings) {
		node.append(side);
	}
	return {
		node,
		legend,
		numbers,
		failure,
		sentence,
		canvas,
		outside,
		notice,
		controls,
		scrubber,
		presets,
		status,
		seed,
		side,
		/** @param {Controls} level */
		setControls(level) {
			const [basic, full] = [level !== "none", level === "full"];
			for (const part of [controls.buttons, scrubber.node]) {
				part.hidden = !basic;
			}
			for (const part of [presets.node, presets.help, controls.help, side]) {
				part.hidden = !full;
			}
			node.classList.toggle("two-columns", full && !settings);
		},
	};
}
