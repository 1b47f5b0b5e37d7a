// A place for panels, one below the other. It is used on the page, and under the stage in a tag.

import type { ComponentChildren } from "preact";
import { useNode } from "../dom/node.js";
import { Note } from "../dom/term.js";
import { rootOf } from "../dom/tree.js";
import { useWords } from "../dom/words.js";
import { createAdoption } from "../stage/styles.js";
import css from "./panels.css?inline";

const adoptStyles = createAdoption(css);

export function Column({ children }: { children: ComponentChildren }) {
	const { code } = useWords();
	const column = useNode<HTMLDivElement>((node) => {
		const root = rootOf(node);
		return root && adoptStyles(root);
	}, []);
	return (
		<div class="gan-painter panels" lang={code} ref={column}>
			{children}
			<Note />
		</div>
	);
}

/** Holds an element that was made elsewhere and may move from one place to another. */
export function Holder({ node }: { node: Element }) {
	const place = useNode<HTMLDivElement>((place) => place.append(node), [node]);
	return <div ref={place} />;
}
