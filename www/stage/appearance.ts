// The colours and the font that style sheets give to drawings on a canvas.

import { type View, viewOf } from "../dom/home.js";

export type Style = Pick<CSSStyleDeclaration, "color" | "backgroundColor" | "borderTopColor" | "fontFamily">;

/**
 * Keeps styles that were read once, because reading one costs a layout if anything on the page has changed. The style sheets make
 * each change of a colour a transition too short to see. Its end says that the styles must be read again. For a printer there are no
 * transitions, so everything is drawn at once in the colours of paper, and afterwards in those of the screen again.
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
		/** The time of the frame in which the last change was noticed. All colours change in the same frame. */
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
		// When one of the page's fonts arrives, what was drawn in another font is drawn again.
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
