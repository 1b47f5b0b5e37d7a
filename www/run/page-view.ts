// Reads how a page's address wants the run shown: what the tag's attributes can say, and also closed panels and what is drawn.

import { listOf } from "./attribute-text.js";
import { ADVICE, LABELS, type Shown } from "./plan.js";
import { type Asked, PAGE_PANELS, Reader, readView, type View } from "./spec.js";

export type PagePanel = (typeof PAGE_PANELS)[number];

export interface PageView extends View<PagePanel> {
	/** The closed panels. */
	closed: PagePanel[];
	/** What is drawn, where it differs from the defaults. */
	drawn: Partial<Omit<Shown, "speed">>;
}

export function readPageView(asked: Asked): PageView {
	const { problems, ...view } = readView(asked, PAGE_PANELS);
	const reader = new Reader(asked);
	const closed = reader.names("closed", PAGE_PANELS, listOf);
	const drawn = readDrawn(reader);
	return { ...view, closed, drawn, problems: [...problems, ...reader.problems] };
}

function readDrawn(reader: Reader): PageView["drawn"] {
	const [batch, earlier, artist] = ["show-batch", "show-earlier", "show-artist"].map((key) => reader.flag(key));
	const [advice] = reader.names("show-advice", ADVICE);
	const [label] = reader.names("show-class", LABELS);
	const drawn = Object.entries({ batch, advice, earlier, artist, label });
	return Object.fromEntries(drawn.filter(([, value]) => value !== undefined));
}
