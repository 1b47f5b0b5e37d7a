// One curve of the game: whose is it? Then what it was, and what the critic said.

import { useLayoutEffect, useRef } from "preact/hooks";
import { isShortcut } from "../../dom/control-keys.js";
import { useOwnId } from "../../dom/ids.js";
import { useOwn } from "../../dom/words.js";
import type { Extent } from "../../draw/bounds.js";
import { criticSays, type Game, scoreOf } from "../../run/game.js";
import { languages } from "../../words/panels/game.js";
import { Meter } from "../meter.js";
import { Curves, kindOf } from "./picture.js";
import { percentText, shapeText } from "./texts.js";

/** The keys that answer, and whether they say "the artist's". */
const KEYS: Record<string, boolean> = { a: true, ArrowLeft: true, p: false, ArrowRight: false };

interface Props {
	game: Game;
	/** The curve on show, counted from 0. */
	round: number;
	extent: Extent;
	onAnswer: (isArtists: boolean) => void;
	onNext: () => void;
}

export function Asking({ game, round, extent, onAnswer, onNext }: Props) {
	const own = useOwn(languages);
	const shapeId = useOwnId();
	const heading = useRef<HTMLHeadingElement>(null);
	const dealt = game.dealt[round];
	const isAnswered = game.answers.length > round;
	useLayoutEffect(() => {
		heading.current?.focus({ preventScroll: true });
		heading.current?.parentElement?.scrollIntoView({ block: "nearest" });
	}, [round]);
	const press = (event: KeyboardEvent) => {
		const answer = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
		if (answer !== undefined && !isAnswered && !isShortcut(event) && !event.repeat) {
			event.preventDefault();
			onAnswer(answer);
		}
	};
	return (
		<div class="asking" role="group" aria-label={own.title} onKeyDown={press}>
			<h3
				tabIndex={-1}
				aria-describedby={shapeId}
				ref={heading}
				textContent={own.curve(round + 1, game.dealt.length)}
			/>
			<p hidden={dealt.label === undefined} textContent={own.label(dealt.label ?? 0)} />
			<Curves curves={[dealt.painting]} kind={isAnswered ? kindOf(dealt) : "unknown"} extent={extent} />
			<p class="spoken" id={shapeId} textContent={shapeText(dealt, own)} />
			{isAnswered ? <Told game={game} round={round} onNext={onNext} /> : <Choice onAnswer={onAnswer} />}
			<p class="spoken" role="status" textContent={isAnswered ? toldText(game, round, own).join(" ") : ""} />
		</div>
	);
}

function Choice({ onAnswer }: Pick<Props, "onAnswer">) {
	const own = useOwn(languages);
	return (
		<>
			<p class="whose" textContent={own.whose} />
			<div class="choice">
				<button type="button" aria-keyshortcuts="A ArrowLeft" onClick={() => onAnswer(true)}>
					<span textContent={own.artists} />
					<small aria-hidden="true" textContent={own.keysArtists} />
				</button>
				<button type="button" aria-keyshortcuts="P ArrowRight" onClick={() => onAnswer(false)}>
					<span textContent={own.painters} />
					<small aria-hidden="true" textContent={own.keysPainters} />
				</button>
			</div>
		</>
	);
}

function Told({ game, round, onNext }: Pick<Props, "game" | "round" | "onNext">) {
	const own = useOwn(languages);
	const next = useRef<HTMLButtonElement>(null);
	const { reader, critic } = scoreOf(game);
	const [told, said] = toldText(game, round, own);
	useLayoutEffect(() => next.current?.focus({ preventScroll: true }), []);
	return (
		<div class="told">
			<p class="outcome" textContent={told} />
			<p textContent={said} />
			<div class="probability">
				<span class="explanation" textContent={own.meter} />
				<Meter probability={game.dealt[round].probability} />
			</div>
			<p class="score" textContent={own.score(reader, critic)} />
			<button
				type="button"
				class="next-curve"
				onClick={onNext}
				ref={next}
				textContent={round + 1 === game.dealt.length ? own.result : own.next}
			/>
		</div>
	);
}

/** What the curve was, and what the critic said. */
function toldText({ dealt, answers }: Game, round: number, own: typeof languages.en) {
	const { [round]: curve } = dealt;
	const says = criticSays(curve);
	const outcome = answers[round] === curve.isArtists ? own.right : own.wrong;
	const percent = percentText(curve.probability, own);
	return [`${own.was[kindOf(curve)]} ${outcome}`, own.critic(says, percent, says === curve.isArtists)];
}
