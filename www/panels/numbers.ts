// The tutorial's two numbers over the steps, and what they say.

import { element } from "../dom/dom.js";
import { languages } from "../words/panels/numbers.js";
import { createClaim, GOALS, NEAR } from "./claim.js";
import { decimal } from "./decimal.js";
import { historyOf } from "./history.js";
import type { Speaker } from "../dom/dom.js";
import type { StageHandle } from "../stage/stage.js";
import type { CreateChart, Panel } from "./board.js";

export function numbersPanel(stage: StageHandle, speaker: Speaker, createChart?: CreateChart): Panel {
	const own = speaker.of(languages);
	const claim = createClaim(speaker);
	const goal = (digits: number) => (value: number) => own.words.goal(decimal(value, digits));
	const chart = createChart?.(
		stage,
		speaker,
		[
			{
				term: "accuracy",
				name: () => own.words.accuracy,
				goal: goal(1),
				goalAt: ["left", "below"],
				digits: 3,
				scale: "accuracy",
			},
			{
				term: "score",
				name: () => own.words.score,
				goal: goal(3),
				goalAt: ["right", "above"],
				digits: 3,
				scale: "score",
			},
		],
		// Both goals lie in the middle.
		[
			{ key: "accuracy", title: () => own.words.accuracy, range: () => [0, 2 * GOALS.accuracy] },
			{ key: "score", title: () => own.words.score, range: () => [2 * GOALS.score, 0] },
		],
	);
	const facts = own.words.facts.map((_, i) =>
		element(
			"li",
			{},
			own.text((words) => words.facts[i]),
		),
	);
	const node = element(
		"div",
		{},
		claim.node,
		element(
			"p",
			{ class: "explanation" },
			own.text((words) => words.rule(String(NEAR))),
		),
		chart?.node ?? "",
		element(
			"p",
			{ class: "explanation" },
			own.text((words) => words.off),
		),
		element(
			"h3",
			{},
			own.text((words) => words.meaning),
		),
		element("ul", { class: "facts" }, ...facts),
	);

	return {
		title: own.text((words) => words.title),
		node,
		look(run) {
			const history = historyOf(run);
			chart?.show({
				steps: history.map(({ step }) => step),
				values: [history.map((moment) => moment.accuracy ?? null), history.map((moment) => moment.score ?? null)],
				goals: [GOALS.accuracy, GOALS.score],
				step: run.stepCount,
			});
			claim.look(run);
		},
	};
}
