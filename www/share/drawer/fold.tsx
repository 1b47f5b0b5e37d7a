// A section of a drawer that opens when it is pressed.

import type { ComponentChildren } from "preact";

interface Props {
	name: string;
	/** What the section is good for, in a few words. */
	hint: string;
	isOpen: boolean;
	toggle: () => void;
	/** The content, which is rendered while the section is open. */
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
