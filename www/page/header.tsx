// The header of the laboratory: title, colours, language, one line, and the ways to the lessons unless a task stands below.

import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Menu } from "../dom/controls.js";
import { useOwn, useWords } from "../dom/words.js";
import { THEMES } from "../run/spec.js";
import type { Words } from "../words/index.js";
import { languages } from "../words/visit-page.js";
import { LanguageLink } from "./language.js";

export type Theme = (typeof THEMES)[number];

interface Props {
	words: Signal<Words>;
	theme: Signal<Theme>;
	/** The ways to the calm page and to its lesson about the line's question. Undefined if nothing may lead there. */
	ways: { toCalm: () => void; toLesson: () => void } | undefined;
}

export function Header({ words, theme, ways }: Props) {
	const { title, subtitle, invitation, tryIt } = useWords();
	const { toCalm } = useOwn(languages);
	return (
		<header>
			<h1 textContent={title} />
			<Choices words={words} theme={theme} />
			<p textContent={subtitle} />
			{ways && (
				<p class="invitation">
					<span textContent={invitation} /> <button type="button" onClick={ways.toLesson} textContent={tryIt} />{" "}
					<button type="button" class="to-calm" onClick={ways.toCalm} textContent={toCalm} />
				</p>
			)}
		</header>
	);
}

interface ChoicesProps extends Pick<Props, "words" | "theme"> {
	children?: ComponentChildren;
}

export function Choices({ words, theme, children }: ChoicesProps) {
	return (
		<div class="choices">
			{children}
			<ThemeMenu theme={theme} />
			<LanguageLink words={words} />
		</div>
	);
}

function ThemeMenu({ theme }: { theme: Signal<Theme> }) {
	const words = useWords();
	return (
		<label>
			<span textContent={words.theme} />
			<Menu
				names={THEMES}
				text={(name) => words.themes[name]}
				value={theme.value}
				onChange={(name) => {
					theme.value = name;
				}}
			/>
		</label>
	);
}
