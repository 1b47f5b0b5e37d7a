// The buttons of a step: the one that leads on, and those that are always there.

import { useRef } from "preact/hooks";
import { useOwn, useWords } from "../dom/words.js";
import { grouped } from "../words/grouped.js";
import { type CardWords, languages } from "../words/lesson-card.js";
import type { Words } from "../words/index.js";
import type { Language } from "../words/languages.js";
import { lessonTexts } from "../words/lessons/index.js";
import { LESSON_IDS } from "./lesson.js";
import { useStep } from "./progress.js";
import type { StepProps } from "./step.js";

interface Main {
	text: string;
	/** Undefined while the button can't be pressed. */
	press?: () => void;
}

export function Steering(props: StepProps) {
	const { stage, course, go, place, isSkipped } = props;
	const own = useOwn(languages);
	const words = useWords();
	const button = useRef<HTMLButtonElement>(null);
	const { predict, until } = place.lesson.steps[place.index];
	const isThere = useStep(stage) === until;
	const { text, press } = mainOf(props, isThere, own, words);
	const phase = course.phase.value;
	const isUnguessed = phase === "asking" && !isSkipped.value;
	/** After a guess, the hidden elements keep their room. Otherwise the page could move under the pointer that draws. */
	const unguessed = {
		class: isUnguessed ? "unguessed" : "unguessed kept",
		hidden: !isUnguessed && phase !== "guessed",
	};
	const mayPass = phase === "free" && until !== undefined && !isThere;
	/** Whether the button stays within reach on a phone. There it must not lie over a drawing or over a reply. */
	const mayStay = !isSkipped.value && !["answered", "met"].includes(phase) && (predict?.kind ?? "choice") === "choice";
	const why = predict?.kind === "choice" ? own.guessFirst : own.drawFirst;
	const skip = () => {
		// The pressed button is about to disappear.
		button.current?.focus();
		isSkipped.value = true;
		runUnasked(props);
	};
	const again = () => {
		isSkipped.value = false;
		void course.again();
	};
	return (
		<>
			<div class={mayStay ? "steering stays" : "steering"}>
				<button type="button" class="go" aria-disabled={!press} onClick={once(press)} textContent={text} ref={button} />
				<span {...unguessed} textContent={why} />
			</div>
			<div class="ways">
				<button type="button" hidden={!mayPass} onClick={once(() => go(() => course.next()))} textContent={own.on} />
				<button
					type="button"
					hidden={place.index === 0}
					onClick={once(() => go(() => course.back()))}
					textContent={own.back}
				/>
				<button type="button" onClick={again} textContent={own.setUpAgain} />
				<button type="button" onClick={() => go(() => course.leave())} textContent={own.leave} />
				<button type="button" {...unguessed} onClick={skip} textContent={own.skip} />
			</div>
			<p class="explanation" textContent={own.leaveHelp} />
		</>
	);
}

/** Ignores the second click of a double click. The button may do something else by then. */
function once(press: (() => void) | undefined) {
	return ({ detail }: MouseEvent) => {
		if (detail < 2) {
			press?.();
		}
	};
}

/** Trains up to the step at which a guess would be judged. */
function runUnasked({ stage, place }: StepProps) {
	stage.player.stopAt(place.lesson.steps[place.index].until ?? 0);
	stage.play();
}

/**
 * The text and the action of the button that leads on.
 * @param isThere whether the run is at the training step to which it was to lead
 */
function mainOf(props: StepProps, isThere: boolean, own: CardWords, words: Words): Main {
	const { stage, course, go, place, isSkipped, opened } = props;
	const { lesson, index } = place;
	const { until = 0, predict } = lesson.steps[index];
	const pauseOr = (other: Main): Main =>
		stage.player.state.value === "training" ? { text: own.pause, press: () => stage.pause() } : other;
	const isOneStep = until - (opened?.step ?? 0) === 1;
	const one = predict?.kind === "curve" ? own.showPainters : own.runOne;
	const run: Main = { text: isOneStep ? one : own.runTo(grouped(until)), press: () => void course.run() };
	const onward: Main = {
		text: index === lesson.steps.length - 1 ? own.finish : own.on,
		press: () => go(() => course.next()),
	};
	switch (course.phase.value) {
		case "settingUp":
			return { text: own.settingUp };
		case "asking":
			if (isSkipped.value) {
				return isThere ? onward : pauseOr({ text: own.runOn, press: () => runUnasked(props) });
			}
			return { text: run.text };
		case "guessed":
			return run;
		case "running":
			return { text: own.pause, press: () => stage.pause() };
		case "free":
			return until > 0 && !isThere ? run : onward;
		case "challenged":
			return pauseOr({ text: words.play, press: () => stage.play() });
		case "met":
			return nextOf(props, words.code) ?? onward;
		default:
			return onward;
	}
}

/** Leads to the lesson after this one, if there is one. */
function nextOf({ course, go, place }: StepProps, code: Language): Main | undefined {
	const next = LESSON_IDS.at(LESSON_IDS.indexOf(place.lesson.id) + 1);
	if (next === undefined) {
		return undefined;
	}
	const press = () =>
		go(async () => {
			await course.next();
			await course.open(next);
		});
	return { text: languages[code].next(lessonTexts[next][code].title), press };
}
