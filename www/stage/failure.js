// @ts-check
// What went wrong, what it means and the way back, over the picture.

import { element } from "../dom/dom.js";

/**
 * @typedef {import("../dom/dom.js").Speaker} Speaker
 * @typedef {import("../dom/dom.js").Words} Words
 * @typedef {object} Problem
 * @property {(words: Words) => string} title
 * @property {(words: Words) => string | undefined} help what it means, where that is known
 * @property {string} detail the engine's or the browser's own words
 * @property {{ label: (words: Words) => string, act: () => void }} [way] the way back
 * @property {string} [report] for the authors, to be copied
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
		const { title, help, detail, way, report } = shown;
		node.append(
			element("strong", {}, title(words)),
			element("p", { class: "detail" }, detail),
			element("p", {}, help(words) ?? ""),
		);
		if (way) {
			node.append(element("button", { type: "button", onclick: way.act }, way.label(words)));
		}
		if (report !== undefined) {
			node.append(createReport(report, words));
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

/**
 * A button that copies the report. Where that is not allowed, the report is shown and selected, to be copied by hand.
 * @param {string} report
 * @param {Words} words
 */
function createReport(report, words) {
	const button = element("button", { type: "button", onclick: copy }, words.copyReport);
	const status = element("p", { role: "status" });
	const text = element("textarea", {
		readOnly: true,
		hidden: true,
		rows: 4,
		"aria-label": words.report,
		value: report,
	});

	async function copy() {
		try {
			await navigator.clipboard.writeText(report);
			status.textContent = words.reportCopied;
		} catch {
			// Not allowed, or the page has no secure address.
			text.hidden = false;
			text.select();
			status.textContent = words.reportSelected;
		}
	}

	return element("div", { class: "report" }, button, status, text);
}
