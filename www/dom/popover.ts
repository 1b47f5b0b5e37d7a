// A note that lies over the page until the reader does something else.

import { focusedBeside, isElement } from "./tree.js";

const IS_KNOWN = "popover" in (globalThis.HTMLElement?.prototype ?? {});

/**
 * Makes an element a popover. It is hidden until it is shown, and hidden again by a press outside it, by Escape, or when the focus
 * goes elsewhere. In browsers without popovers (Chrome before 114, Firefox before 125, Safari before 17), listeners do the same.
 * There the element lies over its container only, not over the rest of the page.
 * @param node the element. It takes the focus once it is shown.
 */
export function makePopover(node: HTMLElement) {
	node.dataset.popover = "";
	/** The element that had the focus before the note. */
	let opener: Element | null = null;
	const hideByEscape = (hide: () => void) =>
		node.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				// Otherwise, Safari would also close a dialog around the note.
				event.preventDefault();
				event.stopPropagation();
				hide();
				// Chromium 156 does not give the focus back in a shadow tree.
				isElement(opener) && opener.focus();
			}
		});
	if (IS_KNOWN) {
		node.popover = "auto";
		hideByEscape(() => node.hidePopover());
		return {
			isShown: () => isShown(node),
			show() {
				opener = focusedBeside(node);
				node.showPopover();
			},
			hide: () => isShown(node) && node.hidePopover(),
		};
	}
	/** Ends listening for presses outside the note, in the document that shows it. */
	let listening: AbortController | undefined;
	setShown(false);
	node.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && setShown(false));
	hideByEscape(() => setShown(false));
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
		// Otherwise, what follows the container on the page would lie over the note.
		node.parentElement?.classList.toggle("raised", shown);
		listening?.abort();
		if (shown) {
			listening = new AbortController();
			node.ownerDocument.addEventListener("pointerdown", hideIfBeside, { capture: true, signal: listening.signal });
		}
	}

	function hideIfBeside(event: Event) {
		const path = event.composedPath();
		// The opener itself decides what a press on it does.
		if (!path.includes(node) && !(opener && path.includes(opener))) {
			setShown(false);
		}
	}
}

/** Whether a popover in the tree is shown. */
export function hasOpenPopover(tree: ParentNode) {
	return [...tree.querySelectorAll<HTMLElement>("[data-popover]")].some(isShown);
}

function isShown(node: HTMLElement) {
	return IS_KNOWN ? node.matches(":popover-open") : !node.hidden;
}
