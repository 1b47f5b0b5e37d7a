// A button that leads to what a control has changed elsewhere on the page, with a way back.

import { useRef } from "preact/hooks";
import { useNode } from "../dom/node.js";
import { useOwn } from "../dom/words.js";
import { lead } from "../words/lead.js";

interface Props {
	label: string;
	/** The element that the button leads to. If it is a panel, the panel is opened. */
	to: () => Element | null | undefined;
}

export function Lead({ label, to }: Props) {
	const own = useOwn(lead);
	const here = useRef<HTMLButtonElement>(null);
	const back = useNode<HTMLButtonElement>((node) => hideOnceSeen(node, here.current), []);
	const go = () => {
		const target = to();
		if (target instanceof HTMLDetailsElement) {
			target.open = true;
			target.querySelector("summary")?.focus({ preventScroll: true });
		}
		target?.scrollIntoView({ block: "start" });
		if (here.current && isOffScreen(here.current)) {
			back.current?.showPopover?.();
		}
	};
	const comeBack = () => {
		here.current?.scrollIntoView({ block: "center" });
		here.current?.focus({ preventScroll: true });
	};
	return (
		<>
			<button type="button" class="lead" onClick={go} textContent={label} ref={here} />
			<button type="button" class="lead-back" hidden onClick={comeBack} textContent={own.back} ref={back} />
		</>
	);
}

/**
 * Hides the way back, which lies over the page, when its starting place is seen again. Browsers without popovers have no way back.
 */
function hideOnceSeen(back: HTMLElement, from: Element | null) {
	if (!from || !("popover" in HTMLElement.prototype)) {
		return;
	}
	back.hidden = false;
	back.popover = "manual";
	const observer = new IntersectionObserver((entries) => {
		if (entries[entries.length - 1].isIntersecting) {
			back.hidePopover();
		}
	});
	observer.observe(from);
	return () => observer.disconnect();
}

function isOffScreen(element: Element) {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom <= 0 || top >= innerHeight;
}

/** A panel in the same place as the one around this element. Undefined if that panel is not shown. */
export function panelBeside(node: Element | null, name: string) {
	return (node?.getRootNode() as ParentNode | undefined)?.querySelector(`[data-panel=${name}]`);
}
