// A long way to another step, with its progress and a button that ends it.

import { type ReadonlySignal, useComputed } from "@preact/signals";
import { useContext } from "preact/hooks";
import { Live } from "../dom/text.js";
import { Speech, useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import type { Told } from "./screen.js";

export function JourneyBar({ player, told }: { player: Player; told: ReadonlySignal<Told | undefined> }) {
	const speech = useContext(Speech);
	const journey = player.journey.value;
	const { from = 0, to = 0 } = journey ?? {};
	const step = useComputed(() => told.value?.step ?? 0);
	// Without a journey this does not depend on the run's steps.
	const word = useComputed(() => {
		const { value } = player.journey;
		return value ? speech.value.goingTo(grouped(step.value), grouped(value.to)) : "";
	});
	return (
		<Way
			isShown={journey !== undefined}
			word={word}
			done={journey ? step.value - from : 0}
			whole={to - from}
			cancel={() => player.pause()}
		/>
	);
}

interface WayProps {
	isShown: boolean;
	/** The progress in words. */
	word: ReadonlySignal<string>;
	/** The number of steps taken. */
	done: number;
	whole: number;
	cancel: () => void;
}

/** Lies over a picture whose run is on its way. */
export function Way({ isShown, word, done, whole, cancel }: WayProps) {
	const words = useWords();
	return (
		<div class="journey" role="group" hidden={!isShown}>
			<span class="word">
				<Live text={word} />
			</span>
			<progress max={Math.max(whole, 1)} value={done} aria-label={word.value} />
			<button type="button" class="cancel" onClick={cancel} textContent={words.cancel} />
		</div>
	);
}
