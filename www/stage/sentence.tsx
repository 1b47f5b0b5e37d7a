// The state of the run in one plain sentence. A screen reader speaks it whenever its meaning changes.

import { effect, type ReadonlySignal, useComputed } from "@preact/signals";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import { Term } from "../dom/term.js";
import { Live, setText } from "../dom/text.js";
import { Speech } from "../dom/words.js";
import { standingName } from "../run/health.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import { standings } from "../words/verdicts.js";
import { whoLearns } from "../words/who-learns.js";
import { longer, roomForSteps } from "./longer.js";
import type { Judged, Told } from "./screen.js";
import { standing, verdictText } from "./standing.js";

/** The largest distance in the presets. Room is kept for it. */
const LARGE_DISTANCE = 88_888.88;

interface Props {
	/** Undefined until there is a run. */
	told: ReadonlySignal<Told | undefined>;
	/** The state as told, or one turn behind it. */
	judged: ReadonlySignal<Judged | undefined>;
	/** A sentence with the stage's state. */
	state: ReadonlySignal<string>;
	/** Whether the sentence is hidden. It is spoken all the same. */
	hidden: boolean;
}

export function Sentence({ told, judged, state, hidden }: Props) {
	const speech = useContext(Speech);
	const text = useComputed(() => (judged.value ? standing(judged.value, speech.value) : ""));
	const verdict = useComputed(() => (judged.value ? verdictText(judged.value, speech.value) : ""));
	const isKnown = useComputed(() => judged.value !== undefined).value;
	const node = useRef<HTMLParagraphElement>(null);
	const spoken = useRef<HTMLParagraphElement>(null);
	useLayoutEffect(() => {
		const stopRoom = effect(() => {
			if (node.current) {
				node.current.dataset.longest = roomFor(judged.value, speech.value, text.value, verdict.value);
			}
		});
		/** The meaning of the words that were spoken last. */
		let meaning: string | undefined;
		const stopSpeaking = effect(() => {
			const meant = judged.value && `${speech.value.code} ${state.value} ${standingName(judged.value)}`;
			const isBehind = judged.value?.step !== told.value?.step;
			if (meant !== undefined && meant !== meaning && !isBehind && spoken.current) {
				meaning = meant;
				setText(spoken.current, `${state.value} ${text.value}${verdict.value}`);
			}
		});
		return () => {
			stopRoom();
			stopSpeaking();
		};
	}, [told, judged, state, speech, text, verdict]);
	return (
		<>
			<p class="sentence" hidden={hidden} ref={node}>
				<span>
					<Live text={text} />
					<strong>
						<Live text={verdict} />
					</strong>{" "}
					<Term name="verdict" label="?" hidden={!isKnown} />
				</span>
			</p>
			<p class="spoken" role="status" ref={spoken} />
		</>
	);
}

/**
 * The longest sentence of a run, or the present sentence if that is longer still. Room is kept for it, see data-longest in the style
 * sheet.
 */
function roomFor(judged: Judged | undefined, words: Words, text: string, verdict: string) {
	const { freezes = [] } = judged ?? {};
	const large = grouped(LARGE_DISTANCE, 2);
	const frozen = freezes.map((freeze) => whoLearns[words.code].frozen[freeze]).reduce(longer, "");
	const start = words.sentenceStep(grouped(roomForSteps(judged))) + frozen + words.sentenceCritic(100);
	const painter = words.sentencePainter(large, large, grouped(0, 2));
	const { still, stillTold, healthyTold, ...others } = standings[words.code];
	const whileFrozen = freezes.includes("generator") ? [still, stillTold, healthyTold] : [];
	const ends = [...Object.values({ ...words.verdicts, ...others }), ...whileFrozen, verdict];
	return [start + painter, text].reduce(longer) + ends.reduce(longer);
}
