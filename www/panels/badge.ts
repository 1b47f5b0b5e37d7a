// What a panel has to say, in a line: the same form in every panel, so that they can be compared at a glance.

import { element, setText } from "../dom/dom.js";

export function createBadge() {
	const sign = element("span", { class: "sign", "aria-hidden": "true" });
	const said = element("span");
	const node = element("p", { class: "badge" }, sign, said);
	return {
		node,
		/** @param good undefined where there is nothing to judge */
		show(good: boolean | undefined, text: string) {
			setText(sign, good === undefined ? "–" : good ? "✓" : "✗");
			setText(said, text);
			node.classList.toggle("good", good === true);
			node.classList.toggle("bad", good === false);
		},
	};
}
