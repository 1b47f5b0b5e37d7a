// The tutorial's two numbers over the steps, and what they say.

import { useContext } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import { numbersOver } from "../draw/series.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/numbers.js";
import { Charts, type Panel } from "./board.js";
import { Claim } from "./claim.js";
import { NEAR } from "../run/goals.js";

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

/** Both numbers in a chart, if there are charts. */
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
				data={numbersOver}
			/>
			<p class="explanation" textContent={own.off} />
		</>
	);
}
