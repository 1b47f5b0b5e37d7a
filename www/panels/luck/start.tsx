// The button that begins and cancels, with what it will take and how far it has come.

import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import { LEAST_STEPS, questionOf, SEEDS, seedsOf } from "../../outcomes/luck.js";
import { stepTimeOf } from "../../outcomes/step-sample.js";
import type { Progress } from "../../outcomes/trial.js";
import { decimal } from "../../words/decimal.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/panels/luck.js";
import { useIsSeen, useRun, useStage } from "../board.js";
import type { Own } from "./texts.js";

interface Props {
	/** Undefined while nothing goes on. */
	progress: ReadonlySignal<Progress> | undefined;
	/** How many runs are trained at once. */
	width: number;
	begin: () => void;
	cancel: () => void;
}

export function Start({ progress, width, begin, cancel }: Props) {
	const own = useOwn(languages);
	return (
		<>
			<button
				type="button"
				class="go"
				onClick={progress ? cancel : begin}
				textContent={progress ? own.cancel : own.go(SEEDS)}
			/>
			{progress ? <Going progress={progress} /> : <Before width={width} />}
		</>
	);
}

/** What a press will do, and how long it will take as measured on this device. */
function Before({ width }: { width: number }) {
	const own = useOwn(languages);
	const run = useRun();
	const stepTime = useStepTime();
	const hasFile = useStage().player.plan.value.start !== undefined;
	if (!run || stepTime === undefined) {
		return null;
	}
	const question = questionOf(run);
	const seeds = seedsOf(question);
	const time = timeText((SEEDS * question.steps * stepTime) / width / 1000, own);
	const [first, last] = [seeds[0], seeds[SEEDS - 1]].map(String);
	const isEarly = run.stepCount < LEAST_STEPS;
	return (
		<>
			<p class="explanation takes" textContent={own.about(first, last, grouped(question.steps), time)} />
			<p class="explanation" hidden={!isEarly} textContent={own.atLeast(grouped(LEAST_STEPS))} />
			<p class="explanation" hidden={!hasFile} textContent={own.withFile} />
		</>
	);
}

/** Milliseconds of a step, measured once for each run that is on show while the panel can be seen. */
function useStepTime() {
	const { askable } = useStage();
	const run = useRun();
	const isSeen = useIsSeen();
	const known = useMemo<{ time?: number }>(() => ({}), [run]);
	if (isSeen && run && run === askable) {
		known.time ??= stepTimeOf(run);
	}
	return known.time;
}

function timeText(seconds: number, own: Own) {
	return seconds < 90 ? own.seconds(Math.max(Math.round(seconds), 1)) : own.minutes(Math.round(seconds / 60));
}

function Going({ progress }: { progress: ReadonlySignal<Progress> }) {
	const own = useOwn(languages);
	const { ended, share, runsPerSecond } = progress.value;
	const text = own.going(ended, SEEDS, decimal(runsPerSecond, runsPerSecond < 1 ? 2 : 1));
	return (
		<p class="going">
			<progress max={1} value={share} aria-label={text} />
			<span textContent={text} />
		</p>
	);
}
