// The timeline, which leads back and forth to every step of the run.

import { effect, type ReadonlySignal, useComputed } from "@preact/signals";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import { type Lock, LockNote, useLock } from "../dom/locking.js";
import { Term } from "../dom/term.js";
import { Live } from "../dom/text.js";
import { guardTouch } from "../dom/touch.js";
import { Speech } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import { roomForSteps } from "./longer.js";
import type { Told } from "./screen.js";
import { type Moves, Stepper } from "./stepper.js";

interface Props {
	player: Player;
	/** Undefined until there is a run. */
	told: ReadonlySignal<Told | undefined>;
	actions: Moves;
	hidden: boolean;
	/** Whether the step is shown as a text instead of a field. */
	hidesFields: boolean;
}

export function Timeline({ player, told, actions: { goto, move }, hidden, hidesFields }: Props) {
	const speech = useContext(Speech);
	const words = speech.value;
	const step = useComputed(() => told.value?.step ?? 0);
	const first = useComputed(() => told.value?.first ?? 0);
	const last = useComputed(() => told.value?.last ?? 0);
	const [now, end] = [useComputed(() => grouped(step.value)), useComputed(() => grouped(last.value))];
	const place = useComputed(() => speech.value.stepOf(now.value, end.value));
	const longest = useComputed(() => {
		const steps = grouped(roomForSteps(told.value));
		return speech.value.stepOf(steps, steps);
	}).value;
	/** The slider's step. On the way to a step it stays where the reader has put it. */
	const at = useComputed(() => player.journey.value?.to ?? step.value);
	const isPast = useComputed(() => step.value !== last.value).value;
	const warning = useComputed(() => speech.value.past(now.value, end.value));
	const back = useComputed(() => speech.value.backToEnd(end.value));
	const input = useRef<HTMLInputElement>(null);
	const lock = useLock("timeline");
	useLayoutEffect(
		() => (input.current ? keepPlace(input.current, lock, { at, first, last, place }) : undefined),
		[at, first, last, place, lock.isLocked],
	);
	return (
		<div class="timeline" hidden={hidden || lock.isHidden}>
			<div class={hidesFields ? "head" : "head with-field"}>
				<span>
					<Term name="timeline" label={hidesFields ? undefined : words.timeline} />
				</span>
				{hidesFields ? (
					<span class="shown" data-longest={longest}>
						<Live text={place} />
					</span>
				) : (
					<Stepper {...{ player, at, first, last, goto, move, lock }} />
				)}
			</div>
			<input
				type="range"
				class="scrubber"
				step="1"
				aria-label={words.timeline}
				aria-describedby={lock.id}
				onInput={({ currentTarget }) => goto(Number(currentTarget.value))}
				ref={input}
			/>
			<LockNote lock={lock} />
			<p class="past" hidden={!isPast}>
				<Live text={warning} />{" "}
				<button type="button" onClick={() => goto(last.value)}>
					<Live text={back} />
				</button>
			</p>
		</div>
	);
}

/** Keeps the slider at the run's step. It is written without a render, because it changes while the run goes on. */
function keepPlace(
	input: HTMLInputElement,
	{ isLocked }: Lock,
	{
		at,
		first,
		last,
		place,
	}: Record<"at" | "first" | "last", ReadonlySignal<number>> & { place: ReadonlySignal<string> },
) {
	guardTouch(input);
	return effect(() => {
		input.min = String(first.value);
		input.max = String(last.value);
		input.value = String(at.value);
		input.disabled = isLocked || last.value === first.value;
		input.setAttribute("aria-valuetext", place.value);
	});
}
