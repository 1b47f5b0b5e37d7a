// A goal's conditions as a list. Each has a sign that says whether it holds, and the value that was found.

import { useOwn } from "../dom/words.js";
import { type Condition, find, type Goal, judge } from "../run/goal.js";
import type { Run } from "../run/run.js";
import { digitsBeside } from "../words/decimal.js";
import { foundNumber, type GoalWords, languages } from "../words/goal.js";
import { grouped } from "../words/grouped.js";

/** The state of a condition at a step. */
export interface ConditionStanding {
	met: boolean;
	found: ReturnType<typeof find>;
}

/** The states of all conditions at the step on show. */
export function standingsOf(goal: Goal, run: Run): ConditionStanding[] {
	const met = judge(goal, run);
	return goal.map(({ what }, i) => ({ met: met[i], found: find(what, run) }));
}

interface Props {
	goal: Goal;
	/** Undefined until there is a run. */
	standing: ConditionStanding[] | undefined;
}

export function Conditions({ goal, standing }: Props) {
	return (
		<ul class="conditions">
			{goal.map((condition, i) => (
				<Row key={condition.what} condition={condition} standing={standing?.[i]} />
			))}
		</ul>
	);
}

function Row({ condition, standing }: { condition: Condition; standing: ConditionStanding | undefined }) {
	const own = useOwn(languages);
	const isMet = standing?.met ?? false;
	return (
		<li class={isMet ? "good" : ""}>
			<span class="sign" aria-hidden="true" textContent={isMet ? "✓" : "○"} />
			<span class="asked" textContent={conditionText(condition, own)} />
			<span class="found" textContent={standing ? foundText(condition, standing.found, own) : ""} />
			<span class="spoken" textContent={isMet ? own.met : own.open} />
		</li>
	);
}

function conditionText(condition: Condition, own: GoalWords) {
	if ("is" in condition) {
		return own.verdict(own.verdicts[condition.is]);
	}
	const { what, least, most } = condition;
	if (what === "step") {
		const [from, to] = [least, most].map((step) => (step === undefined ? "" : grouped(step)));
		return from === "" ? own.stepMost(to) : to === "" ? own.stepLeast(from) : own.stepBetween(from, to);
	}
	const name = own.measures[what];
	if (least === undefined || most === undefined) {
		return least === undefined ? own.most(name, String(most)) : own.least(name, String(least));
	}
	return own.between(name, String(least), String(most));
}

function foundText(condition: Condition, found: ReturnType<typeof find>, own: GoalWords) {
	if (typeof found !== "object") {
		return own.now(found === undefined ? own.beyond : own.verdicts[found]);
	}
	const { least, most } = found;
	const limits = "is" in condition ? [] : [condition.least, condition.most].filter((limit) => limit !== undefined);
	const text = (value: number) =>
		foundNumber(condition.what, value, Math.max(...limits.map((limit) => digitsBeside(value, limit))));
	if (condition.what === "step" && condition.most !== undefined) {
		return most > condition.most ? own.tooLate(text(most)) : own.inTime(text(most));
	}
	return least === most ? own.now(text(least)) : own.soFar(text(least), text(most));
}
