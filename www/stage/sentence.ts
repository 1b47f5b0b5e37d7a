// How the run stands, in one sentence of plain language, that a screen reader reads when it comes to mean something else.

import { element, setText, type Speaker } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import type { Run } from "../run/run.js";
import { grouped } from "../words/grouped.js";

/** As large as the numbers get in the presets: room is kept for them. */
const LARGE_DISTANCE = 88_888.88;
const MANY_STEPS = 10_000;

export function createSentence(speaker: Speaker) {
	const text = element("span");
	const verdict = element("strong");
	/** What they say. */
	let [course, end] = ["", ""];
	const question = term(speaker, "verdict", () => "?");
	question.hidden = true;
	const said = element("span", {}, text, verdict, " ", question);
	const node = element("p", { class: "sentence" }, said);
	const spoken = element("p", { class: "spoken", role: "status" });
	/** What the last words spoken meant. */
	let meaning: string | undefined;
	speaker.bind(() => keepRoom(MANY_STEPS));

	/**
	 * Keeps room for the longest sentence of a run (see data-longest in stage.css), or for the one that is said now if that is longer still.
	 * @param steps of the run
	 */
	function keepRoom(steps: number) {
		const { words } = speaker;
		const large = grouped(LARGE_DISTANCE, 2);
		const start = words.sentenceStep(grouped(steps)) + words.sentenceCritic(100);
		const painter = words.sentencePainter(large, large, grouped(0, 2));
		const ends = Object.values(words.verdicts).concat(end);
		const longest = [start + painter, course].reduce(longer) + ends.reduce(longer);
		if (longest !== node.dataset.longest) {
			node.dataset.longest = longest;
		}
	}

	return {
		node,
		spoken,
		/** @param state the stage's, in a sentence */
		tell({ stepCount, lastStep, goal, accuracy, truth }: Run, state: string) {
			const { words } = speaker;
			const number = (value: number) => grouped(value, 2);
			const step = words.sentenceStep(grouped(stepCount));
			const critic = accuracy === undefined ? "" : words.sentenceCritic(Math.round(accuracy * 100));
			const { distance, variety, artistVariety } = truth?.all ?? {};
			const known = distance !== undefined && variety !== undefined && artistVariety !== undefined;
			const painter = known ? words.sentencePainter(number(distance), number(variety), number(artistVariety)) : "";
			[course, end] = [step + critic + painter, words.verdicts[truth?.verdict ?? "runAway"]];
			setText(text, course);
			setText(verdict, end);
			question.hidden = false;
			keepRoom(Math.max(MANY_STEPS, lastStep, Number.isFinite(goal) ? goal : 0));
			const meant = `${words.code} ${state} ${truth?.verdict}`;
			if (meant !== meaning) {
				meaning = meant;
				setText(spoken, `${state} ${course}${end}`);
			}
		},
	};
}

function longer(a: string, b: string) {
	return b.length > a.length ? b : a;
}
