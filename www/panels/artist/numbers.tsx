// The bounds as numbers, to copy and to paste.

import { useRef, useState } from "preact/hooks";
import { useCopying } from "../../dom/copying.js";
import { useOwnId } from "../../dom/ids.js";
import { useOwn } from "../../dom/words.js";
import { refusalOf } from "../../run/artist/drawn.js";
import { numbersOf, type Problem, readNumbers } from "../../run/artist/numbers.js";
import { languages } from "../../words/panels/artist.js";
import type { Hand } from "./hand.js";
import { Refusal } from "./refusal.js";

export function Numbers({ hand }: { hand: Hand }) {
	const own = useOwn(languages);
	const [id, helpId, problemId] = [useOwnId(), useOwnId(), useOwnId()];
	const field = useRef<HTMLTextAreaElement>(null);
	const { text, isWritten, problem, taken, write, discard, apply, forget } = useText(hand);
	const [outcome, copy] = useCopying(text, () => {
		field.current?.focus();
		field.current?.select();
	});
	const copyNow = () => {
		forget();
		void copy();
	};
	const sentence = problem === undefined ? "" : typeof problem === "string" ? own.refused : own.problem(problem);
	return (
		<div class="as-numbers">
			<h3>
				<label for={id} textContent={own.numbers} />
			</h3>
			<p id={helpId} class="explanation" textContent={own.numbersHelp} />
			<textarea
				id={id}
				rows={4}
				spellcheck={false}
				autocomplete="off"
				value={text}
				aria-describedby={sentence === "" ? helpId : `${helpId} ${problemId}`}
				aria-invalid={sentence === "" ? undefined : "true"}
				onInput={({ currentTarget }) => write(currentTarget.value)}
				ref={field}
			/>
			<Refusal id={problemId} sentence={sentence} detail={typeof problem === "string" ? problem : ""} />
			<div class="buttons">
				<button type="button" onClick={apply} textContent={own.apply} />
				<button type="button" onClick={copyNow} textContent={own.copy} />
				<button type="button" hidden={!isWritten} onClick={discard} textContent={own.discard} />
			</div>
			<p class="told" role="status" textContent={taken ? own.taken(taken) : outcome ? own[outcome] : ""} />
		</div>
	);
}

/** The text of the drawing's numbers, or what the reader has written in its place. */
function useText(hand: Hand) {
	/** What the drawing does not have yet. */
	const [written, setWritten] = useState<string>();
	/** What is wrong with it: a problem, or the engine's sentence. */
	const [problem, setProblem] = useState<Problem | string>();
	/** How many points the text had that was drawn last. */
	const [taken, setTaken] = useState<number>();
	const text = written ?? numbersOf(hand.drawn);
	const write = (next: string | undefined) => {
		setWritten(next);
		setProblem(undefined);
		setTaken(undefined);
	};
	const apply = () => {
		const read = readNumbers(text, hand.limits);
		if ("kind" in read) {
			setProblem(read);
			return;
		}
		const next = { ...hand.drawn, ...read };
		const refused = refusalOf(hand.Engine, next);
		if (refused !== undefined) {
			setProblem(refused);
			return;
		}
		hand.set(next);
		write(undefined);
		setTaken(next.lower.length);
	};
	return {
		text,
		isWritten: written !== undefined,
		problem,
		taken,
		write,
		discard: () => write(undefined),
		apply,
		forget: () => setTaken(undefined),
	};
}
