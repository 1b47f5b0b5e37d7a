// @ts-check
// A slider with its label and its value in words: the same on the stage and in the panels.

import { element } from "./dom.js";
import { guardTouch } from "./touch.js";

/** Labels and explanations are found by id, which must be unique on a page with several stages. */
let lastId = 0;
export const newId = () => `gan-painter-${++lastId}`;

/**
 * @param {object} parts
 * @param {Node} parts.label
 * @param {Node} [parts.help]
 * @param {number} parts.least
 * @param {number} parts.most
 * @param {number} parts.step
 * @param {(value: number) => string} parts.show the value in words
 * @param {(value: number) => void} parts.onInput
 */
export function createSlider({ label, help, least, most, step, show, onInput }) {
	const [id, helpId] = [newId(), newId()];
	let value = least;
	const text = document.createTextNode("");
	const input = element("input", {
		type: "range",
		id,
		min: String(least),
		max: String(most),
		step: String(step),
		oninput() {
			value = Number(input.value);
			onInput(value);
			describe();
		},
	});
	guardTouch(input);
	const head = element(
		"div",
		{ class: "head" },
		element("label", { htmlFor: id }, label),
		element("span", { class: "shown", "aria-hidden": "true" }, text),
	);
	const node = element("div", { class: "setting" }, head, input);
	if (help) {
		input.setAttribute("aria-describedby", helpId);
		node.append(element("p", { id: helpId, class: "explanation" }, help));
	}

	/** Tells the value again, in the words of now. */
	function describe() {
		text.data = show(value);
		input.setAttribute("aria-valuetext", text.data);
	}

	return {
		node,
		describe,
		/** @param {number} next told as it is, also where the slider ends or has no stop */
		set(next) {
			value = next;
			input.value = String(next);
			describe();
		},
	};
}
