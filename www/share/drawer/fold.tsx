// A section of a drawer, which opens by a press.

import type { ComponentChildren } from "preact";

interface Props {
	name: string;
	/** In a few words, what it is good for. */
	hint: string;
	isOpen: boolean;
	toggle: () => void;
	/** Rendered while it is open. */
	children: ComponentChildren;
}

export function Fold({ name, hint, isOpen, toggle, children }: Props) {
	return (
		<details open={isOpen}>
			<summary onClick={press}>
				<span class="name" textContent={name} />
				<span class="hint" textContent={hint} />
			</summary>
			{isOpen && children}
		</details>
	);

	function press(event: Event) {
		event.preventDefault();
		toggle();
	}
}
