// The run's progress towards the training step that a lesson's step leads to.

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import type { StageHandle } from "../stage/stage.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/lesson-card.js";
import type { StepProps } from "./step.js";

export function Progress({ stage, course, isSkipped, until }: StepProps & { until: number }) {
	const own = useOwn(languages);
	const step = useStep(stage);
	const isRunning = course.phase.value === "running" || (isSkipped.value && step < until);
	const text = own.runs(grouped(step), grouped(until));
	return (
		<p class="progress" hidden={!isRunning}>
			<progress max={until} value={step} aria-label={text} />
			<span textContent={text} />
		</p>
	);
}

/** The training step on show. */
export function useStep(stage: StageHandle) {
	const [step] = useState(() => signal(0));
	useEffect(() => {
		const look = () => {
			step.value = stage.run?.stepCount ?? 0;
		};
		look();
		return stage.watch(look);
	}, [stage]);
	return step.value;
}
