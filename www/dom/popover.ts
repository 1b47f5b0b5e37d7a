// A note that lies over the page until something else is done.

/**
 * Makes an element a popover: hidden until it is shown, and hidden again by a press beside it, by Escape, or when the focus goes elsewhere.
 * Browsers without popovers (Chrome before 114, Firefox before 125, Safari before 17) get the same by listeners. In these it lies
 * over its container only, not over whatever the page has around that.
 * @param node which takes the focus once it is shown
 */
export function makePopover(node: HTMLElement) {
	if ("popover" in HTMLElement.prototype) {
		node.popover = "auto";
		const isShown = () => node.matches(":popover-open");
		return { isShown, show: () => node.showPopover(), hide: () => isShown() && node.hidePopover() };
	}
	let opener: Element | null = null;
	setShown(false);
	node.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && setShown(false));
	node.addEventListener("keydown", ({ key }) => {
		if (key === "Escape") {
			setShown(false);
			opener instanceof HTMLElement && opener.focus();
		}
	});
	return {
		isShown: () => !node.hidden,
		show() {
			opener = (node.getRootNode() as Document | ShadowRoot).activeElement;
			setShown(true);
		},
		hide: () => setShown(false),
	};

	function setShown(shown: boolean) {
		node.hidden = !shown;
		// What follows the container on the page would lie over the note.
		node.parentElement?.classList.toggle("raised", shown);
		document[shown ? "addEventListener" : "removeEventListener"]("pointerdown", hideIfBeside, true);
	}

	function hideIfBeside(event: Event) {
		const path = event.composedPath();
		// What a press on the opener means is the opener's to say.
		if (!path.includes(node) && !(opener && path.includes(opener))) {
			setShown(false);
		}
	}
}
