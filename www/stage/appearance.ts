// The colours and the font that style sheets give to what is drawn on a canvas.

import { type View, viewOf } from "../dom/home.js";

export type Style = Pick<CSSStyleDeclaration, "color" | "backgroundColor" | "borderTopColor" | "fontFamily">;

/**
 * Styles that are read once: to read one costs a layout of the page, if anything in it has changed. The style sheets make each
 * change of a colour a transition too short to see, whose end tells that they have to be read again. For a printer nothing changes
 * bit by bit: everything is drawn at once in the colours of paper, and afterwards again in those of the screen.
 */
export class Appearance {
	disposing = new AbortController();
	view: View;
	known = new Map<Element, Style>();

	constructor(nodes: Element[], changed: () => void) {
		const { signal } = this.disposing;
		const again = () => {
			this.forget();
			changed();
		};
		this.view = viewOf(nodes[0]);
		/** The time of the frame in which they changed: all of them do at once. */
		let noticed: unknown;
		const notice = () => {
			const now = this.view.document.timeline.currentTime;
			if (now !== noticed) {
				noticed = now;
				again();
			}
		};
		for (const node of nodes) {
			node.addEventListener("transitionend", notice, { signal });
		}
		const onPaper = (is: boolean) => {
			nodes[0].closest(".gan-painter")?.classList.toggle("on-paper", is);
			again();
		};
		// A font of the page's has arrived: what was drawn in another one is drawn anew.
		nodes[0].ownerDocument.fonts.addEventListener("loadingdone", again, { signal });
		this.view.addEventListener("beforeprint", () => onPaper(true), { signal });
		this.view.addEventListener("afterprint", () => onPaper(false), { signal });
	}

	of(node: Element): Style {
		let style = this.known.get(node);
		if (!style) {
			const { color, backgroundColor, borderTopColor, fontFamily } = this.view.getComputedStyle(node);
			style = { color, backgroundColor, borderTopColor, fontFamily };
			this.known.set(node, style);
		}
		return style;
	}

	forget() {
		this.known.clear();
	}

	dispose() {
		this.disposing.abort();
	}
}
