// A step of a lesson on the card: its text, its question, the result, and the buttons.

import { type Signal, useSignal } from "@preact/signals";
import { useOwn, useWords } from "../dom/words.js";
import { languages } from "../words/lesson-card.js";
import { lessonTexts } from "../words/lessons/index.js";
import type { FaceProps } from "./card.js";
import { Challenge } from "./challenge.js";
import type { Place } from "./course.js";
import { type Facts, LESSON_IDS, type StepTexts, type Text, type Told } from "./lesson.js";
import { Progress } from "./progress.js";
import { Question } from "./question.js";
import { Reply } from "./reply.js";
import { Steering } from "./steering.js";
import { StepSettings } from "./step-settings.js";

interface Props extends FaceProps {
	place: Place;
}

/** The props of a step's parts. */
export interface StepProps extends Props {
	texts: StepTexts;
	/** The facts when the step was opened. Undefined until it is set up. */
	opened: Facts | undefined;
	/** Whether the reader wants to see the result without a guess. */
	isSkipped: Signal<boolean>;
}

export function StepView(props: Props) {
	const { course, guest, heading, place } = props;
	const own = useOwn(languages);
	const { code } = useWords();
	const { lesson, index } = place;
	const step = lesson.steps[index];
	const opened = course.before.value;
	const lessonText = lessonTexts[lesson.id][code];
	const texts = lessonText.steps[step.name];
	const isSkipped = useSignal(false);
	const parts: StepProps = { ...props, texts, opened, isSkipped };
	const lacking = guest ? (step.sight?.panels ?? []).filter((name) => !guest.panels.includes(name)) : [];
	return (
		<>
			<p class="place">
				<span textContent={own.lesson(LESSON_IDS.indexOf(lesson.id) + 1)} />
				<span textContent={own.stepOf(index + 1, lesson.steps.length)} />
				<span class="dots" aria-hidden="true">
					{lesson.steps.map(({ name }, i) => (
						<span key={name} class={i < index ? "been" : i === index ? "here" : ""} />
					))}
				</span>
			</p>
			<h2 {...heading} textContent={lessonText.title} />
			<p class="text" textContent={textOf(texts.text, opened && { now: opened, before: opened })} />
			<p
				class="explanation"
				hidden={lacking.length === 0}
				textContent={own.elsewhere(lacking.map((name) => own.panels[name]).join(own.between))}
			/>
			{step.challenge === undefined && <StepSettings {...parts} />}
			{step.predict && <Question {...parts} predict={step.predict} />}
			{step.until !== undefined && <Progress {...parts} until={step.until} />}
			{step.predict && <Reply {...parts} predict={step.predict} />}
			{step.challenge !== undefined && <Challenge {...parts} challenge={step.challenge} />}
			<Steering {...parts} />
		</>
	);
}

/** A text with its numbers. Empty while the numbers are missing. */
export function textOf(text: Text | undefined, told: Told | undefined) {
	return typeof text === "function" ? (told ? text(told) : "") : (text ?? "");
}
