// A button for one step back, the step as a field, and a button for one step forward.

import { effect, type ReadonlySignal, useComputed } from "@preact/signals";
import { useContext } from "preact/hooks";
import type { Lock } from "../dom/locking.js";
import { useNode } from "../dom/node.js";
import { Live } from "../dom/text.js";
import { Speech } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import { useIsUsable, useWholeField } from "./whole-field.js";

export interface Moves {
	goto: (step: number) => void;
	/** Moves by this many steps. */
	move: (steps: number) => void;
}

interface Props extends Moves, Record<"at" | "first" | "last", ReadonlySignal<number>> {
	player: Player;
	lock: Lock;
}

export function Stepper({ player, at, first, last, goto, move, lock }: Props) {
	const speech = useContext(Speech);
	const words = speech.value;
	const end = useComputed(() => speech.value.ofLast(grouped(last.value)));
	const isUsable = useIsUsable(player, lock);
	const field = useWholeField({
		player,
		value: at,
		show: grouped,
		name: words.step,
		limits: () => ({ least: first.peek(), most: Number.MAX_SAFE_INTEGER }),
		lock,
		enter: goto,
		move,
	});
	// The button is not disabled, so that it keeps the focus.
	const back = useNode<HTMLButtonElement>(
		(node) => effect(() => node.setAttribute("aria-disabled", String(at.value <= first.value))),
		[at, first],
	);
	return (
		<>
			<div class="shown stepper">
				<button
					type="button"
					title={words.stepBack}
					disabled={!isUsable}
					aria-describedby={lock.id}
					onClick={() => move(-1)}
					ref={back}
					textContent="−1"
				/>
				<input {...field.attributes} aria-label={words.goToStep} />
				<button
					type="button"
					title={words.stepForth}
					disabled={!isUsable}
					aria-describedby={lock.id}
					onClick={() => move(1)}
					textContent="+1"
				/>
				<span class="of">
					<Live text={end} />
				</span>
			</div>
			{field.problem}
		</>
	);
}
