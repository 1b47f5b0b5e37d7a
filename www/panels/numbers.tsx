// The tutorial's two numbers over the steps, and what they say.

import { useContext } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import type { Run } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/numbers.js";
import { Charts, type Panel } from "./board.js";
import type { Shown } from "./chart.js";
import { Claim } from "./claim.js";
import { GOALS, NEAR } from "../run/goals.js";
import { historyOf } from "../run/history.js";

export const numbersPanel: Panel = { name: "numbers", words: languages, View };

function View() {
	const own = useOwn(languages);
	return (
		<div>
			<Claim />
			<p class="explanation" textContent={own.rule(String(NEAR))} />
			<OverTime />
			<h3 textContent={own.meaning} />
			<ul class="facts">
				{own.facts.map((fact, i) => (
					<li key={i} textContent={fact} />
				))}
			</ul>
		</div>
	);
}

/** Both numbers in a chart, where charts are drawn. */
function OverTime() {
	const own = useOwn(languages);
	const Chart = useContext(Charts);
	if (!Chart) {
		return null;
	}
	return (
		<>
			<Chart
				lines={[
					{
						term: "accuracy",
						name: own.accuracy,
						goal: (goal) => own.goal(decimal(goal, 1)),
						goalAt: ["left", "below"],
						digits: 3,
						scale: 0,
					},
					{
						term: "score",
						name: own.score,
						goal: (goal) => own.goal(decimal(goal, 3)),
						goalAt: ["right", "above"],
						digits: 3,
						scale: 1,
					},
				]}
				scales={[own.accuracy, own.score]}
				data={dataOf}
			/>
			<p class="explanation" textContent={own.off} />
		</>
	);
}

function dataOf(run: Run): Shown {
	const history = historyOf(run);
	return {
		steps: history.map(({ step }) => step),
		values: [history.map(({ accuracy }) => accuracy ?? null), history.map(({ score }) => score ?? null)],
		goals: [GOALS.accuracy, GOALS.score],
		// Both goals lie in the middle.
		ranges: [
			[0, 2 * GOALS.accuracy],
			[2 * GOALS.score, 0],
		],
		step: run.stepCount,
	};
}
