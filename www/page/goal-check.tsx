// A goal on the student's page: how each of its conditions stands, and, once all were met, where that was, as a link to hand back.

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useCopying } from "../dom/copying.js";
import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { type Condition, find, type Goal, isLost, isMet, judge } from "../run/goal.js";
import type { Run } from "../run/run.js";
import { linkTo } from "../stage/link.js";
import type { StageHandle } from "../stage/stage.js";
import { foundNumber, type GoalWords, languages } from "../words/goal.js";
import { grouped } from "../words/grouped.js";
import { seek } from "./goal-seeking.js";

/** How the goal stands at the step on show. */
interface Standing {
	/** Of the run. */
	id: number;
	step: number;
	conditions: { met: boolean; found: ReturnType<typeof find> }[];
	isMet: boolean;
	/** Whether no later step of the run can meet it. */
	isLost: boolean;
}

/** Where all of it held. */
interface Met {
	/** Of the run. */
	id: number;
	step: number;
	hash: string;
	link: ReturnType<typeof linkTo>;
}

interface Props {
	stage: StageHandle;
	goal: Goal;
}

export function GoalCheck({ stage, goal }: Props) {
	const own = useOwn(languages);
	const standing = useSignal<Standing | undefined>(undefined);
	/** The first time, unless the student has taken another. */
	const record = useSignal<Met | undefined>(undefined);
	useEffect(() => {
		const look = () => {
			const run = stage.askable;
			standing.value = run && standingOf(goal, stage, run);
			// On the way to another step it does not stop here: the same link would pass by at other steps.
			if (run && standing.value?.isMet && !stage.player.journey.peek()) {
				record.value ??= recordOf(stage, run);
			}
		};
		look();
		return stage.watch(look);
	}, [stage, goal]);
	const now = standing.value;
	const met = record.value;
	const isSought = met === undefined && stage.player.state.value === "training";
	useEffect(
		() =>
			isSought
				? seek(() => {
						const run = stage.askable;
						if (run && !stage.player.journey.peek() && isMet(goal, run)) {
							record.value = recordOf(stage, run);
						}
					})
				: undefined,
		[stage, goal, isSought],
	);
	return (
		<>
			<div class="goal">
				<h3 textContent={own.goal} />
				<ul>
					{goal.map((condition, i) => (
						<Row key={condition.what} condition={condition} standing={now?.conditions[i]} />
					))}
				</ul>
				<p class="now" textContent={now ? nowText(now, met !== undefined, own) : ""} />
			</div>
			<div class="record">
				<p class="met" role="status" textContent={met ? own.record(grouped(met.step), met.hash) : ""} />
				{met && <HandBack met={met} />}
				{met && now?.isMet && !isAt(met, now) && (
					<button type="button" onClick={() => replace(stage, goal, record)} textContent={own.replace} />
				)}
			</div>
		</>
	);
}

function Row({ condition, standing }: { condition: Condition; standing: Standing["conditions"][number] | undefined }) {
	const own = useOwn(languages);
	const isMet = standing?.met ?? false;
	return (
		<li class={isMet ? "good" : ""}>
			<span class="sign" aria-hidden="true" textContent={isMet ? "✓" : "○"} />
			<span class="asked" textContent={conditionText(condition, own)} />
			<span class="found" textContent={standing ? foundText(condition.what, standing.found, own) : ""} />
			<span class="spoken" textContent={isMet ? own.met : own.open} />
		</li>
	);
}

/** The link to exactly that step, to be copied. */
function HandBack({ met: { link } }: { met: Met }) {
	const own = useOwn(languages);
	const id = useOwnId();
	const field = useRef<HTMLInputElement>(null);
	const [outcome, copy] = useCopying(link.href, () => field.current?.select());
	return (
		<div class="hand-back">
			<label for={id} textContent={own.handBack} />
			<div class="link">
				<input type="text" id={id} readOnly translate={false} value={link.href} ref={field} />
				<button type="button" onClick={() => void copy()} textContent={own.copy} />
			</div>
			<p role="status" textContent={outcome ? own[outcome] : ""} />
			<p hidden={!link.leavesOut} textContent={own.fromFile} />
		</div>
	);
}

function standingOf(goal: Goal, { player }: StageHandle, run: Run): Standing {
	const met = judge(goal, run);
	const conditions = goal.map(({ what }, i) => ({ met: met[i], found: find(what, run) }));
	return {
		id: player.id.peek(),
		step: run.stepCount,
		conditions,
		isMet: met.every(Boolean),
		isLost: isLost(goal, run),
	};
}

/** At the step that was judged: the engine stands where it stood then. */
function recordOf(stage: StageHandle, run: Run): Met {
	const hash = run.gan.stateHash();
	const link = linkTo(location.href, stage.player, hash);
	return { id: stage.player.id.peek(), step: run.stepCount, hash, link };
}

/** The step on show in its place, if all holds there: while it trains, that may be another one than was seen. */
function replace(stage: StageHandle, goal: Goal, record: Signal<Met | undefined>) {
	const run = stage.askable;
	if (run && standingOf(goal, stage, run).isMet) {
		record.value = recordOf(stage, run);
	}
}

function isAt(met: Met, now: Standing) {
	return met.id === now.id && met.step === now.step;
}

function nowText({ step, isMet, isLost }: Standing, wasMet: boolean, own: GoalWords) {
	if (isMet) {
		return own.allMet;
	}
	if (step === 0) {
		return own.atStart;
	}
	return wasMet ? own.notNow : isLost ? own.lost : own.notAll;
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

function foundText(what: Condition["what"], found: ReturnType<typeof find>, own: GoalWords) {
	if (typeof found !== "object") {
		return own.now(found === undefined ? own.beyond : own.verdicts[found]);
	}
	const { least, most } = found;
	const text = (value: number) => foundNumber(what, value);
	return least === most ? own.now(text(least)) : own.soFar(text(least), text(most));
}
