// The task of a teacher's link, above the stage: its text, and its goal, which is checked while the run goes on.

import { type ReadonlySignal, signal } from "@preact/signals";
import { useOwnId } from "../dom/ids.js";
import { renderInto, useOwn } from "../dom/words.js";
import { messageOf } from "../engine/problems.js";
import { type Goal, readGoal } from "../run/goal.js";
import type { Asked } from "../run/spec.js";
import { readTask } from "../run/task.js";
import type { StageHandle } from "../stage/stage.js";
import { createAdoption } from "../stage/styles.js";
import type { Words } from "../words/index.js";
import { languages } from "../words/goal.js";
import { GoalCheck } from "./goal-check.js";
import css from "./task.css?inline";

const adoptStyles = createAdoption(css);

interface Given {
	/** The task is put above this element. */
	main: Element;
	stage: StageHandle;
	words: ReadonlySignal<Words>;
	/** What the link asks for. */
	asked: Asked;
	/** Called with a sentence about something bad that was left out. */
	tell: (problem: string) => void;
}

export async function addTask({ main, stage, words, asked, tell }: Given) {
	const { text, problem } = readTask(asked.getAttribute("task") ?? "");
	const goal = signal<Goal>([]);
	const place = document.createElement("div");
	main.before(place);
	adoptStyles(document);
	renderInto(place, words, <Card stage={stage} text={text} goal={goal} />);
	if (problem !== undefined) {
		tell(problem);
	}
	await stage.ready;
	const goalText = asked.getAttribute("goal");
	if (goalText !== null && stage.run) {
		try {
			goal.value = readGoal(goalText, stage.run.table);
		} catch (error) {
			tell(messageOf(error));
		}
	}
}

function Card({ stage, text, goal }: { stage: StageHandle; text: string; goal: ReadonlySignal<Goal> }) {
	const own = useOwn(languages);
	const id = useOwnId();
	const hasLocks = stage.locks.locked.size > 0;
	const isBare = text === "" && !hasLocks;
	const isThere = !isBare || goal.value.length > 0;
	return (
		<section class="gan-painter task" aria-labelledby={id} hidden={!isThere}>
			<h2 id={id} textContent={own.title} />
			<div class={isBare ? "parts" : "parts two-columns"}>
				<div class="text" hidden={isBare}>
					<p class="explanation" hidden={text === ""} textContent={own.from} />
					<blockquote dir="auto" translate={false} hidden={text === ""} textContent={text} />
					<p class="explanation" hidden={!hasLocks} textContent={own.locks} />
				</div>
				{goal.value.length > 0 && <GoalCheck stage={stage} goal={goal.value} />}
			</div>
		</section>
	);
}
