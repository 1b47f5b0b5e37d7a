// A slider with its label and its value in words: the same on the stage and in the panels.

import { element, setText } from "./dom.js";
import { guardTouch } from "./touch.js";

/** Labels and explanations are found by id, which must be unique on a page with several stages. */
let lastId = 0;
export const newId = () => `gan-painter-${++lastId}`;

export interface SliderParts {
	label: Node;
	help?: Node;
	least: number;
	most: number;
	step: number;
	/** The value in words. */
	show: (value: number) => string;
	onInput: (value: number) => void;
}

export function createSlider({ label, help, least, most, step, show, onInput }: SliderParts) {
	const [id, helpId] = [newId(), newId()];
	let value = least;
	const shown = element("span", { class: "shown", "aria-hidden": "true" });
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
	const head = element("div", { class: "head" }, element("label", { htmlFor: id }, label), shown);
	const node = element("div", { class: "setting" }, head, input);
	if (help) {
		input.setAttribute("aria-describedby", helpId);
		node.append(element("p", { id: helpId, class: "explanation" }, help));
	}

	/** Tells the value again, in the words of now. */
	function describe() {
		const text = show(value);
		setText(shown, text);
		input.setAttribute("aria-valuetext", text);
	}

	return {
		node,
		describe,
		/** @param next told as it is, also where the slider ends or has no stop */
		set(next: number) {
			value = next;
			input.value = String(next);
			describe();
		},
	};
}
