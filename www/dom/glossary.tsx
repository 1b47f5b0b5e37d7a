// The whole glossary, closed until a reader asks for it, and the way to each of its entries.

import { signal } from "@preact/signals";
import { glossary, type Term } from "../words/glossary.js";
import { useNode } from "./node.js";
import { useWords } from "./words.js";

/** Shows an entry in the page's glossary. Undefined while the page has no glossary. */
export const showEntry = signal<((name: Term) => void) | undefined>(undefined);

export function Glossary() {
	const words = useWords();
	const box = useNode<HTMLDetailsElement>((node) => {
		showEntry.value = (name) => {
			node.open = true;
			const entry = node.querySelector<HTMLElement>(`[data-entry=${name}]`);
			entry?.scrollIntoView({ block: "center" });
			entry?.focus({ preventScroll: true });
		};
		return () => (showEntry.value = undefined);
	}, []);
	return (
		<section class="about" aria-label={words.glossary}>
			<details ref={box}>
				<summary>
					<h2 textContent={words.glossary} />
				</summary>
				<dl class="glossary">
					{Object.entries(glossary[words.code]).map(([name, { term, text }]) => (
						<div key={name} data-entry={name} tabIndex={-1}>
							<dt textContent={term} />
							<dd textContent={text} />
						</div>
					))}
				</dl>
			</details>
		</section>
	);
}
