// The critic's answer: a number, a bar and a sentence.

import { useMemo } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/critic.js";
import { isUnsure, Meter } from "./meter.js";

type OwnWords = typeof languages.en;

/** A percentage above this would be rounded to certainty. */
const ALMOST = 99.5;

interface Props {
	/** Undefined if the answer is beyond float32. */
	answer: number | undefined;
	/** Whether the critic has been asked. */
	isAsked: boolean;
	/** What the reader did last. A screen reader says the answer only when this changes, not when the answer changes by itself. */
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
			<Meter probability={answer} />
			<p class="said" textContent={sentence} />
			<p class="spoken" role="status" textContent={spoken} />
		</div>
	);
}

function sentenceOf(answer: number | undefined, own: OwnWords) {
	if (answer === undefined) {
		return own.noAnswer;
	}
	if (isUnsure(answer)) {
		return own.unsure(percent(answer, own));
	}
	return answer > 0.5 ? own.sure(percent(answer, own)) : own.sureNot(percent(1 - answer, own));
}

function percent(share: number, own: OwnWords) {
	return share * 100 >= ALMOST ? own.above(99) : own.percent(Math.round(share * 100));
}
