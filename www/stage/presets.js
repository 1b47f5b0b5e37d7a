// @ts-check
// The menu of systems and lessons, under which stands what to look for.

import { element } from "../dom/dom.js";

/**
 * @typedef {import("../dom/dom.js").Speaker} Speaker
 * @typedef {keyof import("../dom/dom.js").Words["presets"]} PresetName
 */

/** @type {PresetName} The run where none is named. */
export const TUTORIAL = "pytorch-tutorial";

/**
 * @param {Speaker} speaker
 * @param {PresetName} chosen
 * @param {(name: PresetName) => void} choose
 */
export function createPresetMenu(speaker, chosen, choose) {
	const names = /** @type {PresetName[]} */ (Object.keys(speaker.words.presets));
	const options = names.map((name) =>
		element(
			"option",
			{ value: name, selected: name === chosen },
			speaker.text((words) => words.presets[name].name),
		),
	);
	const select = element(
		"select",
		{
			// Until the engine is there: a choice would be lost.
			disabled: true,
			onchange() {
				explain();
				choose(/** @type {PresetName} */ (select.value));
			},
		},
		...options,
	);
	const help = document.createTextNode("");
	const explain = () => {
		help.data = speaker.words.presets[/** @type {PresetName} */ (select.value)].help;
	};
	speaker.bind(explain);
	const title = element(
		"span",
		{},
		speaker.text((words) => words.preset),
	);
	return {
		node: element("div", { class: "preset" }, element("label", {}, title, select)),
		help: element("p", { class: "explanation" }, help),
		/** @param {PresetName} name */
		show(name) {
			select.disabled = false;
			select.value = name;
			explain();
		},
	};
}
