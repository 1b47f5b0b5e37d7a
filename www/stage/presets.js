// @ts-check
// The menu of systems and lessons, under which stands what to look for.

import { element } from "../dom.js";

/**
 * @typedef {import("../dom.js").Speaker} Speaker
 * @typedef {keyof import("../dom.js").Words["presets"]} PresetName
 */

/**
 * @param {Speaker} speaker
 * @param {PresetName} start
 * @param {(name: PresetName) => void} choose
 */
export function createPresetMenu(speaker, start, choose) {
	const select = element("select", {
		onchange() {
			explain();
			choose(/** @type {PresetName} */ (select.value));
		},
	});
	const help = document.createTextNode("");
	const explain = () => {
		help.data = speaker.words.presets[/** @type {PresetName} */ (select.value)]?.help ?? "";
	};
	speaker.bind(explain);
	const label = element(
		"label",
		{},
		element(
			"span",
			{},
			speaker.text((words) => words.preset),
		),
		select,
	);
	const menu = {
		node: element("div", { class: "preset" }, label),
		help: element("p", { class: "explanation" }, help),
		/**
		 * @param {readonly string[]} names
		 * @param {string} chosen
		 */
		show(names, chosen) {
			select.disabled = false;
			select.replaceChildren(
				...names.map((name) =>
					element(
						"option",
						{ value: name, selected: name === chosen },
						speaker.text((words) => words.presets[/** @type {PresetName} */ (name)].name),
					),
				),
			);
			explain();
		},
	};
	// Until the engine is there: to keep the place.
	menu.show(Object.keys(speaker.words.presets), start);
	select.disabled = true;
	return menu;
}
