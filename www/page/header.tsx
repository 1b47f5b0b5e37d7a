// What stands above the stage: title, colours, language, one line, and an invitation where no task stands below.

import type { Signal } from "@preact/signals";
import { Menu } from "../dom/controls.js";
import { useWords } from "../dom/words.js";
import { THEMES } from "../run/spec.js";
import type { Words } from "../words/index.js";
import { LanguageLink } from "./language.js";

export type Theme = (typeof THEMES)[number];

interface Props {
	words: Signal<Words>;
	theme: Signal<Theme>;
	/** Does what the invitation says; undefined where there is none. */
	tryIt: (() => void) | undefined;
}

export function Header({ words, theme, tryIt }: Props) {
	const { title, subtitle, invitation, tryIt: label } = useWords();
	return (
		<header>
			<h1 textContent={title} />
			<div class="choices">
				<ThemeMenu theme={theme} />
				<LanguageLink words={words} />
			</div>
			<p textContent={subtitle} />
			{tryIt && (
				<p class="invitation">
					<span textContent={invitation} /> <button type="button" onClick={tryIt} textContent={label} />
				</p>
			)}
		</header>
	);
}

function ThemeMenu({ theme }: { theme: Signal<Theme> }) {
	const words = useWords();
	return (
		<Menu
			aria-label={words.theme}
			names={THEMES}
			text={(name) => words.themes[name]}
			value={theme.value}
			onChange={(name) => {
				theme.value = name;
			}}
		/>
	);
}
