// All that a stage shows, and where it stands.

import { element, setText, type Speaker } from "../dom/dom.js";
import type { PresetName } from "../run/plan.js";
import type { Controls } from "../run/spec.js";
import { type Actions, createButtons } from "./controls.js";
import { createFailure } from "./failure.js";
import { createJourney } from "./journey.js";
import { createPresetMenu } from "./presets.js";
import { createLegend, createNumbers } from "./readouts.js";
import { createScrubber } from "./scrubber.js";
import { createSentence } from "./sentence.js";

interface FaceHandlers extends Actions {
	goto: (step: number) => void;
	cancel: () => void;
	choosePreset: (name: PresetName) => void;
}

export type Face = ReturnType<typeof createFace>;

/**
 * @param preset the one that is chosen
 * @param settings where its settings go; beside the picture if left out
 */
export function createFace(speaker: Speaker, on: FaceHandlers, preset: PresetName, settings?: HTMLElement) {
	const legend = createLegend(speaker);
	const numbers = createNumbers(speaker);
	const failure = createFailure(speaker);
	const sentence = createSentence(speaker);
	const canvas = element("canvas", { role: "img" });
	const outside = element("p", { class: "outside" });
	const slow = element("p", { class: "slow" });
	let stepTime: number | undefined;
	const tellStepTime = () => setText(slow, stepTime === undefined ? "" : speaker.words.slow(seconds(stepTime)));
	speaker.bind(tellStepTime);
	const notice = element("p", { class: "notice", role: "alert" });
	const journey = createJourney(speaker, on.cancel);
	const controls = createButtons(speaker, on);
	const scrubber = createScrubber(speaker, on.goto);
	const presets = createPresetMenu(speaker, preset, on.choosePreset);
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
		element("div", { class: "frame" }, canvas, outside, journey.node, failure.node),
		notice,
		slow,
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
		journey,
		controls,
		scrubber,
		presets,
		status,
		seed,
		side,
		/** @param time milliseconds of a step that is so long that the page can't answer meanwhile; undefined if it is not */
		showStepTime(time: number | undefined) {
			stepTime = time;
			tellStepTime();
		},
		/** @param text one sentence under the picture; none if empty */
		setNotice: (text: string) => setText(notice, text),
		/** Nothing but the picture and what is said of it; how the run goes; or its settings too. */
		setControls(level: Controls) {
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

function seconds(milliseconds: number) {
	return String(milliseconds / 1000);
}
