// The menu of what can be taken away of a run.

import { useEffect } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { createAdoption } from "../../stage/styles.js";
import type { MenuProps } from "../../stage/drawer.js";
import { languages } from "../../words/take-away.js";
import { useLook } from "./look.js";
import css from "./menu.css?inline";
import { Sections } from "./sections.js";
import type { VideoMaker } from "./video-maker.js";
import { workshopOf } from "./workshop.js";

const adoptStyles = createAdoption(css);

interface Props extends MenuProps {
	/** Where it is left out there are no videos. */
	video?: VideoMaker;
}

export function Menu({ player, close, video }: Props) {
	const own = useOwn(languages);
	const workshop = workshopOf(player);
	const heading = useNode<HTMLHeadingElement>((node) => {
		const giveBack = adoptStyles(node.getRootNode() as Document | ShadowRoot);
		node.focus({ preventScroll: true });
		showWhole(node);
		return giveBack;
	}, []);
	const look = useLook(heading, workshop.drafts.look);
	const isDisabled = player.run.value === undefined || player.state.value === "crashed";
	useEffect(
		() => () => {
			workshop.cancel();
			workshop.refusal.value = undefined;
		},
		[workshop],
	);
	return (
		<div class="menu" onKeyDown={onKey}>
			<div class="head">
				<h2 tabIndex={-1} textContent={own.title} ref={heading} />
				<button type="button" class="close" onClick={close} textContent={own.close} />
			</div>
			<Sections {...{ player, workshop, look, video, isDisabled }} />
		</div>
	);

	/** What is in work goes first. */
	function onKey(event: KeyboardEvent) {
		if (event.key === "Escape" && workshop.percent.peek() !== undefined) {
			event.preventDefault();
			event.stopPropagation();
			workshop.cancel();
		}
	}
}

/** Brings the menu's top to the middle, unless it is above that already: style sheets say where it stops. */
function showWhole(heading: Element) {
	const { top } = heading.getBoundingClientRect();
	if (top < 0 || top > innerHeight / 2) {
		const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
		heading.scrollIntoView({ block: "start", behavior: isCalm ? "instant" : "smooth" });
	}
}
