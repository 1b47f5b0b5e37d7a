// What can be taken away of a run.

import { useOwn } from "../../dom/words.js";
import { useNode } from "../../dom/node.js";
import type { MenuProps } from "../../stage/take-away.js";
import { createAdoption } from "../../stage/styles.js";
import { languages } from "../../words/take-away.js";
import css from "./menu.css?inline";
import type { VideoMaker } from "./video-maker.js";

const adoptStyles = createAdoption(css);

interface Props extends MenuProps {
	video?: VideoMaker;
}

export function Menu({ close }: Props) {
	const own = useOwn(languages);
	const heading = useNode<HTMLHeadingElement>((node) => {
		const giveBack = adoptStyles(node.getRootNode() as Document | ShadowRoot);
		node.focus();
		return giveBack;
	}, []);
	return (
		<>
			<h2 tabIndex={-1} textContent={own.title} ref={heading} />
			<button type="button" onClick={close} textContent={own.close} />
		</>
	);
}
