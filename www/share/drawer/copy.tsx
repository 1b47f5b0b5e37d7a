// A text to copy.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useCopying } from "../../dom/copying.js";
import { useOwnId } from "../../dom/ids.js";
import { renderNow } from "../../dom/rendering.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/drawer.js";

interface Props {
	text: string;
	/** What the text is. */
	name: string;
	/** Of the button. */
	label: string;
	/** Shows it only where it has to be copied by hand. */
	isHidden?: boolean;
	/** Says the text anew when the button is pressed. */
	renew?: () => string;
	/** More buttons, beside that one. */
	children?: ComponentChildren;
}

/** The text, and a button that copies it. Where that is not allowed the text is selected, to be copied by hand. */
export function Copy({ text, name, label, isHidden = false, renew = () => text, children }: Props) {
	const own = useOwn(languages);
	const id = useOwnId();
	const field = useRef<HTMLTextAreaElement>(null);
	const [outcome, copy] = useCopying(text, () => {
		if (field.current) {
			field.current.hidden = false;
			field.current.select();
		}
	});
	const isShown = !isHidden || outcome === "selected";
	useLayoutEffect(() => {
		const node = field.current;
		if (node && isShown) {
			// All of its lines: style sheets can ask for that in newer browsers only.
			node.style.height = "auto";
			node.style.height = `${node.scrollHeight + node.offsetHeight - node.clientHeight}px`;
		}
	}, [text, isShown]);

	function press() {
		const now = renew();
		// What is selected, if it comes to that, is what stands in the field.
		renderNow();
		void copy(now);
	}

	return (
		<div class="copy">
			<label for={id} hidden={!isShown} textContent={name} />
			<textarea id={id} readOnly hidden={!isShown} rows={1} translate={false} value={text} ref={field} />
			<button type="button" onClick={press} textContent={label} />
			{children}
			<p role="status" textContent={outcome ? own[outcome] : ""} />
		</div>
	);
}
