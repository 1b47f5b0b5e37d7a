// @ts-check
// What went wrong, what it means and the way back, over the picture.

import { element } from "../dom.js";

/**
 * @typedef {import("../dom.js").Speaker} Speaker
 * @typedef {import("../dom.js").Words} Words
 * @typedef {object} Problem
 * @property {(words: Words) => string} title
 * @property {(words: Words) => string | undefined} help what it means, where that is known
 * @property {string} detail the engine's or the browser's own words
 * @property {{ label: (words: Words) => string, act: () => void }} [way] the way back
 */

/** @param {Speaker} speaker */
export function createFailure(speaker) {
	const node = element("div", { class: "failure", role: "alert" });
	/** @type {Problem | undefined} */
	let shown;
	speaker.bind(tell);

	function tell() {
		node.hidden = shown === undefined;
		node.replaceChildren();
		if (!shown) {
			return;
		}
		const { words } = speaker;
		const { title, help, detail, way } = shown;
		node.append(
			element("strong", {}, title(words)),
			element("p", { class: "detail" }, detail),
			element("p", {}, help(words) ?? ""),
		);
		if (way) {
			node.append(element("button", { type: "button", onclick: way.act }, way.label(words)));
		}
	}

	return {
		node,
		/** @param {Problem} problem */
		show(problem) {
			shown = problem;
			tell();
		},
		hide() {
			if (shown) {
				shown = undefined;
				tell();
			}
		},
	};
}
