// The menu of what can be taken away of a run.

import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { createAdoption } from "../../stage/styles.js";
import type { MenuProps } from "../../stage/take-away.js";
import { languages } from "../../words/take-away.js";
import { useLook } from "./look.js";
import css from "./menu.css?inline";
import { Sections } from "./sections.js";
import { Tray } from "./tray.js";
import type { VideoMaker } from "./video-maker.js";
import { type SectionName, Workshop } from "./workshop.js";

const adoptStyles = createAdoption(css);

interface Props extends MenuProps {
	/** Where it is left out there are no videos. */
	video?: VideoMaker;
}

export function Menu({ player, close, video }: Props) {
	const own = useOwn(languages);
	const [workshop] = useState(() => new Workshop(player));
	const open = useSignal<SectionName | undefined>(undefined);
	const heading = useNode<HTMLHeadingElement>((node) => {
		const giveBack = adoptStyles(node.getRootNode() as Document | ShadowRoot);
		node.focus();
		return giveBack;
	}, []);
	const look = useLook(heading);
	const isDisabled = player.run.value === undefined || player.state.value === "crashed";
	useEffect(() => () => workshop.cancel(), [workshop]);
	return (
		<div class="menu" onKeyDown={onKey}>
			<div class="head">
				<h2 tabIndex={-1} textContent={own.title} ref={heading} />
				<button type="button" class="close" onClick={close} textContent={own.close} />
			</div>
			<Sections {...{ player, workshop, look, video, isDisabled, open }} />
			<Tray workshop={workshop} />
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
