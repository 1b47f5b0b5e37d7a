// What stands around the stage at first sight: the title, three sentences with their drawings, and the way to everything else.

import type { Signal } from "@preact/signals";
import { PlayerDrawing, type PlayerName } from "../dom/players.js";
import { useOwn, useWords } from "../dom/words.js";
import type { Words } from "../words/index.js";
import { languages } from "../words/visit-page.js";
import { Choices, type Theme } from "./header.js";

const PLAYERS: readonly PlayerName[] = ["painter", "critic", "artist"];

export function CalmHeader({ words, theme }: { words: Signal<Words>; theme: Signal<Theme> }) {
	const { title } = useWords();
	const { sentences, names } = useOwn(languages);
	return (
		<header class="first-sight">
			<h1 textContent={title} />
			<Choices words={words} theme={theme} />
			<ul class="who">
				{PLAYERS.map((name) => (
					<li key={name}>
						<PlayerDrawing name={name} label={names[name]} />
						<p textContent={sentences[name]} />
					</li>
				))}
			</ul>
		</header>
	);
}

/** @param toEverything opens the laboratory */
export function Further({ toEverything }: { toEverything: () => void }) {
	const { everything, everythingHelp } = useOwn(languages);
	return (
		<p class="further">
			<button type="button" onClick={toEverything} textContent={everything} /> <span textContent={everythingHelp} />
		</p>
	);
}
