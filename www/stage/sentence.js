// @ts-check
// How the run stands, in one sentence of plain language, that a screen reader reads when it comes to mean something else.

import { element, setText } from "../dom.js";
import { term } from "../glossary.js";
import { grouped } from "../words/grouped.js";

/** @typedef {import("../dom.js").Speaker} Speaker */

/** @param {Speaker} speaker */
export function createSentence(speaker) {
	const text = document.createTextNode("");
	const verdict = document.createTextNode("");
	const question = term(speaker, "verdict", () => "?");
	question.hidden = true;
	const node = element("p", { class: "sentence" }, text, element("strong", {}, verdict), " ", question);
	const spoken = element("p", { class: "spoken", role: "status" });
	/** @type {string | undefined} What was spoken, in a word. */
	let said;

	return {
		node,
		spoken,
		/**
		 * @param {import("./run.js").Run} run
		 * @param {string} state the stage's, in a sentence
		 */
		tell({ stepCount, accuracy, truth }, state) {
			const { words } = speaker;
			const number = (/** @type {number} */ value) => grouped(value, 2);
			const step = words.sentenceStep(grouped(stepCount));
			const critic = accuracy === undefined ? "" : words.sentenceCritic(Math.round(accuracy * 100));
			const { distance, variety, artistVariety } = truth?.all ?? {};
			const known = distance !== undefined && variety !== undefined && artistVariety !== undefined;
			const painter = known ? words.sentencePainter(number(distance), number(variety), number(artistVariety)) : "";
			text.data = step + critic + painter;
			verdict.data = words.verdicts[truth?.verdict ?? "runAway"];
			question.hidden = false;
			const class_ = `${words.code} ${state} ${truth?.verdict}`;
			if (class_ !== said) {
				said = class_;
				setText(spoken, `${state} ${text.data}${verdict.data}`);
			}
		},
	};
}
