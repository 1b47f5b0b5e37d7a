// The outline around what a text means.

/**
 * Outlines it, as soon as it is there.
 * @param within in which it stands
 * @param selector of several elements the first that can be seen
 * @param found hears where it is
 * @returns ends that
 */
export function pointAt(within: HTMLElement, selector: string, found: (node: HTMLElement) => void = () => {}) {
	let pointed: HTMLElement | undefined;
	const look = () => {
		pointed = [...within.querySelectorAll<HTMLElement>(selector)].find((node) => node.offsetParent !== null);
		if (pointed) {
			waiting.disconnect();
			pointed.dataset.pointed = "";
			found(pointed);
		}
	};
	const waiting = new MutationObserver(look);
	waiting.observe(within, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open"] });
	look();
	return () => {
		waiting.disconnect();
		delete pointed?.dataset.pointed;
	};
}
