// The critic's answer: a number, a bar and a sentence.

import { element, setText } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { decimal } from "./decimal.js";
import type { Speaker } from "../dom/dom.js";
import type { languages } from "../words/panels/critic.js";

/** Nearer to ½ than this, the critic can't tell. */
const UNSURE = 0.05;
/** From here on a percentage would be rounded to certainty. */
const ALMOST = 99.5;
/** Stands where there is no number. */
const NOTHING = "–";

export function createAnswer(speaker: Speaker, own: Speaker<typeof languages.en>) {
	const value = element("strong", { class: "value", translate: false });
	const bar = element("span");
	const sentence = element("p", { class: "said" });
	const spoken = element("p", { class: "spoken", role: "status" });
	/** What the sentence says. */
	let said = "";

	function sentenceOf(answer: number | undefined) {
		const { words } = own;
		if (answer === undefined) {
			return words.noAnswer;
		}
		if (Math.abs(answer - 0.5) < UNSURE) {
			return words.unsure(percent(answer));
		}
		return answer > 0.5 ? words.sure(percent(answer)) : words.sureNot(percent(1 - answer));
	}

	function percent(share: number) {
		const { words } = own;
		return share * 100 >= ALMOST ? words.above(99) : words.percent(Math.round(share * 100));
	}

	return {
		node: element(
			"div",
			{ class: "answer" },
			element(
				"p",
				{},
				term(speaker, "probability", () => own.words.answer),
				" ",
				value,
			),
			element("div", { class: "meter", "aria-hidden": "true" }, bar),
			sentence,
			spoken,
		),
		/** @param answer undefined where it is beyond float32 */
		show(answer: number | undefined) {
			setText(value, answer === undefined ? NOTHING : decimal(answer, 3));
			bar.style.width = `${(answer ?? 0) * 100}%`;
			said = sentenceOf(answer);
			setText(sentence, said);
		},
		/** Has a screen reader say it: what changes by itself is not said. */
		speak() {
			setText(spoken, said);
		},
	};
}
