// The menu of systems and lessons, under which stands what to look for.

import { element, setText, type Speaker } from "../dom/dom.js";
import type { PresetName } from "../run/plan.js";

export function createPresetMenu(speaker: Speaker, chosen: PresetName, choose: (name: PresetName) => void) {
	const names = Object.keys(speaker.words.presets) as PresetName[];
	const options = names.map((name) =>
		speaker.tell(element("option", { value: name, selected: name === chosen }), (words) => words.presets[name].name),
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
	const help = element("p", { class: "explanation" });
	const explain = () => setText(help, speaker.words.presets[select.value as PresetName].help);
	speaker.bind(explain);
	const title = element(
		"span",
		{},
		speaker.text((words) => words.preset),
	);
	return {
		node: element("div", { class: "preset" }, element("label", {}, title, select)),
		help,
		show(name: PresetName) {
			select.disabled = false;
			select.value = name;
			explain();
		},
	};
}
