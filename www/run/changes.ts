// The events of a run, the live changes among them, which are made again where its way is gone again.

import type { Gan, RunEvent } from "../../pkg/gan_painter.js";
import { unlessRefused } from "../engine/problems.js";

/** Those of the events that are not among the known. */
export function eventsBeyond(known: RunEvent[], events: RunEvent[]) {
	const texts = new Set(known.map((event) => JSON.stringify(event)));
	return events.filter((event) => !texts.has(JSON.stringify(event)));
}

/** Makes the live changes of one step again. One may be allowed only once another is made, whatever their order. */
export function makeTogether(gan: Gan, changes: RunEvent[]) {
	const make = ({ field, value }: RunEvent) => {
		gan.change(field, value);
		return true;
	};
	let left = changes;
	while (left.length > 0) {
		const refused = left.filter((change) => !unlessRefused(() => make(change)));
		if (refused.length === left.length) {
			throw new Error(`the changes of step ${gan.stepCount} can't be made again`);
		}
		left = refused;
	}
}
