// A note that lies over the page until something else is done.

import { focusedBeside, isElement } from "./tree.js";

const IS_KNOWN = "popover" in (globalThis.HTMLElement?.prototype ?? {});

/**
 * Makes an element a popover: hidden until it is shown, and hidden again by a press beside it, by Escape, or when the focus goes elsewhere.
 * Browsers without popovers (Chrome before 114, Firefox before 125, Safari before 17) get the same by listeners. In these it lies
 * over its container only, not over whatever the page has around that.
 * @param node which takes the focus once it is shown
 */
export function makePopover(node: HTMLElement) {
	node.dataset.popover = "";
	// Safari would close a dialog around it, too.
	const hideByEscape = (hide: () => void) =>
		node.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				event.preventDefault();
				event.stopPropagation();
				hide();
			}
		});
	if (IS_KNOWN) {
		node.popover = "auto";
		hideByEscape(() => node.hidePopover());
		return {
			isShown: () => isShown(node),
			show: () => node.showPopover(),
			hide: () => isShown(node) && node.hidePopover(),
		};
	}
	let opener: Element | null = null;
	/** Ends listening to presses beside it, in the document in which it is shown. */
	let listening: AbortController | undefined;
	setShown(false);
	node.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && setShown(false));
	hideByEscape(() => {
		setShown(false);
		isElement(opener) && opener.focus();
	});
	return {
		isShown: () => isShown(node),
		show() {
			opener = focusedBeside(node);
			setShown(true);
		},
		hide: () => setShown(false),
	};

	function setShown(shown: boolean) {
		node.hidden = !shown;
		// What follows the container on the page would lie over the note.
		node.parentElement?.classList.toggle("raised", shown);
		listening?.abort();
		if (shown) {
			listening = new AbortController();
			node.ownerDocument.addEventListener("pointerdown", hideIfBeside, { capture: true, signal: listening.signal });
		}
	}

	function hideIfBeside(event: Event) {
		const path = event.composedPath();
		// What a press on the opener means is the opener's to say.
		if (!path.includes(node) && !(opener && path.includes(opener))) {
			setShown(false);
		}
	}
}

/** Whether one of the popovers in a tree is shown. */
export function hasOpenPopover(tree: ParentNode) {
	return [...tree.querySelectorAll<HTMLElement>("[data-popover]")].some(isShown);
}

function isShown(node: HTMLElement) {
	return IS_KNOWN ? node.matches(":popover-open") : !node.hidden;
}
