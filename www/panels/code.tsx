// One training step, line by line: the script beside the stage, with the engine's own tensors.

import { Fragment } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn, useWords } from "../dom/words.js";
import { isFree } from "../run/locks.js";
import type { Config, Engine } from "../run/run.js";
import { Advice } from "../draw/advice.js";
import type { Scene } from "../draw/scene.js";
import { grouped } from "../words/grouped.js";
import { type CodeWords, languages } from "../words/panels/code.js";
import { type Panel, useAsked, useIsOpen, useRun, useStage } from "./board.js";
import type { Line } from "./code/line.js";
import { differencesOf } from "./code/differences.js";
import { listingOf, SCRIPTS, type Source } from "./code/listings.js";
import { OtherOrder } from "./code/other-order.js";
import { isSkipped, Players } from "./code/players.js";
import { Script } from "./code/script.js";
import { SmallPicture } from "./code/small-picture.js";
import { Tensors } from "./code/tensors.js";
import { TERMS } from "./code/terms.js";
import { WholeScript } from "./code/whole-script.js";
import { Walk } from "./code/walk.js";

export const codePanel: Panel = { name: "code", words: languages, View: Code, isOpen: false };

/** The reader's place in a step. */
interface At {
	walk: Walk;
	/** The index of the stop. */
	place: number;
	scene: Scene;
}

function Code() {
	const own = useOwn(languages);
	const run = useRun();
	const { at, goOn, goBack, end } = useWalk();
	const config = at?.walk.config ?? run?.config;
	const freeze = config?.freeze ?? "none";
	const listing = run && config && listingOf(config, run.goal);
	const script = useAsked(({ Engine }) => listing && scriptOf(Engine, listing.source));
	const differences = listing && script && differencesOf(listing, script);
	const stop = at?.walk.stops[at.place];
	const { locked } = useWords();
	const isLocked = !isFree("step", useStage().locks) || undefined;
	return (
		<div class="step-by-line">
			<Players line={stop?.line} freeze={freeze} />
			<Script listing={listing} differences={differences} at={stop?.at} />
			<div class="buttons">
				<button
					type="button"
					class={isLocked ? "next locked" : "next"}
					aria-disabled={isLocked}
					onClick={goOn}
					textContent={own.next}
				/>
				<button type="button" class="back" disabled={!at || at.place === 0} onClick={goBack} textContent={own.back} />
			</div>
			<div class="says" role="status">
				<p class="place" textContent={at ? placeText(at, own) : ""} />
				<p textContent={stop ? explanation(stop.line, freeze, own) : isLocked ? locked : own.hint} />
			</div>
			<SmallPicture scene={at?.scene} />
			<p class="terms">
				{stop &&
					TERMS[stop.line.says].map((name) => (
						<Fragment key={name}>
							<Term name={name} />{" "}
						</Fragment>
					))}
			</p>
			<Tensors stop={stop} />
			{listing && <OtherOrder source={listing.source} onChange={end} />}
			<p class="explanation" textContent={listing ? own.sources[listing.source] : ""} />
			<WholeScript />
		</div>
	);
}

/**
 * Goes through a step while the run stands where the step left it and the panel is open. It goes on if the panel is scrolled out of
 * view, as when the reader of a small screen looks at the picture.
 */
function useWalk() {
	const stage = useStage();
	const [advice] = useState(() => new Advice());
	const [kept, keep] = useState<At>();
	const mayGoOn = useIsOpen() && stage.player.state.value !== "training";
	const isOver = kept !== undefined && !(mayGoOn && kept.walk.run === stage.run && kept.walk.holds);
	const at = isOver ? undefined : kept;
	const go = (walk: Walk | undefined, place = 0) => {
		const scene = walk?.scene(place, advice);
		keep(walk && scene && { walk, place, scene });
		stage.present(scene);
	};
	useLayoutEffect(() => {
		if (isOver) {
			go(undefined);
		}
	});
	const goOn = () => {
		if (at && at.place < at.walk.stops.length - 1) {
			go(at.walk, at.place + 1);
		} else if (stage.may("step")) {
			let walk: Walk | undefined;
			stage.act((run) => {
				walk = new Walk(run);
			});
			go(walk);
		}
	};
	const goBack = () => at && go(at.walk, at.place - 1);
	return { at, goOn, goBack, end: () => go(undefined) };
}

/** The unchanged script. */
function scriptOf(Engine: Engine, source: Source) {
	const { config, steps } = Engine.preset(SCRIPTS[source]);
	return listingOf(config, steps);
}

function placeText({ walk: { step, stops }, place }: At, own: CodeWords) {
	const { round, rounds } = stops[place];
	return own.place(grouped(step), place + 1, stops.length) + (rounds > 1 ? own.round(round, rounds) : "");
}

function explanation(line: Line, freeze: Config["freeze"], { lines, frozen }: CodeWords) {
	return line.learner && isSkipped(line, freeze) ? frozen[line.learner] : lines[line.says];
}
