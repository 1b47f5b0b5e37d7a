// A goal on the student's page: the state of each condition and, once all were met, that step as a link to hand back.

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useCopying } from "../dom/copying.js";
import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { type Goal, isLost, isMet } from "../run/goal.js";
import type { Run } from "../run/run.js";
import { Conditions, type ConditionStanding, standingsOf } from "../stage/conditions.js";
import { linkTo } from "../stage/link.js";
import type { StageHandle } from "../stage/stage.js";
import { type GoalWords, languages } from "../words/goal.js";
import { grouped } from "../words/grouped.js";
import { seek } from "./goal-seeking.js";

/** The state of the goal at the step on show. */
interface Standing {
	/** The run's id. */
	id: number;
	step: number;
	conditions: ConditionStanding[];
	isMet: boolean;
	/** Whether no later step of the run can meet the goal. */
	isLost: boolean;
}

/** The step at which all conditions held. */
interface Met {
	/** The run's id. */
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
	/** The first step that met the goal, unless the student has recorded another one. */
	const record = useSignal<Met | undefined>(undefined);
	useEffect(() => {
		const look = () => {
			const run = stage.askable;
			standing.value = run && standingOf(goal, stage, run);
			// A step passed on the way to another one is not recorded, because the same link would pass other steps.
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
				<Conditions goal={goal} standing={now?.conditions} />
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

/** The link to exactly that step, with a button to copy it. */
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
	const conditions = standingsOf(goal, run);
	return {
		id: player.id.peek(),
		step: run.stepCount,
		conditions,
		isMet: conditions.every(({ met }) => met),
		isLost: isLost(goal, run),
	};
}

/** Records the step that was just judged. The engine still stands there. */
function recordOf(stage: StageHandle, run: Run): Met {
	const hash = run.gan.stateHash();
	const link = linkTo(location.href, stage.player, hash);
	return { id: stage.player.id.peek(), step: run.stepCount, hash, link };
}

/**
 * Records the step on show instead, if the goal is met there. During training, this may be a later step than the one that was seen.
 */
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
