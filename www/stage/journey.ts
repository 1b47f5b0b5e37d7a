// A long way to another step: how far it is, and a button that ends it.

import { element, setText, type Speaker } from "../dom/dom.js";
import type { Journey } from "../run/player.js";
import { grouped } from "../words/grouped.js";

/** @param cancel ends the way where it is */
export function createJourney(speaker: Speaker, cancel: () => void) {
	const word = element("span", { class: "word" });
	const bar = element("progress");
	const button = element(
		"button",
		{ type: "button", class: "cancel", onclick: cancel },
		speaker.text((words) => words.cancel),
	);
	const node = element("div", { class: "journey", role: "group", hidden: true }, word, bar, button);
	return {
		node,
		/**
		 * @param journey undefined if there is none
		 * @param step where the run is
		 */
		show(journey: Journey | undefined, step: number) {
			if (node.hidden === Boolean(journey)) {
				node.hidden = !journey;
			}
			if (!journey) {
				return;
			}
			const { from, to } = journey;
			const text = speaker.words.goingTo(grouped(step), grouped(to));
			setText(word, text);
			bar.max = Math.max(to - from, 1);
			bar.value = step - from;
			bar.setAttribute("aria-label", text);
		},
	};
}
