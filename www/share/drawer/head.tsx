// The head of a drawer: its title, and the button that closes it.

import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { viewOf } from "../../dom/home.js";
import { lessMotionIn } from "../../dom/less-motion.js";
import { useOwn } from "../../dom/words.js";
import type { OpenDrawer } from "../../stage/drawer.js";
import { createAdoption } from "../../stage/styles.js";
import { languages } from "../../words/drawer.js";
import css from "./drawer.css?inline";

const adoptStyles = createAdoption(css);

interface Props {
	title: string;
	heading: RefObject<HTMLHeadingElement | null>;
	/** Adopts the drawer's own styles. */
	adoptOwn: ReturnType<typeof createAdoption>;
	/** The heading takes the focus, and is brought into view, each time that the drawer is opened at a place. */
	opened: OpenDrawer;
	close: () => void;
}

/** The head must come first in a drawer, so that the content below it is measured with its styles. */
export function Head({ title, heading, adoptOwn, opened, close }: Props) {
	const own = useOwn(languages);
	useLayoutEffect(() => {
		const root = heading.current?.getRootNode() as Document | ShadowRoot;
		const givesBack = [adoptStyles(root), adoptOwn(root)];
		return () => givesBack.forEach((giveBack) => giveBack());
	}, []);
	useLayoutEffect(() => {
		const node = heading.current as HTMLHeadingElement;
		node.focus({ preventScroll: true });
		showWhole(node);
	}, [opened]);
	return (
		<div class="head">
			<h2 tabIndex={-1} textContent={title} ref={heading} />
			<button type="button" class="close" onClick={close} textContent={own.close} />
		</div>
	);
}

/** Scrolls the drawer's top to the middle, unless it is above that already. The style sheet says where it stops. */
function showWhole(heading: Element) {
	const view = viewOf(heading);
	const { top } = heading.getBoundingClientRect();
	if (top < 0 || top > view.innerHeight / 2) {
		const isCalm = lessMotionIn(view).matches;
		heading.scrollIntoView({ block: "start", behavior: isCalm ? "instant" : "smooth" });
	}
}
