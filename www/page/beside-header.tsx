// The header of the pages beside the site's first one: the title, the way back, the other language and one line.

import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { describe } from "../dom/describe.js";
import { useWords } from "../dom/words.js";
import type { Words } from "../words/index.js";
import { LanguageLink } from "./language.js";

interface Props {
	words: Signal<Words>;
	own: { title: string; subtitle: string; back: string };
	/** Further links. */
	children?: ComponentChildren;
}

export function BesideHeader({ words, own: { title, subtitle, back }, children }: Props) {
	const { code } = useWords();
	useLayoutEffect(() => describe(title, subtitle), [title, subtitle]);
	return (
		<header>
			<h1 textContent={title} />
			<div class="choices">
				{children}
				<a href={`index.html?lang=${code}`} textContent={back} />
				<LanguageLink words={words} />
			</div>
			<p textContent={subtitle} />
		</header>
	);
}
