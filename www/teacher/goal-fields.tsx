// The fields of the goal, one for each condition: the verdict, and the range of each number.

import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { Group, MenuField, useWritten } from "../page/fields.js";
import { MEASURES, RATES, VERDICTS } from "../run/goal.js";
import { languages } from "../words/teacher.js";
import type { Maker } from "./maker.js";

type Measured = (typeof MEASURES)[number] | (typeof RATES)[number];

interface Props {
	maker: Maker;
}

export function GoalFields({ maker }: Props) {
	const own = useOwn(languages);
	const verdict = maker.goal.value.find((condition) => condition.what === "verdict");
	return (
		<Group title={own.goal}>
			<p class="explanation" textContent={own.goalHelp} />
			<MenuField
				label={own.verdict}
				names={["", ...VERDICTS]}
				text={(name) => (name === "" ? own.any : own.verdictNames[name])}
				value={verdict?.what === "verdict" ? verdict.is : ""}
				onChange={(is) => maker.enterVerdict(is)}
			/>
			{[...MEASURES, ...RATES].map((what) => (
				<Range key={what} maker={maker} what={what} />
			))}
			<p class="explanation" textContent={own.rateHelp} />
		</Group>
	);
}

function Range({ maker, what }: Props & { what: Measured }) {
	const own = useOwn(languages);
	const id = useOwnId();
	return (
		<div class="range" role="group" aria-labelledby={id}>
			<span id={id} class="measure" textContent={own.measures[what]} />
			<Bound maker={maker} what={what} how="least" />
			<Bound maker={maker} what={what} how="most" />
		</div>
	);
}

function Bound({ maker, what, how }: Props & { what: Measured; how: "least" | "most" }) {
	const own = useOwn(languages);
	const [id, problemId] = [useOwnId(), useOwnId()];
	const condition = maker.goal.value.find((each) => each.what === what);
	const bound = condition?.what === "verdict" ? undefined : condition?.[how];
	const { text, problem, write } = useWritten({
		value: bound === undefined ? "" : String(bound),
		enter: (text) => maker.enterBound(what, how, text),
	});
	return (
		<div class="bound">
			<label for={id} textContent={own[how]} />
			<input
				id={id}
				inputMode="decimal"
				autocomplete="off"
				placeholder={own.none}
				value={text}
				aria-describedby={problemId}
				aria-invalid={problem === "" ? undefined : "true"}
				onInput={({ currentTarget }) => write(currentTarget.value)}
			/>
			<p id={problemId} class="problem" role="alert" textContent={problem} />
		</div>
	);
}
