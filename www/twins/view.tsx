// The second picture beside the stage's. Below each picture it says whose it is, what differs, and how it stands.

import { useComputed } from "@preact/signals";
import { useContext, useLayoutEffect } from "preact/hooks";
import { Live } from "../dom/text.js";
import { Speech, useOwn, useWords } from "../dom/words.js";
import type { Pair } from "../run/pair.js";
import { twinColour } from "../stage/run-colours.js";
import { Way } from "../stage/journey.js";
import { standing, verdictText } from "../stage/standing.js";
import type { StageHandle } from "../stage/stage.js";
import { decimal } from "../words/decimal.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/twins.js";
import { differencesOf } from "./differences.js";
import type { TwinScreen } from "./screen.js";

interface Props {
	stage: StageHandle;
	pair: Pair;
	screen: TwinScreen;
	close: () => void;
}

export function View({ stage, pair, screen, close }: Props) {
	const [words, own] = [useWords(), useOwn(languages)];
	const colour = twinColour(pair);
	useLayoutEffect(() => {
		screen.begin();
		return () => screen.end();
	}, [screen]);
	return (
		<>
			<p class="of-run">
				<strong textContent={`${own.thisRun}${own.colon}`} /> <Live text={useVerdict(screen, 0)} />
			</p>
			<div class="frame">
				<canvas role="img" aria-label={own.picture} ref={screen.canvas} />
				<TwinWay pair={pair} cancel={() => stage.may("timeline") && pair.cancel()} />
			</div>
			<p class="of-twin">
				<span class="swatch" hidden={colour === undefined} style={{ background: colour }} />
				<strong textContent={`${own.twin}${own.colon}`} /> <Live text={useVerdict(screen, 1)} />
			</p>
			<div class="about-twin" role="group" aria-label={own.twin}>
				<p>
					<strong textContent={differencesOf(pair, stage.player, words, own).join(own.list) || own.nothing} />{" "}
					<Live text={useNumbers(screen)} />
				</p>
				<Problem pair={pair} />
				<details class="help">
					<summary textContent={own.how} />
					<p textContent={own.help} />
				</details>
				<button type="button" class="end-twin" onClick={close} textContent={own.close} />
			</div>
		</>
	);
}

/** The verdict of one of the two runs. Place 0 is the stage's run. */
function useVerdict(screen: TwinScreen, place: number) {
	const speech = useContext(Speech);
	return useComputed(() => {
		const told = screen.told.value[place];
		return told ? verdictText(told, speech.value) : "";
	});
}

/** How the twin stands, in the stage's words, and its two numbers. */
function useNumbers(screen: TwinScreen) {
	const speech = useContext(Speech);
	return useComputed(() => {
		const [, told] = screen.told.value;
		const words = speech.value;
		if (!told) {
			return "";
		}
		const numbers = [`${words.accuracy} ${decimal(told.accuracy, 2)}`, `${words.score} ${decimal(told.score, 3)}`];
		return `${numbers.join(" · ")} · ${standing(told, words)}${verdictText(told, words)}`;
	});
}

/** The progress of the twin on a long way, over its picture. */
function TwinWay({ pair, cancel }: { pair: Pair; cancel: () => void }) {
	const speech = useContext(Speech);
	const word = useComputed(() => {
		const { value } = pair.way;
		return value ? speech.value.goingTo(grouped(value.step), grouped(value.to)) : "";
	});
	const isShown = useComputed(() => pair.way.value !== undefined).value;
	const { step = 0, to = 1 } = isShown ? (pair.way.value ?? {}) : {};
	return <Way isShown={isShown} word={word} done={step} whole={to} cancel={cancel} />;
}

/** Why the twin is not there. */
function Problem({ pair }: { pair: Pair }) {
	const own = useOwn(languages);
	const problem = pair.problem.value;
	const { message, step } = problem ?? { message: "", step: undefined };
	const text = step === undefined ? own.refused(message) : own.ranAway(grouped(step), message);
	return <p class="problem" role="alert" hidden={!problem} textContent={problem ? text : ""} />;
}
