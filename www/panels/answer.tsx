// The critic's answer: a number, a bar and a sentence.

import { useMemo } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/critic.js";

type OwnWords = typeof languages.en;

/** Nearer to ½ than this, the critic can't tell. */
const UNSURE = 0.05;
/** From here on a percentage would be rounded to certainty. */
const ALMOST = 99.5;

interface Props {
	/** Undefined where it is beyond float32. */
	answer: number | undefined;
	/** Whether the critic was asked yet. */
	isAsked: boolean;
	/** What the reader has done: a screen reader says the answer to it. What changes by itself is not said. */
	hand: unknown;
}

export function Answer({ answer, isAsked, hand }: Props) {
	const own = useOwn(languages);
	const sentence = isAsked ? sentenceOf(answer, own) : "";
	const spoken = useMemo(() => (hand === undefined ? "" : sentence), [hand]);
	return (
		<div class="answer">
			<p>
				<Term name="probability" label={own.answer} />{" "}
				<strong class="value" translate={false} textContent={isAsked ? decimal(answer, 3) : ""} />
			</p>
			<div class="meter" aria-hidden="true">
				<span style={{ width: `${(answer ?? 0) * 100}%` }} />
			</div>
			<p class="said" textContent={sentence} />
			<p class="spoken" role="status" textContent={spoken} />
		</div>
	);
}

function sentenceOf(answer: number | undefined, own: OwnWords) {
	if (answer === undefined) {
		return own.noAnswer;
	}
	if (Math.abs(answer - 0.5) < UNSURE) {
		return own.unsure(percent(answer, own));
	}
	return answer > 0.5 ? own.sure(percent(answer, own)) : own.sureNot(percent(1 - answer, own));
}

function percent(share: number, own: OwnWords) {
	return share * 100 >= ALMOST ? own.above(99) : own.percent(Math.round(share * 100));
}
