// The result beside the guess, and what is said about the gap between them.

import { useMemo } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import type { Run } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/lesson-card.js";
import { useComing } from "./coming.js";
import { CurveAnswer } from "./curve.js";
import { factsOf } from "./facts.js";
import type { Facts, Guess, Outcome, Prediction } from "./lesson.js";
import { useStep } from "./progress.js";
import { SharesAnswer } from "./shares.js";
import { type StepProps, textOf } from "./step.js";

/** The digits of a gap. */
const DIGITS = 2;

interface Props extends StepProps {
	predict: Prediction;
}

/** The content of the reply. */
interface Said {
	/** Undefined if there was no guess. */
	guess?: Guess;
	/** Undefined if there was no guess and nothing can be said of the result. */
	outcome?: Outcome;
	before: Facts;
	came: Facts;
}

export function Reply({ predict, ...step }: Props) {
	const own = useOwn(languages);
	const unasked = useUnasked({ predict, ...step });
	const { phase, answer } = step.course;
	const said: Said | undefined = phase.value === "answered" ? answer.value : unasked;
	const { guess, outcome, before, came } = said ?? {};
	const node = useComing(said !== undefined);
	const reply =
		outcome && came && before && textOf(step.texts.replies?.[outcome.reply], { now: came, before, outcome });
	return (
		<>
			{said && <Compared said={said} predict={predict} run={step.stage.run} />}
			<div class={said ? "reply told" : "reply"} role="status" ref={node}>
				{said && <Verdict guess={guess} outcome={outcome} isDrawn={predict.kind !== "choice"} />}
				<p hidden={outcome?.gap === undefined} textContent={own.gap(decimal(outcome?.gap, DIGITS))} />
				<p textContent={reply ?? ""} />
			</div>
		</>
	);
}

/** Shows by a sign and in words whether the guess is right. */
function Verdict({ guess, outcome, isDrawn }: Pick<Said, "guess" | "outcome"> & { isDrawn: boolean }) {
	const own = useOwn(languages);
	const isRight = outcome?.isRight ?? false;
	const text = guess ? (isRight ? (isDrawn ? own.drawnRight : own.right) : own.wrong) : own.shown;
	return (
		<p class="outcome">
			<span class="sign" aria-hidden="true" hidden={!guess} textContent={isRight ? "✓" : "≠"} />
			<span textContent={text} />
		</p>
	);
}

/** The result for a reader who did not want to guess, with the reply to the right choice. */
function useUnasked({ stage, course, texts, opened, isSkipped, place, predict }: Props): Said | undefined {
	const { until, judge } = place.lesson.steps[place.index];
	const isThere = useStep(stage) === until && isSkipped.value;
	const came = useMemo(() => (isThere && stage.askable ? factsOf(stage.askable) : undefined), [isThere]);
	if (!came || !opened || course.phase.value !== "asking") {
		return undefined;
	}
	const choices = predict.kind === "choice" ? Object.keys(texts.choices ?? {}) : [];
	const outcomes = choices.map((choice) => judge?.({ kind: "choice", choice }, came, opened));
	return { came, before: opened, outcome: outcomes.find((outcome) => outcome?.isRight) };
}

function Compared({ said: { guess, came }, predict, run }: { said: Said; predict: Prediction; run: Run | undefined }) {
	if (predict.kind === "curve") {
		const points = guess?.kind === "curve" ? guess.points : undefined;
		return <CurveAnswer bounds={came} guess={points} came={came.painting} />;
	}
	if (predict.kind === "histogram") {
		const shares = guess?.kind === "histogram" ? guess.shares : undefined;
		return <SharesAnswer bars={predict.bars} guess={shares} truth={came.truth} run={run} />;
	}
	return null;
}
