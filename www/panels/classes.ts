// Which class, in a conditional run: label 0 or label 1.

import { newId } from "../dom/slider.js";
import { element } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import type { Speaker } from "../dom/dom.js";

const LABELS = [0, 1] as const;

export function createClasses(speaker: Speaker, choose: (label: number) => void) {
	const name = newId();
	const buttons = LABELS.map((label) => element("input", { type: "radio", name, onchange: () => choose(label) }));
	const choices = buttons.map((button, i) =>
		element(
			"label",
			{ class: "check" },
			button,
			speaker.text((words) => words.classes[LABELS[i]].name),
		),
	);
	return {
		node: element("fieldset", { class: "classes" }, element("legend", {}, term(speaker, "label")), ...choices),
		/** @param label none of the two is chosen where it lies between them */
		show(label: number) {
			buttons.forEach((button, i) => (button.checked = LABELS[i] === label));
		},
	};
}
