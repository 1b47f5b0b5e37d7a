// A challenge: its task, the state of each of its conditions, a hint, and a text once it is met.

import { signal } from "@preact/signals";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import { readGoal } from "../run/goal.js";
import { type ConditionStanding, Conditions, standingsOf } from "../stage/conditions.js";
import { languages } from "../words/lesson-card.js";
import { useComing } from "./coming.js";
import { type StepProps, textOf } from "./step.js";
import { StepSettings } from "./step-settings.js";

export function Challenge({ challenge, ...step }: StepProps & { challenge: string }) {
	const { stage, course, texts, opened } = step;
	const own = useOwn(languages);
	const goal = useMemo(() => (stage.run ? readGoal(challenge, stage.run.table) : []), [challenge, opened]);
	const [standing] = useState(() => signal<ConditionStanding[] | undefined>(undefined));
	const met = course.met.value;
	// This runs once more when the challenge is met, so that the rows change together with the text below them.
	useLayoutEffect(() => {
		const look = () => {
			const run = stage.askable;
			standing.value = run && standingsOf(goal, run);
		};
		look();
		return stage.watch(look);
	}, [stage, goal, met]);
	const node = useComing(met !== undefined);
	const told = met && { now: met, before: opened ?? met };
	return (
		<div class="challenge">
			<p class="text" textContent={texts.challenge} />
			<StepSettings {...step} />
			<p class="explanation" hidden={goal.length < 2} textContent={own.goal} />
			<Conditions goal={goal} standing={standing.value} />
			<details hidden={texts.hint === undefined}>
				<summary textContent={own.hint} />
				<p textContent={texts.hint} />
			</details>
			<div class={met ? "reply told" : "reply"} role="status" ref={node}>
				{met && (
					<p class="outcome">
						<span class="sign" aria-hidden="true">
							✓
						</span>
						<span textContent={own.met} />
					</p>
				)}
				<p textContent={textOf(met && texts.met, told)} />
			</div>
		</div>
	);
}
