// The head of a drawer: what it is for, and the way out.

import type { RefObject } from "preact";
import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { createAdoption } from "../../stage/styles.js";
import { languages } from "../../words/drawer.js";
import css from "./drawer.css?inline";

const adoptStyles = createAdoption(css);

/**
 * The heading takes the focus when the drawer opens, and the whole drawer comes into view.
 * @param adoptOwn the drawer's own styles
 */
export function useHeading(adoptOwn: ReturnType<typeof createAdoption>) {
	return useNode<HTMLHeadingElement>((node) => {
		const root = node.getRootNode() as Document | ShadowRoot;
		const givesBack = [adoptStyles(root), adoptOwn(root)];
		node.focus({ preventScroll: true });
		showWhole(node);
		return () => givesBack.forEach((giveBack) => giveBack());
	}, []);
}

interface Props {
	title: string;
	heading: RefObject<HTMLHeadingElement | null>;
	close: () => void;
}

export function Head({ title, heading, close }: Props) {
	const own = useOwn(languages);
	return (
		<div class="head">
			<h2 tabIndex={-1} textContent={title} ref={heading} />
			<button type="button" class="close" onClick={close} textContent={own.close} />
		</div>
	);
}

/** Brings the drawer's top to the middle, unless it is above that already: style sheets say where it stops. */
function showWhole(heading: Element) {
	const { top } = heading.getBoundingClientRect();
	if (top < 0 || top > innerHeight / 2) {
		const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
		heading.scrollIntoView({ block: "start", behavior: isCalm ? "instant" : "smooth" });
	}
}
