// The menu of files that can be made of a run.

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import type { MenuProps } from "../../stage/drawer.js";
import { createAdoption } from "../../stage/styles.js";
import { languages } from "../../words/take-away.js";
import { Head } from "../drawer/head.js";
import { useLook } from "./look.js";
import css from "./menu.css?inline";
import { isSection, Sections } from "./sections.js";
import type { VideoMaker } from "./video-maker.js";
import { workshopOf } from "./workshop.js";

const adoptStyles = createAdoption(css);

interface Props extends MenuProps {
	/** Makes videos; left out if there are none. */
	video?: VideoMaker;
}

export function Menu({ player, opened, close, video }: Props) {
	const own = useOwn(languages);
	const workshop = workshopOf(player);
	const heading = useRef<HTMLHeadingElement>(null);
	const look = useLook(heading, workshop.drafts.look);
	const isDisabled = player.run.value === undefined || player.state.value === "crashed";
	useLayoutEffect(() => {
		if (isSection(opened.section)) {
			workshop.drafts.open.value = opened.section;
		}
	}, [workshop, opened]);
	useEffect(
		() => () => {
			workshop.cancel();
			workshop.refusal.value = undefined;
		},
		[workshop],
	);
	return (
		<div class="menu" onKeyDown={onKey}>
			<Head title={own.title} heading={heading} opened={opened} adoptOwn={adoptStyles} close={close} />
			<Sections {...{ player, workshop, look, video, isDisabled }} />
		</div>
	);

	/** Escape first cancels the work, if there is any. */
	function onKey(event: KeyboardEvent) {
		if (event.key === "Escape" && workshop.percent.peek() !== undefined) {
			event.preventDefault();
			event.stopPropagation();
			workshop.cancel();
		}
	}
}
