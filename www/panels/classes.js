// @ts-check
// Which class, in a conditional run: label 0 or label 1.

import { newId } from "../dom/slider.js";
import { element } from "../dom/dom.js";
import { term } from "../dom/glossary.js";

const LABELS = /** @type {const} */ ([0, 1]);

/**
 * @param {import("./board.js").Speaker} speaker
 * @param {(label: number) => void} choose
 */
export function createClasses(speaker, choose) {
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
		/** @param {number} label none of the two is chosen where it lies between them */
		show(label) {
			buttons.forEach((button, i) => (button.checked = LABELS[i] === label));
		},
	};
}
