// One training step, line by line: the script beside the stage, with the engine's own tensors.

import { Fragment } from "preact";
import { Term } from "../dom/term.js";
import { useOwn, useWords } from "../dom/words.js";
import { isFree } from "../run/locks.js";
import type { Config, Engine } from "../run/run.js";
import { grouped } from "../words/grouped.js";
import { type CodeWords, languages } from "../words/panels/code.js";
import { type Panel, useAsked, useRun, useStage } from "./board.js";
import type { Line } from "./code/line.js";
import { differencesOf } from "./code/differences.js";
import { isSkipped } from "./code/doing.js";
import { listingOf, SCRIPTS, type Source } from "./code/listings.js";
import { OtherOrder } from "./code/other-order.js";
import { Players } from "./code/players.js";
import { Script } from "./code/script.js";
import { SmallPicture } from "./code/small-picture.js";
import { Tensors } from "./code/tensors.js";
import { TERMS } from "./code/terms.js";
import { WholeScript } from "./code/whole-script.js";
import { type At, useWalking } from "./walking.js";

export const codePanel: Panel = { name: "code", words: languages, View: Code, isOpen: false };

function Code() {
	const own = useOwn(languages);
	const run = useRun();
	const { at, walking } = useWalking();
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
					onClick={() => walking.toNextLine()}
					textContent={own.next}
				/>
				<button
					type="button"
					class="back"
					disabled={!at || at.place === 0}
					onClick={() => walking.toLineBefore()}
					textContent={own.back}
				/>
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
			{listing && <OtherOrder source={listing.source} onChange={() => walking.end()} />}
			<p class="explanation" textContent={listing ? own.sources[listing.source] : ""} />
			<WholeScript />
		</div>
	);
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
