// The page at first sight, around the stage: the title, three sentences with their drawings, and the way to everything else.

import type { Signal } from "@preact/signals";
import { PlayerDrawing, type PlayerName } from "../dom/players.js";
import { useOwn, useWords } from "../dom/words.js";
import type { Words } from "../words/index.js";
import { languages } from "../words/visit-page.js";
import { Choices, type Theme } from "./header.js";

const PLAYERS: readonly PlayerName[] = ["painter", "critic", "artist"];

interface Props {
	words: Signal<Words>;
	theme: Signal<Theme>;
	/** Opens the laboratory. */
	toEverything: () => void;
}

export function CalmHeader({ words, theme, toEverything }: Props) {
	const { title } = useWords();
	const { sentences, names, everything, everythingHelp } = useOwn(languages);
	return (
		<header class="first-sight">
			<h1 textContent={title} />
			<Choices words={words} theme={theme}>
				{/* This button comes last in a narrow window. */}
				<button
					type="button"
					class="to-everything"
					title={everythingHelp}
					onClick={toEverything}
					textContent={everything}
				/>
			</Choices>
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

export function Further({ toEverything }: Pick<Props, "toEverything">) {
	const { everything, everythingHelp } = useOwn(languages);
	return (
		<p class="further">
			<button type="button" class="to-everything" onClick={toEverything} textContent={everything} />{" "}
			<span textContent={everythingHelp} />
		</p>
	);
}
