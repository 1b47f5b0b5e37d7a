// @ts-check
// The fields of a form: each a label, what is chosen or written, and a line that explains it.

import { newId } from "../../dom/slider.js";
import { element, setText } from "../../dom/dom.js";

/**
 * @param {Node} label
 * @param {{ value: string, text: Node }[]} options
 * @param {(value: string) => void} onChange
 * @param {Node} [help]
 */
export function createMenu(label, options, onChange, help) {
	const select = element(
		"select",
		{ id: newId(), onchange: () => onChange(select.value) },
		...options.map(({ value, text }) => element("option", { value }, text)),
	);
	return { node: labelled(label, select, help), select };
}

/**
 * A number in words, and beneath it what is wrong with it.
 * @param {Node} label
 * @param {(text: string) => void} onInput
 * @param {Node} help
 */
export function createEntry(label, onInput, help) {
	const input = element("input", {
		id: newId(),
		inputMode: "numeric",
		autocomplete: "off",
		oninput: () => onInput(input.value.trim()),
	});
	const node = labelled(label, input, help);
	const problem = element("p", { class: "problem", role: "alert" });
	node.append(problem);
	return {
		node,
		input,
		/** @param {string} sentence none if it is empty */
		setProblem(sentence) {
			setText(problem, sentence);
			if (sentence) {
				input.setAttribute("aria-invalid", "true");
			} else {
				input.removeAttribute("aria-invalid");
			}
		},
	};
}

/**
 * @param {"checkbox" | "radio"} type
 * @param {Node} label
 * @param {{ name?: string, checked?: boolean }} start
 * @param {(checked: boolean) => void} onChange
 */
export function createCheck(type, label, start, onChange) {
	const input = element("input", { type, ...start, onchange: () => onChange(input.checked) });
	return element("label", { class: "check" }, input, element("span", {}, label));
}

/**
 * @param {Node} title
 * @param {...Node} parts
 */
export function createGroup(title, ...parts) {
	return element("fieldset", {}, element("legend", {}, title), ...parts);
}

/**
 * @param {Node} label
 * @param {HTMLSelectElement | HTMLInputElement} field
 * @param {Node} [help]
 */
function labelled(label, field, help) {
	const node = element("div", { class: "field" }, element("label", { htmlFor: field.id }, label), field);
	if (help) {
		const id = newId();
		field.setAttribute("aria-describedby", id);
		node.append(element("p", { id, class: "explanation" }, help));
	}
	return node;
}
