// The loop, alive: how ideas become a painting, what the critic says of it, and how its advice goes back, now or part by part.

import { useState } from "preact/hooks";
import { useOwn, useWords } from "../dom/words.js";
import { Advice } from "../draw/advice.js";
import { isFree } from "../run/locks.js";
import { grouped } from "../words/grouped.js";
import { languages, type LoopWords } from "../words/panels/loop.js";
import { type Panel, useAskedOpen, useStage } from "./board.js";
import { actingAt } from "./code/doing.js";
import { endsOfParts } from "./code/parts.js";
import { useLessMotion } from "./less-motion.js";
import { flowingIn, flowingNow } from "./loop/asked.js";
import { Diagram } from "./loop/diagram.js";
import { litAt, NONE } from "./loop/lit.js";
import { Story, sentenceAt } from "./loop/story.js";
import { type At, useWalking } from "./walking.js";

export const loopPanel: Panel = { name: "loop", words: languages, View, isOpen: false };

function View() {
	const own = useOwn(languages);
	const stage = useStage();
	const { at, walking } = useWalking();
	const isLess = useLessMotion();
	const [advice] = useState(() => new Advice());
	const { label } = stage.player.shown.value;
	const flowing = useAskedOpen((run) => (at ? flowingIn(at, advice) : flowingNow(run, label, advice)));
	const freeze = at?.walk.config.freeze ?? flowing?.run.config.freeze ?? "none";
	const line = at?.walk.stops[at.place].line;
	const acting = line && actingAt(line, freeze);
	const isTraining = stage.player.state.value === "training";
	return (
		<div class="loop">
			<p textContent={own.intro} />
			{flowing && (
				<Diagram
					flowing={flowing}
					acting={acting}
					learns={{ G: freeze !== "generator", D: freeze !== "discriminator" }}
					lit={line && acting ? litAt(line, acting) : NONE}
					isFlowing={isTraining && !isLess}
				/>
			)}
			<Steps at={at} walking={walking} own={own} freeze={freeze} />
			{flowing && !at && <Story flowing={flowing} freeze={freeze} step={flowing.run.stepCount} />}
		</div>
	);
}

interface StepsProps extends ReturnType<typeof useWalking> {
	own: LoopWords;
	freeze: Parameters<typeof sentenceAt>[1];
}

/** The buttons that go through a step part by part, and what happens at the reader's place. */
function Steps({ at, walking, own, freeze }: StepsProps) {
	const { locked } = useWords();
	const isLocked = !isFree("step", useStage().locks) || undefined;
	const [first] = at ? endsOfParts(at.walk.stops) : [];
	return (
		<>
			<div class="buttons">
				<button
					type="button"
					class={isLocked ? "next locked" : "next"}
					aria-disabled={isLocked}
					onClick={() => walking.toNextPart()}
					textContent={own.next}
				/>
				<button
					type="button"
					class="back"
					disabled={!at || at.place <= first}
					onClick={() => walking.toPartBefore()}
					textContent={own.back}
				/>
			</div>
			<div class={at ? "says walked" : "says"} role="status">
				<p class="place" textContent={at ? placeText(at, own) : ""} />
				<p textContent={at ? sentenceAt(at, freeze, own) : isLocked ? locked : own.hint} />
			</div>
		</>
	);
}

function placeText({ walk: { step, stops }, place }: At, own: LoopWords) {
	const ends = endsOfParts(stops);
	const part = ends.findIndex((end) => end >= place) + 1;
	const { round, rounds } = stops[place];
	return own.place(grouped(step), part, ends.length) + (rounds > 1 ? own.round(round, rounds) : "");
}
