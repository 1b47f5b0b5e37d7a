// The menu of systems and lessons, under which stands what to look for.

import { element, type Speaker } from "../dom/dom.js";
import type { PresetName } from "../run/plan.js";

export function createPresetMenu(speaker: Speaker, chosen: PresetName, choose: (name: PresetName) => void) {
	const names = Object.keys(speaker.words.presets) as PresetName[];
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
				choose(select.value as PresetName);
			},
		},
		...options,
	);
	const help = document.createTextNode("");
	const explain = () => {
		help.data = speaker.words.presets[select.value as PresetName].help;
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
		show(name: PresetName) {
			select.disabled = false;
			select.value = name;
			explain();
		},
	};
}
