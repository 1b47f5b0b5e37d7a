// What went wrong, what it means and the way back, over the picture.

import { element, type Speaker } from "../dom/dom.js";
import type { Words } from "../words/index.js";

export interface Problem {
	title: (words: Words) => string;
	/** What it means, where that is known. */
	help: (words: Words) => string | undefined;
	/** The engine's or the browser's own words. */
	detail: string;
	/** The way back. */
	way?: { label: (words: Words) => string; act: () => void };
	/** For the authors, to be copied. */
	report?: string;
}

export function createFailure(speaker: Speaker) {
	const node = element("div", { class: "failure", role: "alert" });
	let shown: Problem | undefined;
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
		show(problem: Problem) {
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

/** A button that copies the report. Where that is not allowed, the report is shown and selected, to be copied by hand. */
function createReport(report: string, words: Words) {
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
