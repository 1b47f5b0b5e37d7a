// The reader's guess: a choice of three, or a drawing.

import { useState } from "preact/hooks";
import { Tick } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { languages } from "../words/lesson-card.js";
import { CurveDrawing } from "./curve.js";
import type { Guess, Prediction } from "./lesson.js";
import { SharesDrawing } from "./shares.js";
import type { StepProps } from "./step.js";
import { sharesOf } from "./wide-bars.js";

interface Props extends StepProps {
	predict: Prediction;
}

/** A drawing disappears once the result is on show, because the result shows it, too. */
export function Question({ predict, ...step }: Props) {
	const own = useOwn(languages);
	const { phase, guess } = step.course;
	const isOver = phase.value === "answered" || step.isSkipped.value;
	// The guess can't be changed once the run has begun.
	const isFixed = isOver || phase.value === "running";
	return (
		<fieldset class="question" disabled={isFixed} hidden={isOver && predict.kind !== "choice"}>
			<legend textContent={step.texts.question ?? own.guess} />
			{predict.kind === "choice" ? (
				<Choices {...step} choices={predict.choices} guess={guess.value} />
			) : (
				<Draw {...step} predict={predict} guess={guess.value} />
			)}
		</fieldset>
	);
}

interface ChoicesProps extends StepProps {
	choices: readonly string[];
	guess: Guess | undefined;
}

function Choices({ course, texts, choices, guess }: ChoicesProps) {
	const name = useOwnId();
	return (
		<>
			{choices.map((choice) => (
				<Tick
					key={choice}
					type="radio"
					name={name}
					label={texts.choices?.[choice] ?? ""}
					checked={guess?.kind === "choice" && guess.choice === choice}
					onChange={() => course.predict({ kind: "choice", choice })}
				/>
			))}
		</>
	);
}

interface DrawProps extends StepProps {
	predict: Exclude<Prediction, { kind: "choice" }>;
	guess: Guess | undefined;
}

function Draw({ course, opened, predict, guess }: DrawProps) {
	const own = useOwn(languages);
	const [bars, setBars] = useState<readonly number[]>([]);
	if (predict.kind === "curve") {
		return (
			<>
				<p class="explanation" textContent={own.drawCurve} />
				{opened && (
					<CurveDrawing
						bounds={opened}
						points={guess?.kind === "curve" ? guess.points : undefined}
						onDraw={(points) => course.predict({ kind: "curve", points })}
					/>
				)}
			</>
		);
	}
	const none = Array<number>(predict.bars).fill(0);
	const draw = (heights: number[]) => {
		setBars(heights);
		if (heights.some((height) => height > 0)) {
			course.predict({ kind: "histogram", shares: sharesOf(heights) });
		}
	};
	return (
		<>
			<p class="explanation" textContent={own.drawShares} />
			<SharesDrawing bars={predict.bars} heights={guess ? bars : none} onDraw={draw} />
		</>
	);
}
