// The timeline: every step of the run, back and forth.

import { element, setText, type Speaker } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { guardTouch } from "../dom/touch.js";
import type { Run } from "../run/run.js";
import { grouped } from "../words/grouped.js";

export function createScrubber(speaker: Speaker, goto: (step: number) => void) {
	const input = element("input", {
		type: "range",
		class: "scrubber",
		min: "0",
		step: "1",
		oninput: () => goto(Number(input.value)),
	});
	guardTouch(input);
	const shown = element("span", { class: "shown" });
	const warning = element("span");
	const back = element("button", { type: "button", onclick: () => goto(Number(input.max)) });
	const note = element("p", { class: "past" }, warning, " ", back);
	const title = element("span", {}, term(speaker, "timeline"));
	const node = element("div", { class: "timeline" }, element("div", { class: "head" }, title, shown), input, note);
	speaker.bind(() => input.setAttribute("aria-label", speaker.words.timeline));

	const scrubber = {
		node,
		/** @param to where it is going: the slider stays where the hand has put it */
		show({ stepCount, lastStep }: Pick<Run, "stepCount" | "lastStep">, to = stepCount) {
			const { words } = speaker;
			const [now, last] = [stepCount, lastStep].map((step) => grouped(step));
			input.max = String(lastStep);
			input.value = String(to);
			input.disabled = lastStep === 0;
			setText(shown, words.stepOf(now, last));
			input.setAttribute("aria-valuetext", words.stepOf(now, last));
			note.hidden = stepCount === lastStep;
			setText(warning, words.past(now, last));
			setText(back, words.backToEnd(last));
		},
	};
	scrubber.show({ stepCount: 0, lastStep: 0 });
	return scrubber;
}
