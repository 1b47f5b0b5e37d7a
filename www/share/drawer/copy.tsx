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
	/** The label of the button. */
	label: string;
	/** Whether the text stays hidden until it has to be copied by hand. */
	isHidden?: boolean;
	/** Makes the text again when the button is pressed. */
	renew?: () => string;
	/** More buttons beside the copy button. */
	children?: ComponentChildren;
}

/** The text, and a button that copies it. If copying is not allowed, the text is selected, to be copied by hand. */
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
			// The field shows all of its lines. Only newer browsers can do this by style sheet.
			node.style.height = "auto";
			node.style.height = `${node.scrollHeight + node.offsetHeight - node.clientHeight}px`;
		}
	}, [text, isShown]);

	function press() {
		const now = renew();
		// The field must be up to date first, because its text may be selected.
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
