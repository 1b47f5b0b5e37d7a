// Draw your own artist: an editor for the two bounds between which the artist's curves lie. Only a press starts a run with them.

import type { TargetedKeyboardEvent } from "preact";
import { Choice, Slider } from "../dom/controls.js";
import { Locking } from "../dom/locking.js";
import { useOwn } from "../dom/words.js";
import { DISTRIBUTIONS } from "../run/artist/drawn.js";
import { isFree } from "../run/locks.js";
import { languages } from "../words/panels/artist.js";
import { Board } from "./artist/board.js";
import { type Hand, settling, useHand } from "./artist/hand.js";
import { Numbers } from "./artist/numbers.js";
import { Pieces } from "./artist/pieces.js";
import { Start } from "./artist/start.js";
import { type Panel, useRun, useStage } from "./board.js";

export const artistPanel: Panel = { name: "artist", words: languages, View, isOpen: false };

function View() {
	const own = useOwn(languages);
	const run = useRun();
	const { locks } = useStage();
	const hand = useHand(run);
	if (!run || !hand) {
		return null;
	}
	const isOpen = isFree("artist", locks);
	const { drawn, limits, isTooFine } = hand;
	return (
		<Locking.Provider value={locks}>
			<div class="own-artist" onKeyDown={(event) => isOpen && travel(event, hand)}>
				<p textContent={own.intro} />
				<Pieces hand={hand} isOpen={isOpen} />
				<Board hand={hand} ranges={run.facts.artistU[drawn.distribution].all} isOpen={isOpen} />
				<p hidden={!isTooFine} textContent={own.tooFine(drawn.lower.length, limits.most)} />
				{isOpen && <Setup hand={hand} />}
				<Start hand={hand} run={run} />
				{isOpen && !isTooFine && <Numbers hand={hand} />}
			</div>
		</Locking.Provider>
	);
}

/** What is not drawn by hand: the number of points, and how the artist chooses between the bounds. */
function Setup({ hand }: { hand: Hand }) {
	const own = useOwn(languages);
	const { drawn, limits } = hand;
	const points = drawn.lower.length;
	return (
		<div class="setup" {...settling(hand)}>
			<Slider
				label={<span textContent={own.points} />}
				help={own.pointsHelp}
				least={limits.least}
				most={limits.most}
				step={1}
				value={points}
				shown={String(points)}
				onInput={hand.setPoints}
			/>
			<Choice
				label={own.distribution}
				names={DISTRIBUTIONS}
				entries={own.distributions}
				value={drawn.distribution}
				onChange={(distribution) => hand.set({ ...drawn, distribution })}
			/>
		</div>
	);
}

/** Undoes and redoes by keys. A field with a text keeps its own undo. */
function travel(event: TargetedKeyboardEvent<HTMLElement>, { undo, redo }: Hand) {
	const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (!(ctrlKey || metaKey) || altKey || target instanceof HTMLTextAreaElement) {
		return;
	}
	const pressed = key.toLowerCase();
	if (pressed === "z" && !shiftKey) {
		event.preventDefault();
		undo();
	} else if (pressed === "y" || pressed === "z") {
		event.preventDefault();
		redo();
	}
}
