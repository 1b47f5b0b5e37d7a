// The fields of a form: each a label, what is chosen or written, and a line that explains it.

import { newId } from "../../dom/slider.js";
import { element, setText } from "../../dom/dom.js";

export function createMenu(label: Node, options: HTMLOptionElement[], onChange: (value: string) => void, help?: Node) {
	const select = element("select", { id: newId(), onchange: () => onChange(select.value) }, ...options);
	return { node: labelled(label, select, help), select };
}

/** A number in words, and beneath it what is wrong with it. */
export function createEntry(label: Node, onInput: (text: string) => void, help: Node) {
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
		/** @param sentence none if it is empty */
		setProblem(sentence: string) {
			setText(problem, sentence);
			if (sentence) {
				input.setAttribute("aria-invalid", "true");
			} else {
				input.removeAttribute("aria-invalid");
			}
		},
	};
}

export function createCheck(
	type: "checkbox" | "radio",
	label: Node,
	start: { name?: string; checked?: boolean },
	onChange: (checked: boolean) => void,
) {
	const input = element("input", { type, ...start, onchange: () => onChange(input.checked) });
	return element("label", { class: "check" }, input, element("span", {}, label));
}

export function createGroup(title: Node, ...parts: Node[]) {
	return element("fieldset", {}, element("legend", {}, title), ...parts);
}

function labelled(label: Node, field: HTMLSelectElement | HTMLInputElement, help?: Node) {
	const node = element("div", { class: "field" }, element("label", { htmlFor: field.id }, label), field);
	if (help) {
		const id = newId();
		field.setAttribute("aria-describedby", id);
		node.append(element("p", { id, class: "explanation" }, help));
	}
	return node;
}
